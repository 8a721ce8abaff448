using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews;

public static partial class EffectPlan
{
    private static readonly TimeSpan PresentationLength = TimeSpan.FromHours(1);

    private static IEnumerable<Effect> OfFollowUp(FollowUpEvent happened, Review after, ReviewContext context) => happened switch
    {
        PresentationDecided decided => Presented(decided, after, context),
        RecommendationRatified => ToSubmit(after, context),
        OfstedSubmissionApproved => [new SendMail(Letters.OfstedSubmission, context.Partnership.OfstedMailbox, null, Parts(after, context)) { Keep = true }],
        FindingsShared or RatificationRefused or ReportSubmittedToOfsted or ResponseSettled or ActionsRecorded
            or PracticeReviewCommissioned or SubstitutesAgreed or PracticeReviewHeld => [],
        _ => throw new InvalidOperationException($"No plan says what follows from {happened.GetType().Name}."),
    };

    private static IEnumerable<Effect> Presented(PresentationDecided decided, Review after, ReviewContext context)
    {
        if (after.SideMeeting(SideMeetings.Presentation) is { } standing) yield return new CancelSideMeeting(SideMeetings.Presentation, standing.EventId);
        if (decided.Start is not { } start) yield break;
        var people = after.With(context.Procedure, Capacity.Executive, Capacity.ExecutiveChair, Capacity.Chair, Capacity.Manager, Capacity.PartnerLead);
        yield return new BookSideMeeting(SideMeetings.Presentation, start, PresentationLength, [.. people.Select(person => person.Id)]);
    }
}
