using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Log;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Testing.Reviews;
using Xunit;

namespace RapidReviewBot.Domain.Tests.Reviews;

public sealed class TellingPartnersTests
{
    private static readonly Person Sergeant = Person.ByMail("Invented Sergeant", "sergeant@other.example", "Other organisation");

    private readonly ReviewInHand review = new ReviewInHand("bhr").Opened();

    [Fact, Trait("Duty", "B01")]
    public void The_notice_goes_to_everybody_once_and_the_conditional_ones_are_left_out()
    {
        review.ByManager(new TellPartners([]));

        var to = review.Effects.Select(effect => effect.What).OfType<SendMail>().Where(mail => mail.Letter == Letters.ReviewBegun).Select(mail => mail.To).ToList();
        Assert.Equal(People("metropolitan-police", "director-of-childrens-services", "designated-nurse", "nurse-director", "nelft"), to);
    }

    [Theory, Trait("Duty", "B01")]
    [InlineData(Circumstance.ChildOfSchoolAge, "education")]
    [InlineData(Circumstance.LegalApplicable, "legal")]
    public void Education_and_Legal_are_told_when_it_applies(Circumstance circumstance, string role)
    {
        review.ByManager(new TellPartners([circumstance]));

        Assert.Contains(review.Effects, effect => effect.What is SendMail { Letter: Letters.ReviewBegun } mail && mail.To == review.InRole(role).Id);
        Assert.Equal(6, review.Effects.Count(effect => effect.What is SendMail { Letter: Letters.ReviewBegun }));
    }

    [Fact, Trait("Duty", "B02")]
    public void The_notice_and_the_form_go_with_the_mail()
    {
        review.ByManager(new TellPartners([]));

        Assert.Equal([DocumentKind.NoticeToPartners, DocumentKind.ReturnForm], review.Effects.Select(effect => effect.What).OfType<WriteDocument>().Select(write => write.Document));
        Assert.All(review.Effects.Select(effect => effect.What).OfType<SendMail>().Where(mail => mail.Letter == Letters.ReviewBegun), mail => Assert.Equal(2, mail.Attachments.Count));
    }

    [Fact, Trait("Duty", "B01")]
    public void The_partners_count_as_told_once_the_last_mail_has_left()
    {
        review.ByManager(new TellPartners([]));

        foreach (var role in new[] { "metropolitan-police", "director-of-childrens-services", "designated-nurse", "nurse-director" }) Left(role);
        var before = review.Review.Facts(review.Procedure).When(Fact.PartnersTold);
        Left("nelft");

        Assert.Null(before);
        Assert.NotNull(review.Review.Facts(review.Procedure).When(Fact.PartnersTold));
    }

