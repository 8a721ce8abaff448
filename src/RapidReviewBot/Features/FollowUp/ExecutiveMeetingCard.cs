using AdaptiveCards;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Conversation.Tasks;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;

namespace RapidReviewBot.Features.FollowUp;

/// <summary>The executive does not agree: it meets the chair (T17).</summary>
public sealed class ExecutiveMeetingCard : TaskCard
{
    private static readonly TimeOnly Proposed = new(10, 0);

    public override OwedKind Owed => OwedKind.CallExecutiveMeeting;

    protected override IEnumerable<AdaptiveElement?> Body(TaskAtHand task) =>
    [
        CardWriting.Text("Somebody of the executive does not agree; the reason is in the case folder. The executive and the chair meet and review the decision. A new version follows, and everybody is asked to sign again."),
        CardWriting.Points(ExecutiveDispute.Invited(task.Review, task.Procedure).Select(person => $"{person.Name}, {person.Organisation}")),
        CardFields.DateField("day", "Day of the meeting", value: task.Context.Calendar.Next(task.Today), earliest: task.Today),
        CardFields.TimeField("time", "Start, London time", value: Proposed),
        CardWriting.Buttons(CardButtons.MainPress("Put it into the calendars", ExecutiveMeetingVerb.Verb)),
    ];
}

public sealed class ExecutiveMeetingVerb : ReviewVerb
{
    public const string Verb = "call-executive-meeting";

    public override string Name => Verb;

    public override ReviewCommand Read(Press press) => new CallExecutiveMeeting(
        press.Fields.Date("day", "Day of the meeting") is { } day && press.Fields.Time("time", "Start, London time") is { } time ? LondonTime.At(day, time) : default);
}
