using RapidReviewBot.Domain.Procedures;

namespace RapidReviewBot.Domain.Reviews;

/// <summary>Which agencies are told the outcome: those that were asked, and the one that referred (W17).</summary>
public static class OutcomeRecipients
{
    public static IEnumerable<AgencyPart> Of(Review review, Procedure procedure) => review.Agencies.Where(part =>
        (procedure.Outcome.TellAgencies && part.Asked)
        || (procedure.Outcome.TellReferrer && part.Agency.Id == review.ReferrerAgencyId));
}
