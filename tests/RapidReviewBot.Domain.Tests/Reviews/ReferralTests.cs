using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Testing.Reviews;
using Xunit;

namespace RapidReviewBot.Domain.Tests.Reviews;

public sealed class ReferralTests
{
    [Fact, Trait("Duty", "T30")]
    public void The_referral_goes_as_a_link_to_the_local_authority_and_to_the_front_door()
    {
        var review = new ReviewInHand("tower-hamlets").Opened();

        review.WithReferral();

        var copied = review.Effects.Select(effect => effect.What).OfType<SendMail>().Where(mail => mail.Letter == Letters.ReferralCopy).ToList();
        Assert.Contains(review.InRole("la-head-of-quality-assurance").Id, copied.Select(mail => mail.To));
        Assert.All(copied, mail => Assert.Empty(mail.Attachments));
    }

    [Fact, Trait("Duty", "T30")]
    public void Where_the_procedure_names_nobody_the_referral_is_copied_to_nobody()
    {
        var review = new ReviewInHand().Opened();

        review.WithReferral();

        Assert.DoesNotContain(review.Effects, effect => effect.What is SendMail { Letter: Letters.ReferralCopy });
    }

    [Fact, Trait("Duty", "T08")]
    public void The_agencies_that_the_referral_names_are_found_and_the_unknown_ones_counted()
    {
        var review = new ReviewInHand("tower-hamlets")
            .With(partnership => partnership with { Agencies = [.. partnership.Agencies, new Agency("youth-justice", "Youth Justice Service", ExampleBorough.Contact("youth-justice"))] })
            .Opened();
        var first = review.Review.Agencies[0].Agency;

        review.ByManager(new FileReferral(Stages.Filed(DocumentKind.Referral)) { NamedAgencies = [first.Name.ToUpperInvariant(), "the youth justice service", "Sunflower Nursery"] });

        var named = Assert.Single(review.History.Select(recorded => recorded.What).OfType<AgenciesNamedInReferral>());
        Assert.Equal([first.Id, "youth-justice"], named.AgencyIds);
        Assert.Equal(1, named.Unknown);
        Assert.NotNull(review.Review.Agency("youth-justice"));
    }

    [Fact, Trait("Duty", "T08")]
    public void A_procedure_that_does_not_ask_for_it_takes_no_agencies_from_the_referral()
    {
        var review = new ReviewInHand().Opened();

        review.ByManager(new FileReferral(Stages.Filed(DocumentKind.Referral)) { NamedAgencies = ["Police"] });

        Assert.DoesNotContain(review.History, recorded => recorded.What is AgenciesNamedInReferral);
    }

    [Fact, Trait("Duty", "B03")]
    public void Whoever_an_agency_names_after_the_request_gets_the_request_too()
    {
        var review = new ReviewInHand().Opened().WithReferral().AgenciesAsked();
        var lead = Person.ByMail("Invented Lead", "lead@acute-trust.example", "Hospital trust");

        review.ByAgency("acute-trust", new NameLead("acute-trust", lead));

        Assert.Contains(review.Effects, effect => effect.What is SendMail { Letter: Letters.ScopingRequest, AgencyId: "acute-trust" } mail && mail.To == lead.Id && mail.Attachments.Count == 2);
    }
}
