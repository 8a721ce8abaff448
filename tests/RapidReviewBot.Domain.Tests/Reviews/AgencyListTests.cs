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

    [Fact, Trait("Duty", "R05")]
    public void The_local_authority_lists_the_agencies_and_the_requests_follow_from_its_list()
    {
        var review = ThresholdMet();
        var asked = review.Owed.Single(owed => owed.Kind == OwedKind.ListAgencies);
        var another = AgencyChoices.Another("Sunflower Nursery", "Invented Manager", "manager@sunflower.example");

        review.By("la-lead", new ListAgencies(["police", "icb"], another));

        Assert.Equal((review.InRole("la-lead"), "agencies-listed"), (asked.By, asked.MilestoneId));
        Assert.Equal(["police", "icb", "sunflower-nursery"], review.Review.Preparing.Listed!.AgencyIds);
        Assert.Equal("Sunflower Nursery", review.Review.Agency("sunflower-nursery")!.Agency.Name);
        Assert.Contains(review.Owed, owed => owed.Kind == OwedKind.ConfirmAgencies && owed.MilestoneId == "forms-sent");
    }

    [Fact, Trait("Duty", "R05")]
    public void No_request_goes_before_the_list_is_there()
    {
        var review = ThresholdMet();

        review.ByManager(new ConfirmAgencies(["police"]));

        Assert.Equal("list-first", review.Refusal?.Code);
    }

    [Theory, Trait("Duty", "R05")]
    [InlineData("police-lead", "police", "", "not-your-role")]
    [InlineData("la-lead", "nobody-knows-it", "", "unknown-agency")]
    [InlineData("la-lead", "", "", "agencies-count")]
    [InlineData("la-lead", "police", "no address", "agency-incomplete")]
    public void A_list_that_is_none_is_refused(string by, string agency, string email, string code)
    {
        var review = ThresholdMet();

        review.By(by, new ListAgencies(agency.Length == 0 ? [] : [agency], email.Length == 0 ? null : AgencyChoices.Another("Sunflower Nursery", "", email)));

        Assert.Equal(code, review.Refusal?.Code);
    }

    [Fact, Trait("Duty", "R05")]
    public void The_office_may_enter_the_list_that_it_was_told()
    {
        var review = ThresholdMet();

        review.ByManager(new ListAgencies(["police"], null));

        Assert.Null(review.Refusal);
    }

    /// <summary>The three partners agree that the criteria are met.</summary>
    private static ReviewInHand ThresholdMet()
    {
        var review = new ReviewInHand("redbridge").Opened().WithReferral();
        foreach (var role in review.Procedure.Threshold!.Views)
            review.By(role, new GiveThresholdView(role, true, Stages.Filed(DocumentKind.ThresholdView)));
        return review;
    }
}
