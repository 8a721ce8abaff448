using RapidReviewBot.Domain.Procedures;

namespace RapidReviewBot.Domain.Reviews;

/// <summary>The local authority's own duties, as far as the circumstances call for them (W02).</summary>
public static class StatutoryDuties
{
    public static IEnumerable<AuthorityDuty> Applying(Review review, Procedure procedure) =>
        procedure.Opening.AuthorityDuties.Where(duty => duty.WhenAny.Count == 0 || duty.WhenAny.Any(review.Has));

    public static IEnumerable<AuthorityDuty> Outstanding(Review review, Procedure procedure) =>
        Applying(review, procedure).Where(duty => !review.StatutoryDuties.ContainsKey(duty.Id));
}
