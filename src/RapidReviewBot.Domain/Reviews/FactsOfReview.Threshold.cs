using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Procedures;

namespace RapidReviewBot.Domain.Reviews;

public static partial class FactsOfReview
{
    private static IEnumerable<(Fact, DateTimeOffset?)> ThresholdFacts(Review review, Procedure procedure)
    {
        var threshold = review.Threshold;
        var booked = threshold.Decided is not null || review.SideMeeting(SideMeetings.Threshold) is not null;
        return
        [
            (Fact.ThresholdDiscussionSet, booked ? threshold.MeetingSetAt : null),
            (Fact.ThresholdViewsIn, ThresholdSteps.ViewsInAt(review, procedure)),
            (Fact.ScrutineerConsulted, threshold.ConsultationOpen ? null : threshold.ConsultedAt),
            (Fact.ThresholdDecided, threshold.DecidedAt),
            (Fact.Commissioned, threshold.CommissionedAt),
            (Fact.NotMetLetterSent, threshold.LetterSentAt),
            (Fact.MultiAgencyReviewHeld, threshold.MultiAgencyReviewAt),
            (Fact.AssuranceReceived, threshold is { Answers.Count: > 0 } && !threshold.Unanswered.Any() ? threshold.Answers.Max(answer => answer.At) : null),
        ];
    }

    /// <summary>The day that the chair set for the multi-agency review, in place of the procedure's (T03).</summary>
    private static Dictionary<string, DateTimeOffset> ThresholdDues(Review review, Procedure procedure) =>
        review.Threshold.Concluded?.MultiAgencyReview is { } set
            ? procedure.Milestones.Where(milestone => milestone.CompletedBy == Fact.MultiAgencyReviewHeld).ToDictionary(milestone => milestone.Id, _ => LondonTime.At(set.Due, DueRule.CloseOfDay))
            : [];

    private static IEnumerable<Circumstance> ThresholdCircumstances(Review review, Procedure procedure)
    {
        var threshold = review.Threshold;
        if (threshold.DisputedRound > 0) yield return Circumstance.PartnersDisagree;
        if (threshold.Decided is { } decided) yield return decided.Met ? Circumstance.ThresholdMet : Circumstance.ThresholdNotMet;
        if (threshold.Concluded is { Requests.Count: > 0 }) yield return Circumstance.AssuranceAsked;
        if (threshold.Concluded is { MultiAgencyReview: not null }) yield return Circumstance.JointWorkingConcern;
        if (threshold.Commissioned is { } commissioned && procedure.Role(commissioned.Role) is { DeclaresNoInvolvement: true }) yield return Circumstance.SeniorLeaderChairs;
    }
}
