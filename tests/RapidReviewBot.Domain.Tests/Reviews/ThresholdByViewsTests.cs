using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Log;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Testing.Reviews;
using Xunit;

namespace RapidReviewBot.Domain.Tests.Reviews;

/// <summary>The virtual panel: three views, what follows when they agree and when they do not.</summary>
public sealed class ThresholdByViewsTests
{
    private readonly ReviewInHand review = new ReviewInHand("redbridge", "2026-04-01T09:10").Opened().WithReferral();

    [Fact, Trait("Duty", "R01")]
    public void Dates_and_references_of_referral_and_notification_are_held()
    {
        var opening = new ReviewInHand("redbridge", "2026-04-01T09:10");
        opening.ByManager(opening.Opening() with { References = new Dictionary<Fact, string> { [Fact.NotificationSent] = "SIN-12" } });
        var missing = opening.Refusal;
        opening.ByManager(opening.Opening() with { References = new Dictionary<Fact, string> { [Fact.NotificationSent] = "SIN-12", [Fact.ReferralReceived] = "OP-3" } });

        Assert.Equal("Enter \"Reference of the referral\", at most 60 characters.", missing?.Sentence);
        Assert.Equal((new DateOnly(2026, 4, 1), "SIN-12"), (opening.Review.Notification?.SentOn, opening.Review.Notification?.Reference));
        var lines = DailyLog.Of(opening.History, opening.Review, opening.Procedure).Select(line => line.Text).ToList();
        Assert.EndsWith("Reference of the referral of Wed 1 Apr: OP-3.", lines[0], StringComparison.Ordinal);
        Assert.Contains("Serious incident notification recorded as sent on Wed 1 Apr, reference SIN-12.", lines);
    }

    [Fact, Trait("Duty", "R02")]
    public void Each_of_the_three_is_asked_for_a_view_at_once()
    {
        var asked = review.Owed.Where(owed => owed.Kind == OwedKind.GiveThresholdView).ToList();

        Assert.Equal(["la-lead", "icb-lead", "police-lead"], asked.Select(owed => owed.Subject));
        Assert.All(asked, owed => Assert.Equal("virtual-panel", owed.MilestoneId));
        Assert.Contains(review.Effects, effect => effect.What is AskPerson { Owed: "GiveThresholdView:la-lead" });
        Assert.Equal(2, review.Effects.Count(effect => effect.What is SendMail { Letter: Letters.Task } mail && mail.Subject!.StartsWith("GiveThresholdView", StringComparison.Ordinal)));
    }

    [Fact, Trait("Duty", "R02")]
    public void No_agency_is_asked_before_the_threshold_is_met()
    {
        review.ByManager(new ConfirmAgencies(["police"]));

        Assert.Equal("threshold-first", review.Refusal?.Code);
        Assert.DoesNotContain(review.Owed, owed => owed.Kind is OwedKind.ConfirmAgencies or OwedKind.CommissionReview);
    }

    [Fact, Trait("Duty", "R02")]
    public void Three_equal_views_settle_it_and_the_result_is_shown_when_all_are_in()
    {
        review.By("la-lead", ThresholdStages.View("la-lead", true, 1)).By("icb-lead", ThresholdStages.View("icb-lead", true, 2));
        var hidden = Words();
        review.By("police-lead", ThresholdStages.View("police-lead", true, 3));

        Assert.DoesNotContain(hidden, line => line.Contains("met", StringComparison.Ordinal) && line.Contains("lead", StringComparison.Ordinal));
        Assert.True(review.Review.Threshold.Decided?.Met);
        Assert.Contains("View on the threshold given by Metropolitan Police lead: met.", Words());
        Assert.Contains("Settled: the threshold is met.", Words());
        Assert.Equal(review.Now, review.Review.Facts(review.Procedure).When(Fact.ThresholdViewsIn));
        Assert.Equal(5, review.Effects.Count(effect => effect.What is TellPerson { Notice: Notices.ThresholdSettled } or SendMail { Letter: Letters.Notice, Subject: "threshold-settled/" }));
    }

    [Fact, Trait("Duty", "R02")]
    public void A_second_view_is_refused_and_the_first_stands()
    {
        review.By("la-lead", ThresholdStages.View("la-lead", true)).By("la-lead", ThresholdStages.View("la-lead", false, 2));

        Assert.Equal("view-given", review.Refusal?.Code);
        Assert.True(Assert.Single(review.Review.Threshold.Views).Given.Met);
    }

