using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Log;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Testing.Reviews;
using Xunit;

namespace RapidReviewBot.Domain.Tests.Reviews;

public sealed class AbsenceTests
{
    private readonly ReviewInHand review = new ReviewInHand("bhr").Opened();

    [Fact, Trait("Duty", "J01")]
    public void The_delegate_acts_while_the_manager_is_away()
    {
        review.ByManager(Away("partnership-manager", "2026-04-02", "2026-04-08"));

        review.At("2026-04-02T09:00").Tick().By("delegate", new FileReferral(Stages.Filed(Domain.Procedures.DocumentKind.Referral)));

        Assert.Null(review.Refusal);
        Assert.Equal(review.InRole("delegate"), review.Review.Runner(review.Procedure));
    }

    [Fact, Trait("Duty", "J01")]
    public void What_the_manager_owed_is_asked_of_the_delegate_on_the_first_morning_away()
    {
        review.ByManager(Away("partnership-manager", "2026-04-02", "2026-04-08"));

        review.At("2026-04-02T09:00").Tick();

        var asked = review.Effects.Select(effect => effect.What).OfType<AskPerson>().Select(ask => ask.PersonId).Concat(review.Effects.Select(effect => effect.What).OfType<SendMail>().Select(mail => mail.To));
        Assert.Contains(review.InRole("delegate").Id, asked);
    }

    [Fact]
    public void The_clock_looks_at_the_review_on_the_first_morning_away_and_on_the_first_back()
    {
        review.ByManager(Away("partnership-manager", "2026-04-04", "2026-04-05"));

        Assert.Contains(LondonTime.At(new DateOnly(2026, 4, 4), new TimeOnly(9, 0)), Instants().Take(12));
        Assert.Contains(LondonTime.At(new DateOnly(2026, 4, 6), new TimeOnly(9, 0)), Instants().Take(12));
    }

    [Fact, Trait("Duty", "J28")]
    public void The_vice_chair_gets_the_chairs_part_while_the_chair_is_away_and_loses_it_again()
    {
        review.ByManager(Away("chair", "2026-04-01", "2026-04-01"));

        Assert.Equal([review.InRole("vice-chair")], review.Review.Holding("chair", review.Procedure));
        review.At("2026-04-02T09:00").Tick();
        Assert.Equal([review.InRole("chair")], review.Review.Holding("chair", review.Procedure));
    }

    [Fact, Trait("Duty", "J07")]
    public void The_log_says_who_acted_and_for_whom()
    {
        review.ByManager(Away("partnership-manager", "2026-04-02", "2026-04-08"));

        review.At("2026-04-02T10:00").By("delegate", new AddLogEntry("Rang the hospital trust"));

        var lines = DailyLog.Of(review.History, review.Review, review.Procedure);
        Assert.Contains(lines, line => line.Text.Contains("is away from Thu 2 Apr to Wed 8 Apr", StringComparison.Ordinal));
        Assert.Equal($"{review.InRole("delegate").Name} for {review.InRole("partnership-manager").Name}", lines[^1].Actor);
    }

    [Fact]
    public void An_absence_that_nobody_covers_is_refused()
    {
        review.ByManager(Away("la-signatory", "2026-04-02", "2026-04-08"));

        Assert.Equal("nobody-covers", review.Refusal?.Code);
    }

    [Fact]
    public void An_absence_that_ends_before_it_begins_is_refused()
    {
        review.ByManager(Away("chair", "2026-04-08", "2026-04-02"));

        Assert.Equal("dates-reversed", review.Refusal?.Code);
    }

    [Fact]
    public void Somebody_who_comes_back_sooner_acts_again_from_then_on()
    {
        review.ByManager(Away("chair", "2026-04-01", "2026-04-10"));

        review.At("2026-04-02T09:00").ByManager(Away("chair", "2026-04-01", "2026-04-01"));

        Assert.Equal([review.InRole("chair")], review.Review.Holding("chair", review.Procedure));
    }

    [Fact, Trait("Duty", "J01")]
    public void Whoever_covers_is_told_at_once_for_which_days()
    {
        review.ByManager(Away("partnership-manager", "2026-04-02", "2026-04-08"));

        Assert.Contains(Told(), told => told == (review.InRole("delegate").Id, $"{Notices.ActsAs}/partnership-manager/2026-04-02/2026-04-08/cover"));
    }

    [Fact, Trait("Duty", "J01"), Trait("Duty", "J03")]
    public void A_role_for_a_time_opens_the_folder_on_its_first_morning_and_closes_it_after_its_last()
    {
        var stand = Person.ByMail("Invented Stand-in", "stand.in@other.example", "Elsewhere");
        review.ByService(new RecordCaseFolder("folder", "https://example.example/folder", "folder", new Dictionary<string, string>()));

        review.ByManager(new GiveRole(new RoleHolder("observer", stand, new DateOnly(2026, 4, 8), new DateOnly(2026, 4, 9))));
        var (told, given) = (Told().ToList(), OpensFolder());
        var begun = On("2026-04-08T09:00");
        var between = On("2026-04-09T09:00");
        var over = On("2026-04-10T09:00");

        Assert.Contains((stand.Id, $"{Notices.ActsAs}/observer/2026-04-08/2026-04-09"), told);
        Assert.Equal((false, true, false, true), (given, begun, between, over));

        bool On(string london)
        {
            review.At(london).Tick();
            return OpensFolder();
        }
    }

    private bool OpensFolder() => review.Effects.Any(effect => effect.What is SetFolderAccess);

    private IEnumerable<(string To, string Subject)> Told() => review.Effects.Select(effect => effect.What switch
    {
        TellPerson told => (told.PersonId, $"{told.Notice}/{told.Subject}"),
        SendMail mail => (mail.To, mail.Subject ?? ""),
        _ => ("", ""),
    });

    private NoteAbsence Away(string role, string from, string until) =>
        new(role, review.InRole(role).Id, DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture));

    private IEnumerable<DateTimeOffset> Instants()
    {
        while (Attention.Next(review.Review, review.Procedure, review.Context.Calendar) is { } next)
        {
            yield return next;
            review.At(LondonTime.InLondon(next).ToString("yyyy-MM-ddTHH:mm", System.Globalization.CultureInfo.InvariantCulture)).Tick();
        }
    }
}
