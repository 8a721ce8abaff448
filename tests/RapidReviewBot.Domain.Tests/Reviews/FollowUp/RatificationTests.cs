using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Testing.Reviews;
using Xunit;

namespace RapidReviewBot.Domain.Tests.Reviews.FollowUp;

/// <summary>R14: the partners agree the report and ratify the recommendation: two answers, recorded apart, either may be no.</summary>
[Trait("Duty", "R14")]
public sealed class RatificationTests
{
    private static readonly string[] Signers = ["la-signatory", "icb-signatory", "police-signatory"];

    private readonly ReviewInHand review = new ReviewInHand("redbridge", "2026-04-01T09:00").AtSigning("2026-04-14T10:00");

    [Fact]
    public void A_signature_without_ratification_counts_as_signature_only_and_the_ratification_stays_owed()
    {
        review.By("police-signatory", Signing(ratify: false));

        Assert.Null(review.Refusal);
        Assert.Single(review.Review.Report.Signatures);
        Assert.Empty(review.Review.Report.Ratifications);
        var owed = review.Owed.Single(one => one.Kind == OwedKind.RatifyRecommendation);
        Assert.Equal((review.InRole("police-signatory"), "partners-ratify"), (owed.By, owed.MilestoneId));
    }

    [Fact]
    public void Signed_by_all_is_not_ratified_by_all()
    {
        foreach (var role in Signers) review.By(role, Signing(ratify: role != "police-signatory"));

        var facts = review.Review.Facts(review.Procedure);
        Assert.NotNull(facts.When(Fact.SignedOff));
        Assert.Null(facts.When(Fact.RecommendationRatified));
        Assert.False(SignOffSteps.AllComplete(review.Review, review.Procedure));
    }

    [Fact]
    public void The_last_ratification_completes_the_sign_off()
    {
        foreach (var role in Signers) review.By(role, Signing(ratify: role != "police-signatory"));

        review.By("police-signatory", new RatifyRecommendation(Step.Id, Newest.Version, Newest.Sha256));

        Assert.NotNull(review.Review.Facts(review.Procedure).When(Fact.RecommendationRatified));
        Assert.True(SignOffSteps.AllComplete(review.Review, review.Procedure));
    }

    [Fact]
    public void Whoever_signs_but_does_not_ratify_sends_the_report_back()
    {
        review.By("icb-signatory", Signing(ratify: false) with { NotRatified = Stages.Filed(DocumentKind.Disagreement) });

        Assert.Equal([typeof(SignedOff), typeof(RatificationRefused)], review.History.TakeLast(2).Select(recorded => recorded.What.GetType()));
        Assert.Contains(review.Owed, owed => owed.Kind == OwedKind.ReviseReport);
        Assert.DoesNotContain(review.Owed, owed => owed.Kind is OwedKind.SignOff or OwedKind.RatifyRecommendation);
    }

    [Fact]
    public void A_new_version_voids_signatures_and_ratifications()
    {
        review.By("icb-signatory", Signing(ratify: true));

        review.ByManager(new FileReportVersion(Stages.Filed(review.Procedure.Report.Document, version: Newest.Version + 1)));

        Assert.Empty(review.Review.Report.Signatures);
        Assert.Empty(review.Review.Report.Ratifications);
    }

    [Fact]
    public void An_old_version_can_not_be_ratified()
    {
        review.By("icb-signatory", Signing(ratify: false));

        review.By("icb-signatory", new RatifyRecommendation(Step.Id, Newest.Version - 1, Newest.Sha256));

        Assert.Equal("old-version", review.Refusal?.Code);
    }

    [Fact]
    public void Only_who_signs_ratifies()
    {
        review.By("la-signatory", Signing(ratify: false));

        review.By("chair", new RatifyRecommendation(Step.Id, Newest.Version, Newest.Sha256));

        Assert.Equal("not-your-role", review.Refusal?.Code);
    }

    private SignOffStep Step => review.Procedure.SignOff.Single(step => step.AlsoRatifies is not null);

    private FiledDocument Newest => review.Review.Report.Newest!;

    private SignOff Signing(bool ratify) => new(Step.Id, Newest.Version, Newest.Sha256, ratify);
}
