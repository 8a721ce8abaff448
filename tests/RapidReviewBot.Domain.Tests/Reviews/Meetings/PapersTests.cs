using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Testing.Reviews;
using Xunit;

namespace RapidReviewBot.Domain.Tests.Reviews.Meetings;

public sealed class PapersTests
{
    [Fact, Trait("Duty", "J18"), Trait("Duty", "B08")]
    public void The_papers_are_asked_for_when_all_forms_are_in_and_go_together()
    {
        var review = WithAgenda("jcr");
        Assert.DoesNotContain(review.Owed, owed => owed.Kind == OwedKind.CirculatePack);

        review.At("2026-04-09T16:00").Returned();

        Assert.Contains(review.Owed, owed => owed is { Kind: OwedKind.CirculatePack, MilestoneId: "collated" });
        review.ByManager(new CirculatePack());
        Assert.Equal(review.Review.Asked.Count(), review.Review.Meeting.Pack.Count(item => item.Document == DocumentKind.ReturnForm));
    }

    [Fact, Trait("Duty", "J18")]
    public void The_papers_are_asked_for_the_working_day_before_they_are_due_whatever_has_come()
    {
        var review = WithAgenda("jcr");

        review.At("2026-04-09T09:00").Tick();

        Assert.Contains(review.Owed, owed => owed.Kind == OwedKind.CirculatePack);
    }

    [Fact, Trait("Duty", "B08")]
    public void A_return_that_comes_after_the_papers_follows_them_at_once()
    {
        var review = WithAgenda("bhr").At("2026-04-13T09:00").Tick().ByManager(new CirculatePack());

        review.ByAgency("gp", Stages.Return("gp"));

        Assert.Contains(new PackItem(DocumentKind.ReturnForm, "gp", PackManner.SentInAdvance), review.Review.Meeting.Pack);
        Assert.Contains(review.Effects, effect => effect.What is SendMail { Letter: Letters.PackCirculation });
        Assert.Equal("2026-04-13T08:00", review.Review.Facts(review.Procedure).When(Fact.PackCirculated)?.ToString("yyyy-MM-ddTHH:mm", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact, Trait("Duty", "T13")]
    public void Only_accepted_forms_go_to_the_panel()
    {
        var review = WithAgenda("tower-hamlets").At("2026-04-13T09:00").ByAgency("gp", Stages.Return("gp")).ByAgency("elft", Stages.Return("elft")).ByManager(new AcceptReturn("gp", 2));

        review.ByManager(new CirculatePack());

        Assert.Equal(["gp"], review.Review.Meeting.Pack.Where(item => item.Document == DocumentKind.ReturnForm).Select(item => item.AgencyId));
        review.ByManager(new AcceptReturn("elft", 2));
        Assert.Contains(review.Review.Meeting.Pack, item => item.AgencyId == "elft");
    }

    [Fact, Trait("Duty", "T25")]
    public void The_panels_papers_are_due_two_working_days_before_it_meets() =>
        Assert.Equal(new DateOnly(2026, 4, 14), Domain.Calendar.LondonTime.DateOf(WithAgenda("tower-hamlets").Timetable.Find("papers-out")!.DueAt!.Value));

    [Theory, Trait("Duty", "J15"), Trait("Duty", "R19")]
    [InlineData("jcr")]
    [InlineData("redbridge")]
    public void Each_return_goes_to_the_chair_by_mail_as_soon_as_it_comes(string procedure)
    {
        var review = MeetingsInHand.Booked(procedure);

        review.ByAgency("gp", Stages.Return("gp"));

        var mail = Assert.Single(review.Effects.Select(effect => effect.What).OfType<SendMail>(), mail => mail.Letter == Letters.ReturnShared);
        Assert.Equal((review.InRole("chair").Id, "gp"), (mail.To, mail.AgencyId));
        Assert.Empty(mail.Attachments);
    }

    [Fact, Trait("Duty", "J15"), Trait("Duty", "R19")]
    public void The_returns_are_shared_when_the_mail_of_each_has_left_and_a_newer_version_is_shared_again()
    {
        var review = MeetingsInHand.Booked("redbridge").Returned();
        foreach (var part in review.Review.Asked.ToList()) Share(review, part.Agency.Id);
        Assert.NotNull(review.Review.Facts(review.Procedure).When(Fact.ReturnsSharedWithChair));

        review.ByManager(new CallOffMeeting("Another day"));
        var other = MeetingsInHand.Booked("redbridge");
        other.ByAgency("gp", Stages.Return("gp"));
        Share(other, "gp");
        other.ByManager(new SendBackReturn("gp", 2, ["dates-missing"]));
        other.ByAgency("gp", new ReceiveReturn("gp", Stages.Filed(DocumentKind.ReturnForm, "gp", 3), ReturnRoute.Page, true, []));

        Assert.Contains(other.Effects, effect => effect.What is SendMail { Letter: Letters.ReturnShared });
        Assert.Equal(2, other.Review.Agency("gp")!.SharedVersion);
    }

    [Fact, Trait("Duty", "R19")]
    public void Whoever_becomes_chair_later_gets_the_returns_that_nobody_was_shown()
    {
        var review = MeetingsInHand.Booked("redbridge");
        review.ByAgency("gp", Stages.Return("gp"));

        review.Given(new RoleEnded("chair", review.InRole("chair").Id, new DateOnly(2026, 4, 1))).At("2026-04-02T09:00");

        review.ByManager(new GiveRole(new Domain.Partnerships.RoleHolder("chair", Domain.Partnerships.Person.ByMail("Invented New Chair", "new.chair@example.example", "Independent"), null)));

        Assert.Contains(review.Effects, effect => effect.What is SendMail { Letter: Letters.ReturnShared, To: "new.chair@example.example", AgencyId: "gp" });
    }

    private static ReviewInHand WithAgenda(string procedure)
    {
        var review = MeetingsInHand.Booked(procedure);
        return review.ByService(new RecordDocument(Stages.Filed(DocumentKind.Agenda)));
    }

    private static void Share(ReviewInHand review, string agency) =>
        review.ByService(new RecordMailSent(Letters.ReturnShared, review.InRole("chair").Id, agency, $"<s-{agency}@example>", null));
}
