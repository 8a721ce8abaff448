using AdaptiveCards;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Conversation.Tasks;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Timetables;

namespace RapidReviewBot.Features.FollowUp;

/// <summary>Several notifications came within a short time: the office agrees timelines with the Panel (T20).</summary>
public sealed class TimelinesCard : TaskCard
{
    public const string LastDay = "last-day";

    public override OwedKind Owed => OwedKind.AgreeTimelines;

    protected override IEnumerable<AdaptiveElement?> Body(TaskAtHand task)
    {
        var due = Timetable.For(task.Procedure, task.Review.Facts(task.Procedure), task.Context.Calendar, task.Now).Find(task.Procedure.LastMilestone)?.DueAt;
        return
        [
            CardWriting.Text($"Other notifications were sent within {task.Procedure.Outcome.ManyNotificationsWithin} working days: {string.Join(", ", task.Review.FollowUp.OtherNotifications)}. Agree the timeline with the Panel and record it here; the day may stay as it is."),
            CardFields.DateField(LastDay, "Last day that was agreed", value: due is { } at ? LondonTime.DateOf(at) : null, earliest: task.Today),
            CardFields.TextField("with", "Who agreed it for the Panel"),
            CardWriting.Buttons(CardButtons.MainPress("Record the agreed day", TimelinesVerb.Verb)),
        ];
    }
}

public sealed class TimelinesVerb : ReviewVerb
{
    public const string Verb = "agree-timelines";

    public override string Name => Verb;

    public override ReviewCommand Read(Press press) => new AgreeTimelines(
        press.Fields.Date(TimelinesCard.LastDay, "Last day that was agreed") ?? default,
        press.Fields.Line("with", "Who agreed it for the Panel"));
}
