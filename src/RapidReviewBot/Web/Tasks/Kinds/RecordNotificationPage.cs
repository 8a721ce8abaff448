using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;

namespace RapidReviewBot.Web.Tasks.Kinds;

/// <summary>The local authority says when it notified the national Panel (N01, N03).</summary>
public sealed class RecordNotificationPage : TaskPage
{
    public override OwedKind Kind => OwedKind.RecordNotification;

    public override TaskView Show(Visit visit, Owed owed)
    {
        List<FormField> fields =
        [
            Questions.PastDate("on", "When was it sent?", "the date it was sent"),
            Questions.Text("reference", "Reference of the notification", "the reference of the notification", 60, "As the notification system gave it"),
        ];
        if (MayDecline(visit))
            fields.Insert(0, Questions.Choice("made", "Is a notification made? The decision is the local authority's.", "whether a notification is made", "Select whether a notification is made", new FormOption("yes", "Yes, it was sent"), new FormOption("no", "No: enter the day and reference of that decision")));
        return new(
            "Record the serious incident notification",
            ["The national limit of 15 working days counts from the day on which the notification was sent to the Panel."],
            Questions.Form("Record the serious incident notification", [.. fields]),
            "Record it",
            "Notification recorded");
    }

    public override Task<TaskReading> ReadAsync(Visit visit, Owed owed, TaskPost post, CancellationToken cancellationToken)
    {
        var (on, reference) = (post.Answers.Date("on")!.Value, post.Answers.Text("reference"));
        return MayDecline(visit) && !post.Answers.IsYes("made") ? Do(new DeclineNotification(on, reference)) : Do(new RecordNotification(on, reference));
    }

    /// <summary>Where the decision is the local authority's alone, it may also be not to notify (J04).</summary>
    static bool MayDecline(Visit visit) => visit.Context.Procedure.Threshold is { Mode: ThresholdMode.LocalAuthority };
}
