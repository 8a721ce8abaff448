using Microsoft.Extensions.DependencyInjection;
using RapidReviewBot.Deadlines;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Features.BeginReview;
using RapidReviewBot.Features.OpenReview;
using RapidReviewBot.Graph.Mail;
using RapidReviewBot.Testing;
using RapidReviewBot.Testing.Reviews;
using RapidReviewBot.Testing.Web;
using Xunit;

namespace RapidReviewBot.Tests.Web;

/// <summary>What comes before information is asked for, by people who act on pages and get mails.</summary>
[Trait("Duty", "N11")]
public sealed class PreparingPageTests(AzuriteFixture azurite) : CaseTests(azurite)
{
    [Fact, Trait("Duty", "B01"), Trait("Duty", "B02"), Trait("Duty", "B17"), Trait("Duty", "N09")]
    public async Task The_notice_gives_the_dates_the_group_and_the_request_to_use_internal_processes()
    {
        await using var at = await CaseAsync(Told, "bhr");

        var mail = await NoticeToAsync(at, "metropolitan-police");

        Assert.Contains("The Practice Review Group coordinates it.", mail.Html, StringComparison.Ordinal);
        Assert.Contains("internal processes", mail.Html, StringComparison.Ordinal);
        foreach (var date in new[] { "Fri 10 Apr, 17:00", "Tue 21 Apr, 09:30", "Wed 22 Apr, 17:00", "Thu 23 Apr, 17:00" })
            Assert.Contains(date, mail.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(at.Hand.Review.ChildInitials[0] + "<", mail.Html, StringComparison.Ordinal);
    }

    [Fact, Trait("Duty", "B03")]
    public async Task A_partner_names_its_lead_from_the_link_in_the_notice()
    {
        await using var at = await CaseAsync(Told, "bhr");
        var notice = await NoticeToAsync(at, "metropolitan-police");
        using var visitor = await at.SignedInAsync(at.Hand.InRole("metropolitan-police"));

        await visitor.FollowAsync("Name who leads for the police");
        await visitor.PressAsync("Name this person", ("who", LeadCandidates.Else), ("name", "Invented Sergeant"), ("email", "sergeant@other.example"));

        Assert.Contains("/task/name-partner-lead.-.Police", notice.Html, StringComparison.Ordinal);
        Assert.Equal("Lead named", visitor.Heading);
        var review = await at.ReviewAsync();
        Assert.Equal("sergeant@other.example", review.Preparing.Leads[Partner.Police].Lead.Id);
        Assert.Equal("Invented Sergeant", review.Agency("police")!.Lead.Name);
    }

    [Fact, Trait("Duty", "B03")]
    public async Task A_lead_without_an_address_is_refused_in_a_plain_sentence()
    {
        await using var at = await CaseAsync(Told, "bhr");
        using var visitor = await at.SignedInAsync(at.Hand.InRole("metropolitan-police"));
        await visitor.FollowAsync("Name who leads for the police");

        await visitor.PressAsync("Name this person", ("who", LeadCandidates.Else), ("name", "Invented Sergeant"), ("email", "sergeant at other"));

        Assert.Equal(["Give the lead's full name and a work email address, like name@example.gov.uk."], visitor.Errors);
        Assert.Empty((await at.ReviewAsync()).Preparing.Leads);
    }

    [Fact, Trait("Duty", "B04")]
    public async Task The_Designated_Nurse_gets_the_list_of_health_providers_and_confirms_who_was_told()
    {
        await using var at = await CaseAsync(Told, "bhr");
        using var visitor = await at.SignedInAsync(at.Hand.InRole("designated-nurse"));
        await visitor.FollowAsync("Tell the health providers and confirm it");
        var offered = visitor.Text;

        await visitor.PressAsync("Confirm", ("providers", "nelft"), ("providers", "gp"), ("on-day", "1"), ("on-month", "4"), ("on-year", "2026"));

        foreach (var provider in new[] { "Integrated care board", "NELFT", "Hospital trust", "GP practice" })
            Assert.Contains(provider, offered, StringComparison.Ordinal);
        Assert.Equal("Health providers confirmed as told", visitor.Heading);
        Assert.Equal(["nelft", "gp"], (await at.ReviewAsync()).Preparing.HealthTold!.AgencyIds.Order().Reverse());
    }

    [Fact, Trait("Duty", "B01")]
    public async Task Whoever_is_concerned_is_told_by_the_answers_on_the_page()
    {
        await using var at = await CaseAsync(review => review.Opened(), "bhr");
        using var visitor = await at.SignedInAsync(at.Hand.InRole("partnership-manager"));
        await visitor.FollowAsync("Tell those concerned that the review has begun");

        await visitor.PressAsync("Send the notice", ("so-ChildOfSchoolAge", "yes"), ("so-LegalApplicable", "no"));

        Assert.Equal("The notice is on its way", visitor.Heading);
        var released = Assert.Single((await at.HistoryAsync()).Select(recorded => recorded.What).OfType<NoticeReleased>());
        Assert.Contains("education", released.Roles);
        Assert.DoesNotContain("legal", released.Roles);
    }

    [Fact, Trait("Duty", "R05")]
    public async Task The_local_authority_shares_the_list_and_adds_an_agency_that_is_not_on_it()
    {
        await using var at = await CaseAsync(review => review.Opened().WithReferral().ThresholdMet(), "redbridge");
        using var visitor = await at.SignedInAsync(at.Hand.InRole("la-lead"));
        await visitor.FollowAsync("Share the list of agencies involved with the child and family");

        await visitor.PressAsync("Share the list", ("agencies", "police"), ("more", "yes"), ("other-name", "Sunflower Nursery"), ("other-contact", "Invented Manager"), ("other-email", "manager@sunflower.example"));

        Assert.Equal("List of agencies shared", visitor.Heading);
        var review = await at.ReviewAsync();
        Assert.Equal(["police", "sunflower-nursery"], review.Preparing.Listed!.AgencyIds);
        Assert.Equal("manager@sunflower.example", review.Agency("sunflower-nursery")!.Lead.Email);
    }

    [Fact, Trait("Duty", "J05")]
    public async Task The_chair_confirms_the_agencies_on_the_page()
    {
        await using var at = await CaseAsync(review => review.Opened().WithReferral(), "jcr");
        using var visitor = await at.SignedInAsync(at.Hand.InRole("chair"));
        await visitor.FollowAsync("Confirm which agencies are asked");

        await visitor.PressAsync("Confirm", ("agencies", "police"), ("agencies", "icb"));

        Assert.Equal("Agencies confirmed", visitor.Heading);
        Assert.Equal(2, (await at.ReviewAsync()).Preparing.Agreed!.AgencyIds.Count);
    }

    [Fact, Trait("Duty", "J02"), Trait("Duty", "J06"), Trait("Duty", "J27")]
    public async Task The_chair_agrees_the_timeline_on_the_page_as_it_is_proposed()
    {
        await using var at = await CaseAsync(Notified, "jcr");
        using var visitor = await at.SignedInAsync(at.Hand.InRole("chair"));
        await visitor.FollowAsync("Agree the timeline");

        await visitor.PressAsync("Agree the timeline", ("pre-meets", "gp"), ("said", "All dates as proposed"));

        Assert.Empty(visitor.Errors);
        Assert.Equal("Timeline agreed", visitor.Heading);
        var plan = (await at.ReviewAsync()).Preparing.Plan!;
        Assert.Equal(at.Hand.Procedure.Plan!.Milestones.Order(), plan.Dues.Keys.Order());
        Assert.Equal(("All dates as proposed", "gp"), (plan.Said, Assert.Single(plan.PreMeets)));
    }

    [Fact, Trait("Duty", "J06"), Trait("Duty", "N02")]
    public async Task A_Saturday_is_refused_in_a_plain_sentence_and_nothing_changes()
    {
        await using var at = await CaseAsync(Notified, "jcr");
        using var visitor = await at.SignedInAsync(at.Hand.InRole("chair"));
        await visitor.FollowAsync("Agree the timeline");

        await visitor.PressAsync("Agree the timeline", ("said", "Returns on a Saturday"), ("plan-scoping-returned-day", "4"), ("plan-scoping-returned-month", "4"), ("plan-scoping-returned-year", "2026"));

        Assert.Equal(["\"Return the information scoping submission form\": Sat 4 Apr is a Saturday. Choose a working day."], visitor.Errors);
        Assert.Null((await at.ReviewAsync()).Preparing.Plan);
    }

    [Fact, Trait("Duty", "T30"), Trait("Duty", "N09")]
    public async Task The_front_door_gets_a_link_and_may_read_the_referral()
    {
        await using var at = await CaseAsync(review => WithFrontDoor(review).Opened().WithReferral(), "tower-hamlets");
        var to = at.Hand.InRole("childrens-social-care");
        var sent = at.Hand.Effects.Select(effect => effect.What).OfType<SendMail>().First(mail => mail.Letter == Letters.ReferralCopy && mail.To == to.Id);

        var mail = await new ReferralCopyMail(at.Host.Services.GetRequiredService<LinkedMail>()).WriteAsync(new MailToWrite(sent, to, at.Hand.Review, at.Hand.Context, "o-1"), default);
        using var visitor = await at.SignedInAsync(to);

        Assert.Contains("/r/", mail.Html, StringComparison.Ordinal);
        Assert.Contains("Documents that you can read Referral", visitor.Text, StringComparison.Ordinal);
    }

    private static ReviewInHand WithFrontDoor(ReviewInHand review) => review.With(partnership => partnership with
    {
        Roster = [.. partnership.Roster, new RoleHolder("childrens-social-care", review.InRole("childrens-social-care"))],
    });

    private static ReviewInHand Told(ReviewInHand review) => review.Opened().ByManager(new TellPartners([]));

    private static ReviewInHand Notified(ReviewInHand review) => review.Opened().WithReferral().By("la-lead", new RecordNotification(new DateOnly(2026, 4, 1), "EXAMPLE-0001"));

    private static async Task<MailMessage> NoticeToAsync(CaseOnPages at, string role)
    {
        var to = at.Hand.InRole(role);
        var sent = at.Hand.Effects.Select(effect => effect.What).OfType<SendMail>().First(mail => mail.Letter == Letters.ReviewBegun && mail.To == to.Id);
        var writer = new ReviewBegunMail(at.Host.Services.GetRequiredService<LinkedMail>(), at.Host.Services.GetRequiredService<ReviewClock>());
        return await writer.WriteAsync(new MailToWrite(sent, to, at.Hand.Review, at.Hand.Context, "o-1"), default);
    }
}