    [Fact, Trait("Duty", "R02")]
    public void A_view_is_corrected_by_whoever_gave_it_and_the_result_follows_from_the_corrected_one()
    {
        review.By("la-lead", ThresholdStages.View("la-lead", false, 1)).By("la-lead", Corrected("la-lead", true));
        var hidden = Words();
        review.By("icb-lead", ThresholdStages.View("icb-lead", true, 2)).By("police-lead", ThresholdStages.View("police-lead", true, 3));

        Assert.Contains("View on the threshold of Local authority lead corrected.", hidden);
        Assert.Contains("View on the threshold of Local authority lead corrected: met.", Words());
        Assert.True(review.Review.Threshold.Decided?.Met);
        Assert.Equal(3, review.Review.Threshold.Views.Count);
    }

    [Fact, Trait("Duty", "R02")]
    public void Nobody_corrects_the_view_of_somebody_else()
    {
        review.By("la-lead", ThresholdStages.View("la-lead", false, 1)).By("icb-lead", Corrected("la-lead", true));

        Assert.Equal("no-own-view", review.Refusal?.Code);
        Assert.False(Assert.Single(review.Review.Threshold.Views).Given.Met);
    }

    [Fact, Trait("Duty", "R02")]
    public void A_view_that_was_not_given_yet_cannot_be_corrected()
    {
        review.By("la-lead", Corrected("la-lead", true));

        Assert.Equal("no-own-view", review.Refusal?.Code);
    }

    [Theory, Trait("Duty", "R02"), Trait("Duty", "R03")]
    [InlineData(true, "threshold-decided")]
    [InlineData(false, "consultation-open")]
    public void Once_all_are_in_no_view_is_corrected_any_more(bool agreed, string code)
    {
        review.Views(true, agreed, true).By("la-lead", Corrected("la-lead", false));

        Assert.Equal(code, review.Refusal?.Code);
    }

    [Fact, Trait("Duty", "R02")]
    public void Nobody_is_chased_to_correct_a_view()
    {
        review.By("la-lead", ThresholdStages.View("la-lead", true, 1));

        Assert.DoesNotContain(review.Owed, owed => owed.By.Id == review.InRole("la-lead").Id && owed.Kind == OwedKind.GiveThresholdView);
        Assert.Equal("GiveThresholdView:la-lead", Assert.Single(ThresholdSteps.ToCorrect(review.Review, review.Procedure, review.InRole("la-lead").Id)).Key);
    }

    [Fact, Trait("Duty", "R02")]
    public void Whoever_was_not_asked_gives_no_view()
    {
        review.ByManager(ThresholdStages.View("la-lead", true));
        var office = review.Refusal?.Code;
        review.By("icb-lead", ThresholdStages.View("la-lead", true));

        Assert.Equal(("not-your-role", "not-asked"), (office, review.Refusal?.Code));
        Assert.Empty(review.Review.Threshold.Views);
    }

    [Fact, Trait("Duty", "R02")]
    public void A_view_after_the_decision_is_refused()
    {
        review.Views(true, true, true).By("police-lead", ThresholdStages.View("police-lead", false, 4));

        Assert.Equal("threshold-decided", review.Refusal?.Code);
        Assert.Equal("It is settled already: the threshold is met. Nothing more is asked of you here.", review.Refusal?.Sentence);
    }

    [Fact, Trait("Duty", "R02")]
    public void A_partner_may_call_the_three_to_a_short_online_meeting_at_once()
    {
        review.By("police-lead", new CallThresholdMeeting());

        var booking = Assert.IsType<BookSideMeeting>(Assert.Single(review.Effects, effect => effect.What is BookSideMeeting).What);
        Assert.Equal(new ReviewInHand("redbridge", "2026-04-01T10:00").Now, booking.Start);
        Assert.Equal(["la-lead", "icb-lead", "police-lead"], review.Procedure.Threshold!.Views.Where(role => booking.PersonIds.Contains(review.InRole(role).Id)));
        Assert.Equal(3, review.Owed.Count(owed => owed.Kind == OwedKind.GiveThresholdView));
    }

    [Theory, Trait("Duty", "R02")]
    [InlineData("2026-04-01T09:00", "2026-04-01T09:30")]
    [InlineData("2026-04-01T09:01", "2026-04-01T10:00")]
    [InlineData("2026-04-01T16:40", "2026-04-02T09:00")]
    [InlineData("2026-04-02T18:00", "2026-04-07T09:00")]
    [InlineData("2026-04-01T05:10", "2026-04-01T09:00")]
    public void It_is_called_for_the_next_time_at_which_people_can_come(string now, string start)
    {
        review.At(now).ByManager(new CallThresholdMeeting());

        Assert.Equal(review.At(start).Now, review.Review.Threshold.Meeting?.Start);
    }