    [Fact, Trait("Duty", "B01")]
    public void Somebody_who_is_concerned_is_not_left_out_because_nobody_holds_the_role()
    {
        var without = new ReviewInHand("bhr").With(partnership => partnership with { Roster = [.. partnership.Roster.Where(held => held.Role != "legal")] }).Opened();

        without.ByManager(new TellPartners([Circumstance.LegalApplicable]));

        Assert.Equal("role-empty", without.Refusal?.Code);
        Assert.Contains("Legal", without.Refusal!.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_office_sends_the_notice_and_a_second_press_sends_nothing()
    {
        review.By("nelft", new TellPartners([]));
        var refused = review.Refusal?.Code;
        review.ByManager(new TellPartners([]));
        var version = review.Review.Version;

        review.ByManager(new TellPartners([Circumstance.LegalApplicable]));

        Assert.Equal("not-your-role", refused);
        Assert.Equal(version, review.Review.Version);
    }

    [Fact, Trait("Duty", "B03")]
    public void Each_partner_is_asked_to_name_its_lead_and_the_others_are_not()
    {
        review.ByManager(new TellPartners([]));

        var asked = review.Owed.Where(owed => owed.Kind == OwedKind.NamePartnerLead).Select(owed => (owed.Subject, owed.By.Id)).ToList();
        Assert.Equal(
            [
                ("LocalAuthority", review.InRole("director-of-childrens-services").Id),
                ("Icb", review.InRole("designated-nurse").Id), ("Icb", review.InRole("nurse-director").Id),
                ("Police", review.InRole("metropolitan-police").Id),
            ],
            asked);
    }

    [Fact, Trait("Duty", "B03")]
    public void Later_requests_of_the_partner_go_to_its_lead()
    {
        review.ByManager(new TellPartners([])).By("metropolitan-police", new NamePartnerLead(Partner.Police, Sergeant)).WithReferral().AgenciesAsked();

        Assert.Equal(Sergeant, review.Review.Agency("police")!.Lead);
        Assert.Equal([Sergeant], review.Review.Holding("police-lead", review.Procedure));
        Assert.Contains(review.Owed, owed => owed.Kind == OwedKind.GiveReturn && owed.AgencyId == "police" && owed.By == Sergeant);
        Assert.DoesNotContain(review.Owed, owed => owed.Kind == OwedKind.NamePartnerLead && owed.Subject == "Police");
    }

    [Fact, Trait("Duty", "B03")]
    public void A_lead_who_is_named_after_the_request_gets_the_request_too()
    {
        review.ByManager(new TellPartners([])).WithReferral().AgenciesAsked();

        review.By("metropolitan-police", new NamePartnerLead(Partner.Police, Sergeant));

        Assert.Contains(review.Effects, effect => effect.What is SendMail { Letter: Letters.ScopingRequest, AgencyId: "police" } mail && mail.To == Sergeant.Id);
        Assert.Contains(review.Effects, effect => effect.What is SendMail { Letter: Letters.Notice } mail && mail.To == Sergeant.Id);
    }

    [Fact, Trait("Duty", "B03")]
    public void A_partner_that_names_nobody_is_reminded_at_noon_of_Day_2_and_after_it()
    {
        review.ByManager(new TellPartners([]));
        foreach (var role in review.Review.Preparing.Notice!.Roles) Left(role);

        review.At("2026-04-02T10:00").Tick().At("2026-04-07T09:00").Tick();

        var police = review.InRole("metropolitan-police").Id;
        Assert.Equal([Reminder.DueToday, Reminder.Overdue], review.History.Select(recorded => recorded.What).OfType<ReminderGiven>().Where(given => given.MilestoneId == "leads-named" && given.PersonId == police).Select(given => given.Reminder));
    }

    [Theory, Trait("Duty", "B03")]
    [InlineData("metropolitan-police", Partner.Icb, "sergeant@other.example", "not-your-role")]
    [InlineData("metropolitan-police", Partner.Police, "no address", "lead-missing")]
    [InlineData("metropolitan-police", Partner.Police, "", "lead-missing")]
    public void A_lead_that_is_none_is_refused(string by, Partner partner, string email, string code)
    {
        review.ByManager(new TellPartners([]));

        review.By(by, new NamePartnerLead(partner, Sergeant with { Email = email }));

        Assert.Equal(code, review.Refusal?.Code);
    }

    [Fact, Trait("Duty", "B04")]
    public void The_Designated_Nurse_tells_the_health_providers_and_says_so()
    {
        review.ByManager(new TellPartners([]));
        var asked = review.Owed.Single(owed => owed.Kind == OwedKind.TellHealthProviders);

        review.By("designated-nurse", new ConfirmHealthTold(new DateOnly(2026, 4, 1), ["icb", "nelft", "gp"]));

        Assert.Equal(review.InRole("designated-nurse"), asked.By);
        Assert.NotNull(review.Review.Facts(review.Procedure).When(Fact.HealthProvidersTold));
        Assert.Equal(["acute-trust"], review.Review.Preparing.HealthTold!.NotRelevant);
    }

    [Theory, Trait("Duty", "B04")]
    [InlineData("designated-nurse", "2026-04-02", "nelft", "date-in-future")]
    [InlineData("designated-nurse", "2026-04-01", "police", "unknown-agency")]
    [InlineData("designated-nurse", "2026-04-01", "", "agencies-count")]
    [InlineData("nelft", "2026-04-01", "nelft", "not-your-role")]
    public void What_cannot_be_is_refused(string by, string on, string agency, string code)
    {
        review.ByManager(new TellPartners([]));

        review.By(by, new ConfirmHealthTold(DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture), agency.Length == 0 ? [] : [agency]));

        Assert.Equal(code, review.Refusal?.Code);
    }

    [Fact]
    public void Every_step_has_its_line_in_the_Daily_Log()
    {
        review.ByManager(new TellPartners([]));
        Left("nelft");
        review.By("metropolitan-police", new NamePartnerLead(Partner.Police, Sergeant)).By("designated-nurse", new ConfirmHealthTold(new DateOnly(2026, 4, 1), ["gp"]));

        var lines = DailyLog.Of(review.History, review.Review, review.Procedure).Select(line => line.Text).ToList();

        Assert.Contains(lines, line => line.Contains("Not to Education, Legal", StringComparison.Ordinal));
        Assert.Contains("Invented Sergeant leads for the police. Requests to Metropolitan Police Service go to the lead from now on.", lines);
        Assert.Contains(lines, line => line.StartsWith("Health providers told on Wed 1 Apr: GP practice.", StringComparison.Ordinal));
    }

    private List<string> People(params string[] roles) => [.. roles.Select(role => review.InRole(role).Id)];

    private void Left(string role) => review.ByService(new RecordMailSent(Letters.ReviewBegun, review.InRole(role).Id, null, $"<{role}@example>", null));
}
