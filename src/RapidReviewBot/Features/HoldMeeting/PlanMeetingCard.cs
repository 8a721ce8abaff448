using AdaptiveCards;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Conversation.Tasks;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Features.HoldMeeting;

/// <summary>How the meeting is held: standing group or extraordinary, by teleconference or not (W08, W10).</summary>
public sealed class PlanMeetingCard : TaskCard
{
    public override OwedKind Owed => OwedKind.PlanMeeting;

    protected override IEnumerable<AdaptiveElement?> Body(TaskAtHand task) =>
    [
        CardWriting.Text("The agencies on the list have been asked. The bot now looks for times in people's calendars, those needed for a quorum first."),
        CardFields.ChoiceField("kind", "Which meeting", Kinds(task.Procedure.Meeting.StandingGroup)),
        CardFields.TickField("teleconference", "By teleconference"),
        CardFields.TextField("reason", "If by teleconference: why it is essential to the timescale", required: false),
        CardWriting.Buttons(CardButtons.MainPress("Look for times", PlanMeetingVerb.Verb)),
    ];

    internal static IReadOnlyList<(string Value, string Title)> Kinds(bool standingGroup) =>
        standingGroup ? [("standing", "The standing group's next date"), ("extraordinary", "An extraordinary meeting")] : [("extraordinary", "A meeting for this review")];
}

public sealed class PlanMeetingVerb : ReviewVerb
{
    public const string Verb = "plan-meeting";

    public override string Name => Verb;

    public override ReviewCommand Read(Press press)
    {
        var kinds = PlanMeetingCard.Kinds(press.TheReview.Context.Procedure.Meeting.StandingGroup).Select(kind => kind.Value);
        var kind = press.Fields.Choice("kind", "Which meeting", kinds);
        return new PlanMeeting(
            kind == "standing" ? MeetingKind.StandingGroup : MeetingKind.Extraordinary,
            press.Fields.Ticked("teleconference"),
            press.Fields.Line("reason", "Why by teleconference", required: false));
    }
}
