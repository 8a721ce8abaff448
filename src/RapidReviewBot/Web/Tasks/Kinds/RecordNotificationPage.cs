using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;

namespace RapidReviewBot.Web.Tasks.Kinds;

/// <summary>The local authority says when it notified the national Panel (N01, N03).</summary>
public sealed class RecordNotificationPage : TaskPage
{
    public override OwedKind Kind => OwedKind.RecordNotification;

    public override TaskView Show(Visit visit, Owed owed) => new(
        "Record the serious incident notification",
        ["The national limit of 15 working days counts from the day on which the notification was sent to the Panel."],
        Questions.Form(
            "Record the serious incident notification",
            Questions.PastDate("on", "When was it sent?", "the date it was sent"),
            Questions.Text("reference", "Reference of the notification", "the reference of the notification", 60, "As the notification system gave it")),
        "Record it",
        "Notification recorded");

    public override Task<TaskReading> ReadAsync(Visit visit, Owed owed, TaskPost post, CancellationToken cancellationToken) =>
        Do(new RecordNotification(post.Answers.Date("on")!.Value, post.Answers.Text("reference")));
}
