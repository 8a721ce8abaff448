using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews;

public static partial class EffectPlan
{
    private static readonly TimeSpan SideMeetingLength = TimeSpan.FromHours(1);

    private static IEnumerable<Effect> OfFollowUp(FollowUpEvent happened, Review after, ReviewContext context) => happened switch
    {
        PresentationDecided decided => Presented(decided, after, context),
        RecommendationRatified => ToSubmit(after, context),
        ExecutiveMeetingSet set => Together(set, after, context),
        DecisionReviewed or EscalationDecided { Changed: true } => Written(context, context.Procedure.Report.Document),
        EscalationDecided => ToSubmit(after, context),
        OfstedSubmissionApproved => [new SendMail(Letters.OfstedSubmission, context.Partnership.OfstedMailbox, null, Parts(after, context)) { Keep = true }],
        LaterNotificationFound later => ToRunner(after, context, Notices.LaterNotification, later.Reference),
        OtherNotificationsFound or TimelinesAgreed or AnswerExpected or FindingsShared or RatificationRefused or ReportSubmittedToOfsted or ResponseSettled or ActionsRecorded
            or PracticeReviewCommissioned or SubstitutesAgreed or PracticeReviewHeld => [],
        _ => throw new InvalidOperationException($"No plan says what follows from {happened.GetType().Name}."),
    };

    private static IEnumerable<Effect> Presented(PresentationDecided decided, Review after, ReviewContext context)
    {
        if (after.SideMeeting(SideMeetings.Presentation) is { } standing) yield return new CancelSideMeeting(SideMeetings.Presentation, standing.EventId);
        if (decided.Start is not { } start) yield break;
        var people = after.With(context.Procedure, Capacity.Executive, Capacity.ExecutiveChair, Capacity.Chair, Capacity.Manager, Capacity.PartnerLead);
        yield return new BookSideMeeting(SideMeetings.Presentation, start, SideMeetingLength, [.. people.Select(person => person.Id)]);
    }

    private static IEnumerable<Effect> Together(ExecutiveMeetingSet set, Review after, ReviewContext context)
    {
        var purpose = $"{SideMeetings.Executive}/v{set.Version}";
        if (after.SideMeeting(purpose) is { } standing) yield return new CancelSideMeeting(purpose, standing.EventId);
        yield return new BookSideMeeting(purpose, set.Start, SideMeetingLength, [.. ExecutiveDispute.Invited(after, context.Procedure).Select(person => person.Id)]);
    }

    /// <summary>Meetings of the follow-up that are still to come when the review is stood down.</summary>
    private static IEnumerable<Effect> FollowUpMeetingsOff(Review after) => after.SideMeetings
        .Where(booked => booked.Start > after.AsOf && booked.Purpose.Split('/')[0] is (SideMeetings.Presentation or SideMeetings.Executive))
        .Select(booked => new CancelSideMeeting(booked.Purpose, booked.EventId));

    /// <summary>Once the notification is known, others of a short time are looked for where the procedure asks that (T20).</summary>
    private static IEnumerable<Effect> OthersNotified(ReviewContext context) => context.Procedure.Outcome.ManyNotificationsWithin > 0 ? [new LookForOtherNotifications()] : [];
}
