using AdaptiveCards;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Conversation.Tasks;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;

namespace RapidReviewBot.Features.BeginReview;

/// <summary>When an agency that is new to the process is met; it becomes a real calendar event (J06).</summary>
public sealed class SetPreMeetCard : TaskCard
{
    public override OwedKind Owed => OwedKind.SetPreMeet;

    protected override IEnumerable<AdaptiveElement?> Body(TaskAtHand task) =>
    [
        CardWriting.Text("Half an hour online to explain the process to an agency that is new to it. The agency's lead and you are invited."),
        CardFields.DateField("day", "Day", value: PreMeetTimes.Day(task.Context, task.Now), earliest: task.Today),
        CardFields.TimeField("time", "Start, London time", value: PreMeetTimes.Start(task.Owed, task.Review)),
        CardWriting.Buttons(CardButtons.MainPress("Send the invitations", SetPreMeetVerb.Verb, ("agency", task.Owed.AgencyId ?? ""))),
    ];
}

public sealed class SetPreMeetVerb : ReviewVerb
{
    public const string Verb = "set-pre-meet";

    public override string Name => Verb;

    public override ReviewCommand Read(Press press)
    {
        var day = press.Fields.Date("day", "Day") ?? default;
        var time = press.Fields.Time("time", "Start, London time") ?? default;
        return new SetPreMeet(press.With.GetValueOrDefault("agency", ""), LondonTime.At(day, time));
    }
}

/// <summary>Whether the pre-meet took place; one that did not is set again.</summary>
public sealed class ConfirmPreMeetCard : TaskCard
{
    public override OwedKind Owed => OwedKind.ConfirmPreMeet;

    protected override IEnumerable<AdaptiveElement?> Body(TaskAtHand task) =>
    [
        CardWriting.Text($"It was set for {(PreMeetTimes.Set(task.Owed, task.Review) is { } set ? LondonTime.Words(set) : "a time that has passed")}."),
        CardWriting.Buttons(
            CardButtons.MainPress("It took place", ConfirmPreMeetVerb.Verb, ("agency", task.Owed.AgencyId ?? ""), ("held", "yes")),
            CardButtons.Press("It did not", ConfirmPreMeetVerb.Verb, ("agency", task.Owed.AgencyId ?? ""), ("held", "no"))),
    ];
}

public sealed class ConfirmPreMeetVerb : ReviewVerb
{
    public const string Verb = "confirm-pre-meet";

    public override string Name => Verb;

    public override ReviewCommand Read(Press press) => new ConfirmPreMeet(press.With.GetValueOrDefault("agency", ""), press.With.GetValueOrDefault("held", "") == "yes");
}
