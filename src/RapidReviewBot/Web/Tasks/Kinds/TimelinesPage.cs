using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;

namespace RapidReviewBot.Web.Tasks.Kinds;

/// <summary>Several notifications came within a short time: the office agrees timelines with the Panel (T20).</summary>
public sealed class TimelinesPage : TaskPage
{
    const string Title = "Agree the timeline with the Panel";

    public override OwedKind Kind => OwedKind.AgreeTimelines;

    public override TaskView Show(Visit visit, Owed owed) => new(
        Title,
        [$"Other notifications were sent within {visit.Context.Procedure.Outcome.ManyNotificationsWithin} working days. The day may stay as it is."],
        Questions.Form(Title, Questions.DateToCome("day", "Last day that was agreed", "the last day"), Questions.Text("with", "Who agreed it for the Panel?", "who agreed it")),
        "Record the agreed day",
        "Timeline recorded")
    {
        Facts = [("Other reviews", string.Join(", ", visit.Review.FollowUp.OtherNotifications))],
    };

    public override Task<TaskReading> ReadAsync(Visit visit, Owed owed, TaskPost post, CancellationToken cancellationToken) =>
        Do(new AgreeTimelines(post.Answers.Date("day")!.Value, post.Answers.Text("with")));
}
