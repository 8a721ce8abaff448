using AdaptiveCards;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Conversation.Tasks;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;

namespace RapidReviewBot.Features.OpenReview;

/// <summary>The serious incident notification: when it was sent, and its reference (N01, W02).</summary>
public sealed class NotificationCard : TaskCard
{
    public override OwedKind Owed => OwedKind.RecordNotification;

    protected override IEnumerable<AdaptiveElement?> Body(TaskAtHand task) =>
    [
        CardWriting.Text("The local authority notifies the national Panel within 5 working days of becoming aware. The national limit of 15 working days counts from the day on which it was sent."),
        CardFields.DateField("on", "Day on which the notification was sent", latest: task.Today),
        CardFields.TextField("reference", "Its reference", longest: 60),
        CardWriting.Buttons([CardButtons.MainPress("Record the notification", NotificationVerb.Verb), .. Declining(task)]),
    ];

    protected override TaskOutcome? Outcome(ReviewInContext settled, Owed was) => settled.Review.Notification is { } sent
        ? $"notification sent on {LondonTime.Words(sent.SentOn)}, reference {sent.Reference}. To put it right, write \"change\"."
        : null;

    /// <summary>Where the decision is the local authority's alone, it may also be not to notify (J04).</summary>
    private static IEnumerable<AdaptiveAction> Declining(TaskAtHand task) => task.Procedure.Threshold is { Mode: ThresholdMode.LocalAuthority }
        ? [CardButtons.Press("Record that none is made", DeclineNotificationVerb.Verb)]
        : [];
}

public sealed class NotificationVerb : ReviewVerb
{
    public const string Verb = "record-notification";

    public override string Name => Verb;

    public override ReviewCommand Read(Press press) => new RecordNotification(
        press.Fields.Date("on", "Day on which the notification was sent") ?? default,
        press.Fields.Line("reference", "Its reference", longest: 60));
}

public sealed class DeclineNotificationVerb : ReviewVerb
{
    public const string Verb = "decline-notification";

    public override string Name => Verb;

    public override ReviewCommand Read(Press press) => new DeclineNotification(
        press.Fields.Date("on", "Day of the decision") ?? default,
        press.Fields.Line("reference", "Its reference", longest: 60));
}

/// <summary>One duty of the local authority's own, confirmed with date and reference (W02).</summary>
public sealed class StatutoryDutyCard : TaskCard
{
    public override OwedKind Owed => OwedKind.ConfirmStatutoryDuty;

    protected override IEnumerable<AdaptiveElement?> Body(TaskAtHand task) =>
    [
        CardWriting.Text($"This is the local authority's own duty and stands apart from this review. Confirm it when this has been done: {OwedWords.Title(task.Owed, task.Review, task.Procedure)}."),
        CardWriting.Facts(("Duty", Which(task)), ("Step", task.Procedure.Milestone(task.Owed.MilestoneId ?? "")?.Title ?? "")),
        CardFields.DateField("on", "Day on which it was done", latest: task.Today),
        CardFields.TextField("reference", "Reference, or who was told", longest: 60),
        CardWriting.Buttons(CardButtons.MainPress("Confirm", StatutoryDutyVerb.Verb, ("duty", task.Owed.Subject ?? ""))),
    ];

    protected override TaskOutcome? Outcome(ReviewInContext settled, Owed was) => settled.Review.StatutoryDuties.TryGetValue(was.Subject ?? "", out var done)
        ? $"done on {LondonTime.Words(done.On)}, reference {done.Reference}."
        : null;

    /// <summary>"2 of 3 in this review, clause 4.1.2".</summary>
    private static string Which(TaskAtHand task)
    {
        var all = StatutoryDuties.Applying(task.Review, task.Procedure).ToList();
        var place = all.FindIndex(duty => duty.Id == task.Owed.Subject);
        return place < 0 ? "" : $"{place + 1} of {all.Count} in this review, {task.Procedure.Cite(all[place].Clause)}";
    }
}

public sealed class StatutoryDutyVerb : ReviewVerb
{
    public const string Verb = "confirm-duty";

    public override string Name => Verb;

    public override ReviewCommand Read(Press press) => new ConfirmStatutoryDuty(
        press.With.GetValueOrDefault("duty", ""),
        press.Fields.Date("on", "Day on which it was done") ?? default,
        press.Fields.Line("reference", "Reference, or who was told", longest: 60));
}
