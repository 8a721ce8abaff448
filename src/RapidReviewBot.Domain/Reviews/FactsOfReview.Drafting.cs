using RapidReviewBot.Domain.Procedures;

namespace RapidReviewBot.Domain.Reviews;

public static partial class FactsOfReview
{
    private static IEnumerable<(Fact, DateTimeOffset?)> DraftingFacts(Review review, Procedure procedure) =>
    [
        (Fact.ReportStarted, review.Draft.StartedAt),
        (Fact.ChairsDraftReleased, review.Draft.ChairsDraft?.At),
        (Fact.ReportDrafted, DraftWay.IsCompletedByHand(procedure) ? review.Draft.Completed?.At : review.Draft.UpdatedAt),
        (Fact.DraftReleased, review.Draft.Released?.At),
        (Fact.DraftCirculated, review.Draft.Circulated?.At),
        (Fact.CommentsClosed, review.Draft.ClosedAt),
        (Fact.ReportQualityAssured, Assured(review, procedure)),
    ];

    /// <summary>When the last of the members said that the report holds what is needed (J21).</summary>
    private static DateTimeOffset? Assured(Review review, Procedure procedure)
    {
        var members = DraftWay.Assuring(review, procedure);
        return members.Count > 0 && members.All(member => review.Draft.Assurances.TryGetValue(member.Id, out var said) && said.Holds)
            ? members.Max(member => review.Draft.Assurances[member.Id].At)
            : null;
    }

    private static IEnumerable<Circumstance> DraftingCircumstances(Review review, Procedure procedure) =>
    [
    ];
}
