using AdaptiveCards;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Conversation.Tasks;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;

namespace RapidReviewBot.Features.HoldMeeting;

/// <summary>Somebody is proposed for the meeting: invite a person, or record why not (B09, R11).</summary>
public sealed class InviteeCard : TaskCard
{
    public const string Answer = "answer";
    public const string Invite = "invite";

    public override OwedKind Owed => OwedKind.SettleInvitee;

    public static IReadOnlyList<(string Value, string Title)> Answers { get; } = [.. Invitees.Reasons, (Invite, "Invite the person named below")];

    protected override IEnumerable<AdaptiveElement?> Body(TaskAtHand task) =>
    [
        CardWriting.Text("The procedure asks for it, or a return names it. Either somebody is invited, or the Daily Log says why not."),
        CardWriting.Facts(("Proposed", Invitees.Title(task.Review, task.Procedure, task.Owed.Subject) ?? "")),
        CardFields.ChoiceField(Answer, "What is decided", Answers),
        .. PersonFields.All,
        CardWriting.Buttons(CardButtons.MainPress("Record it", InviteeVerb.Verb, ("key", task.Owed.Subject ?? ""))),
    ];
}

public sealed class InviteeVerb : ReviewVerb
{
    public const string Verb = "settle-invitee";

    public override string Name => Verb;

    public override ReviewCommand Read(Press press)
    {
        var answer = press.Fields.Choice(InviteeCard.Answer, "What is decided", InviteeCard.Answers.Select(one => one.Value));
        var key = press.With.GetValueOrDefault("key", "");
        return answer == InviteeCard.Invite ? new SettleInvitee(key, PersonFields.Read(press, required: true), "") : new SettleInvitee(key, null, answer);
    }
}

/// <summary>The minute taker is assigned when the meeting is made (J26).</summary>
public sealed class MinuteTakerCard : TaskCard
{
    public override OwedKind Owed => OwedKind.NameMinuteTaker;

    protected override IEnumerable<AdaptiveElement?> Body(TaskAtHand task) =>
    [
        CardWriting.Text("Nobody holds this role yet. The minutes go out within 24 hours of the end of the meeting; until somebody is named, that falls to you."),
        CardWriting.Facts(("Meeting", task.Review.Meeting.Set is { } set ? LondonTime.Words(set.Start) : "")),
        .. PersonFields.All,
        CardWriting.Buttons(CardButtons.MainPress("Name this person", MinuteTakerVerb.Verb)),
    ];
}

public sealed class MinuteTakerVerb : ReviewVerb
{
    public const string Verb = "name-minute-taker";

    public override string Name => Verb;

    public override ReviewCommand Read(Press press)
    {
        var person = PersonFields.Read(press, required: true) ?? Person.ByMail("", "", "");
        return new GiveRole(new RoleHolder(press.TheReview.Context.Procedure.Meeting.MinuteTaker ?? "", person, LondonTime.DateOf(press.Now)));
    }
}