    [Fact, Trait("Duty", "R02")]
    public void Whoever_still_owes_a_view_is_reminded_and_nobody_else()
    {
        review.By("la-lead", ThresholdStages.View("la-lead", true)).At("2026-04-01T15:00").Tick();

        var reminded = review.History.Select(recorded => recorded.What).OfType<ReminderGiven>().Where(given => given.MilestoneId == "virtual-panel").Select(given => given.PersonId);
        Assert.Equal([review.InRole("icb-lead").Id, review.InRole("police-lead").Id], reminded);
    }

    [Fact, Trait("Duty", "R03")]
    public void Views_that_differ_open_the_consultation_by_themselves_and_the_clock_runs_on()
    {
        review.Views(true, false, true);

        var owed = Assert.Single(review.Owed, thing => thing.Kind == OwedKind.AdviseOnThreshold);
        Assert.Equal((review.InRole("chair").Id, "scrutineer-consulted"), (owed.By.Id, owed.MilestoneId));
        Assert.Contains(Circumstance.PartnersDisagree, review.Review.Facts(review.Procedure).Circumstances);
        Assert.Null(review.Review.Threshold.Decided);
        Assert.NotNull(Attention.Next(review.Review, review.Procedure, WorkingCalendar.EnglandAndWales));
        review.ByManager(new CommissionReview("chair", review.InRole("chair").Id));
        Assert.Equal(("threshold-first", "R03"), (review.Refusal?.Code, review.Refusal?.Duty));
    }

    [Fact, Trait("Duty", "R03")]
    public void After_the_advice_each_is_asked_again_and_the_settled_view_counts()
    {
        review.Views(true, false, true).By("chair", Advice(null));
        var again = review.Owed.Where(owed => owed.Kind == OwedKind.GiveThresholdView).ToList();

        review.Views(true, true, true);

        Assert.Equal(["la-lead/r2", "icb-lead/r2", "police-lead/r2"], again.Select(owed => owed.Subject));
        Assert.All(again, owed => Assert.Equal("threshold-settled", owed.MilestoneId));
        Assert.True(review.Review.Threshold.Decided?.Met);
        Assert.Contains(Circumstance.PartnersDisagree, review.Review.Facts(review.Procedure).Circumstances);
        Assert.Contains(review.Owed, owed => owed is { Kind: OwedKind.CommissionReview, MilestoneId: "commissioned" });
    }

    [Fact, Trait("Duty", "R03")]
    public void Views_that_differ_again_open_it_again()
    {
        review.Views(true, false, true).By("chair", Advice(null)).Views(true, false, false);

        Assert.Contains(review.Owed, owed => owed is { Kind: OwedKind.AdviseOnThreshold, Subject: "r2" });
        Assert.Null(review.Review.Facts(review.Procedure).When(Fact.ScrutineerConsulted));
    }

    [Fact, Trait("Duty", "R03")]
    public void The_regional_leads_advice_is_optional_and_recorded()
    {
        review.Views(true, false, true).By("chair", Advice(new(2026, 4, 2)));
        var future = review.Refusal?.Code;
        review.By("chair", Advice(new(2026, 4, 1)));

        Assert.Equal("date-in-future", future);
        Assert.Contains("Invented Independent Chair or Scrutineer advised the partners. The Panel's regional lead advised on Wed 1 Apr.", Words());
    }

    [Fact, Trait("Duty", "R03")]
    public void No_advice_is_taken_where_the_views_do_not_differ()
    {
        review.By("chair", Advice(null));

        Assert.Equal("no-consultation", review.Refusal?.Code);
    }

    [Fact, Trait("Duty", "N05")]
    public void Not_met_ends_the_review_at_once_where_nothing_else_is_to_follow()
    {
        review.Views(false, false, false);

        Assert.Equal(ReviewStatus.StoodDown, review.Review.Status);
        Assert.Null(Attention.Next(review.Review, review.Procedure, WorkingCalendar.EnglandAndWales));
        review.At("2026-04-09T09:00").Tick();
        Assert.DoesNotContain(review.History, recorded => recorded.What is ReminderGiven);
    }

    private static AdviseOnThreshold Advice(DateOnly? regional) => new(Stages.Filed(DocumentKind.ScrutineerAdvice), regional);

    private static CorrectThresholdView Corrected(string role, bool met) => new(role, met, Stages.Filed(DocumentKind.ThresholdView, null, 9));

    private List<string> Words() => [.. DailyLog.Of(review.History, review.Review, review.Procedure).Select(line => line.Text)];
}
