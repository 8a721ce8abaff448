using RapidReviewBot.Domain.Procedures;

namespace RapidReviewBot.Domain.Reviews;

/// <summary>What a procedure still asks for once the report has gone. A review stays open, and is chased, until it is done.</summary>
public static class FollowUps
{
    private static readonly Fact[] Kept =
    [
        Fact.SubmittedToOfsted, Fact.PanelResponseFiled, Fact.OfstedResponseFiled, Fact.ActionsRecorded, Fact.SubstitutesAgreed, Fact.PracticeReviewHeld,
    ];

    /// <summary>The answers that a procedure may wait for, by the body that gives them.</summary>
    public static IReadOnlyDictionary<StatutoryBody, Fact> Answers { get; } = new Dictionary<StatutoryBody, Fact>
    {
        [StatutoryBody.Panel] = Fact.PanelResponseFiled,
        [StatutoryBody.Ofsted] = Fact.OfstedResponseFiled,
    };

    /// <summary>The first of these steps that applies and is not done; null when nothing is left.</summary>
    public static Milestone? Outstanding(Review review, Procedure procedure) =>
        review.Status == ReviewStatus.Open ? Asked(review, procedure).FirstOrDefault() : null;

    /// <summary>Whether the procedure asks for a fact in this review, and it has not happened.</summary>
    public static bool Asks(Review review, Procedure procedure, Fact fact) => Asked(review, procedure).Any(milestone => milestone.CompletedBy == fact);

    private static IEnumerable<Milestone> Asked(Review review, Procedure procedure)
    {
        var facts = review.Facts(procedure);
        return procedure.Milestones.Where(milestone =>
            Kept.Contains(milestone.CompletedBy)
            && milestone.AppliesWhen.All(facts.Circumstances.Contains)
            && !milestone.UnlessWhen.Any(facts.Circumstances.Contains)
            && facts.When(milestone.CompletedBy) is null);
    }
}
