using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Testing.Reviews;
using Xunit;

namespace RapidReviewBot.Domain.Tests.Reviews;

[Trait("Duty", "R04")]
public sealed class CommissionTests
{
    private const string Leader = "senior-leader-chair";

    private readonly ReviewInHand review = new ReviewInHand("redbridge", "2026-04-01T09:10").Opened().WithReferral().Views(true, true, true);

    [Fact]
    public void The_independent_chair_needs_no_declaration()
    {
        review.ByManager(new CommissionReview("chair", review.InRole("chair").Id));

        Assert.Null(review.Refusal);
        Assert.Equal(review.Now, review.Review.Facts(review.Procedure).When(Fact.Commissioned));
        Assert.DoesNotContain(Circumstance.SeniorLeaderChairs, review.Review.Facts(review.Procedure).Circumstances);
        Assert.Contains(review.Owed, owed => owed.Kind == OwedKind.ListAgencies);
    }

    [Fact]
    public void A_senior_leader_who_has_not_declared_is_refused()
    {
        review.ByManager(Commission());

        Assert.Equal("declaration-missing", review.Refusal?.Code);
        Assert.Contains("must first declare to have no direct responsibility for or involvement in the case", review.Refusal?.Sentence, StringComparison.Ordinal);
        Assert.Null(review.Review.Threshold.Commissioned);
    }

    [Fact]
    public void A_senior_leader_who_declares_chairs_and_gets_what_the_chair_gets()
    {
        review.ByManager(new AskDeclaration(Leader, review.InRole(Leader).Id));
        var asked = review.Owed.Where(owed => owed.Kind == OwedKind.DeclareNoInvolvement).Select(owed => owed.By.Id).ToList();
        review.By(Leader, new DeclareNoInvolvement(true)).ByManager(Commission());

        Assert.Equal([review.InRole(Leader).Id], asked);
        Assert.Equal(Leader, review.Review.Threshold.Commissioned?.Role);
        Assert.Equal([review.InRole(Leader)], review.Review.Holding("chair", review.Procedure));
        Assert.Contains(Circumstance.SeniorLeaderChairs, review.Review.Facts(review.Procedure).Circumstances);
    }

    [Fact]
    public void A_senior_leader_who_is_involved_does_not_chair()
    {
        review.ByManager(new AskDeclaration(Leader, review.InRole(Leader).Id)).By(Leader, new DeclareNoInvolvement(false)).ByManager(Commission());

        Assert.Equal("declaration-missing", review.Refusal?.Code);
        Assert.Contains("Choose somebody else to chair", review.Refusal?.Sentence, StringComparison.Ordinal);
        Assert.Contains(review.Owed, owed => owed is { Kind: OwedKind.CommissionReview, Subject: "d1" });
    }

    [Fact]
    public void Nobody_declares_for_somebody_else()
    {
        review.ByManager(new AskDeclaration(Leader, review.InRole(Leader).Id)).ByManager(new DeclareNoInvolvement(true));

        Assert.Equal("not-asked", review.Refusal?.Code);
    }

    [Fact]
    public void Only_those_who_may_chair_are_chosen()
    {
        review.ByManager(new CommissionReview("legal", review.InRole("legal").Id));

        Assert.Equal("may-not-chair", review.Refusal?.Code);
    }

    [Fact]
    public void A_review_is_commissioned_once()
    {
        review.ByManager(new CommissionReview("chair", review.InRole("chair").Id)).ByManager(Commission());

        Assert.Equal("commissioned", review.Refusal?.Code);
    }

    private CommissionReview Commission() => new(Leader, review.InRole(Leader).Id);
}
