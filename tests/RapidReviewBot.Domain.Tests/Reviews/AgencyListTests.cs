using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Testing.Reviews;
using Xunit;

namespace RapidReviewBot.Domain.Tests.Reviews;

public sealed class AgencyListTests
{
    [Fact, Trait("Duty", "J05")]
    public void The_chair_confirms_which_agencies_are_asked_before_any_request_goes()
    {
        var review = new ReviewInHand("jcr").Opened().WithReferral();
        var before = review.Owed.Select(owed => owed.Kind).ToList();

        review.By("chair", new AgreeAgencies(["police", "icb"]));

        Assert.Contains(OwedKind.AgreeAgencies, before);
        Assert.DoesNotContain(OwedKind.ConfirmAgencies, before);
        Assert.Contains(review.Owed, owed => owed.Kind == OwedKind.ConfirmAgencies && owed.MilestoneId == "scoping-sent");
        Assert.NotNull(review.Review.Facts(review.Procedure).When(Fact.AgenciesConfirmed));
    }

    [Fact, Trait("Duty", "J05")]
    public void An_agency_that_the_chair_left_out_is_not_asked()
    {
        var review = new ReviewInHand("jcr").Opened().WithReferral().By("chair", new AgreeAgencies(["police", "icb"]));

        review.ByManager(new ConfirmAgencies(["police", "gp"]));

        Assert.Equal("not-agreed", review.Refusal?.Code);
        Assert.Contains("GP practice", review.Refusal!.Sentence, StringComparison.Ordinal);
    }

    [Fact, Trait("Duty", "J05")]
    public void An_agency_that_comes_later_is_put_to_the_chair_again()
    {
        var review = new ReviewInHand("jcr").Opened().WithReferral().By("chair", new AgreeAgencies(["police", "icb"]));

        review.ByManager(new AddAgency(new Agency("youth-justice", "Youth justice service", ExampleBorough.Contact("youth-justice"))));

        Assert.Contains(review.Owed, owed => owed.Kind == OwedKind.AgreeAgencies);
    }

    [Theory, Trait("Duty", "J05")]
    [InlineData("partnership-manager", "police", "not-your-role")]
    [InlineData("chair", "nobody-knows-it", "unknown-agency")]
    [InlineData("chair", "", "agencies-count")]
    public void The_list_is_the_chairs_to_confirm_and_holds_known_agencies(string by, string agency, string code)
    {
        var review = new ReviewInHand("jcr").Opened().WithReferral();

        review.By(by, new AgreeAgencies(agency.Length == 0 ? [] : [agency]));

        Assert.Equal(code, review.Refusal?.Code);
    }

    [Fact, Trait("Duty", "J05")]
    public void The_group_is_told_that_the_review_has_begun()
    {
        var review = new ReviewInHand("jcr").Opened();

        review.ByManager(new TellPartners([]));

        Assert.Contains(review.Effects, effect => effect.What is Domain.Effects.SendMail { Letter: Domain.Effects.Letters.ReviewBegun } mail && mail.To == review.InRole("member").Id);
    }
}
