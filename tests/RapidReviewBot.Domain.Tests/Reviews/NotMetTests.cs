using RapidReviewBot.Domain.Calendar;
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

/// <summary>The threshold is not met: the letter, what the chair asks for, and the end.</summary>
public sealed class NotMetTests
{
    private const string Referring = "education-safeguarding";

    private static readonly Person Referrer = Person.ByMail("Rhoda Referrer (invented)", "rhoda.referrer@school.example", "Example School");

    private static ReviewInHand NotMet(params Circumstance[] circumstances) => Referred(circumstances).DiscussionHeld("2026-04-01T14:00").Views(false, false, false);

    private static ReviewInHand Referred(params Circumstance[] circumstances) =>
        new ReviewInHand("tower-hamlets", "2026-04-01T09:00").Opened(circumstances).ByManager(new FileReferral(Stages.Filed(DocumentKind.Referral)) { Referrer = Referrer });

    [Fact, Trait("Duty", "T05")]
    public void The_chair_says_what_follows_and_the_letter_is_written_and_sent()
    {
        var review = NotMet(Circumstance.ReferrerIsProfessional);
        var asked = review.Owed.Single(owed => owed.Kind == OwedKind.ConcludeNotMet);

        review.By("chair", new ConcludeNotMet([], false, null));
        var written = review.Effects.Any(effect => effect.What is WriteDocument { Document: DocumentKind.NotMetLetter });
        review.ByService(new RecordDocument(Stages.Filed(DocumentKind.NotMetLetter)));
        var mail = Assert.IsType<SendMail>(Assert.Single(review.Effects, effect => effect.What is SendMail).What);
        review.ByService(new RecordMailSent(Letters.NotMet, mail.To, mail.AgencyId, "<letter@example>", null));

        Assert.Equal((review.InRole("chair").Id, "not-met-letter"), (asked.By.Id, asked.MilestoneId));
        Assert.True(written);
        Assert.Equal((Letters.NotMet, Referrer.Id, DocumentKind.NotMetLetter), (mail.Letter, mail.To, mail.Attachments.Single().Document));
        Assert.Contains(DailyLog.Of(review.History, review.Review, review.Procedure), line => line.Text == "Letter with next steps sent to Rhoda Referrer (invented).");
        Assert.Equal(ReviewStatus.StoodDown, review.Review.Status);
        Assert.NotNull(review.Review.Facts(review.Procedure).When(Fact.NotMetLetterSent));
    }

    [Fact, Trait("Duty", "T05")]
    public void No_letter_goes_to_a_referrer_who_is_no_professional()
    {
        var review = NotMet();

        review.By("chair", new ConcludeNotMet([], true, null));
        var feedback = review.Refusal?.Code;
        review.By("chair", new ConcludeNotMet([], false, null));

        Assert.Equal("referrer-not-professional", feedback);
        Assert.DoesNotContain(review.Effects, effect => effect.What is WriteDocument { Document: DocumentKind.NotMetLetter });
        Assert.Equal(ReviewStatus.StoodDown, review.Review.Status);
    }

    [Fact, Trait("Duty", "T05")]
    public void Each_request_is_tracked_to_its_answer_and_the_review_ends_with_the_last()
    {
        var review = NotMet(Circumstance.ReferrerIsProfessional).By("chair", new ConcludeNotMet(["barts"], true, null));
        review.ByService(new RecordDocument(Stages.Filed(DocumentKind.NotMetLetter))).ByService(new RecordMailSent(Letters.NotMet, Referrer.Id, Referring, "<letter@example>", null));
        var owed = review.Owed.Where(thing => thing.Kind == OwedKind.GiveAssurance).Select(thing => (thing.By.Id, thing.AgencyId, thing.Subject, thing.MilestoneId)).ToList();

        review.ByAgency("barts", new GiveAssurance("barts", AssuranceKind.Assurance, Stages.Filed(DocumentKind.Assurance, "barts")));
        var between = review.Review.Status;
        review.Send(ExampleBorough.Acting(Referrer), new GiveAssurance(Referring, AssuranceKind.Feedback, Stages.Filed(DocumentKind.Assurance, Referring)));

        Assert.Equal([(ExampleBorough.Contact("barts").Id, "barts", "Assurance", "assurance"), (Referrer.Id, Referring, "Feedback", "assurance")], owed);
        Assert.Equal((ReviewStatus.Open, ReviewStatus.StoodDown), (between, review.Review.Status));
        Assert.NotNull(review.Review.Facts(review.Procedure).When(Fact.AssuranceReceived));
    }

    [Fact, Trait("Duty", "T05")]
    public void The_referrer_answers_for_themselves_only()
    {
        var review = NotMet(Circumstance.ReferrerIsProfessional).By("chair", new ConcludeNotMet(["barts"], true, null));

        review.Send(ExampleBorough.Acting(Referrer), new GiveAssurance("barts", AssuranceKind.Assurance, Stages.Filed(DocumentKind.Assurance, "barts")));

        Assert.Equal("not-their-agency", review.Refusal?.Code);
        Assert.Equal(2, review.Review.Threshold.Unanswered.Count());
    }

    [Fact, Trait("Duty", "T05")]
    public void A_referrer_without_a_good_address_is_refused()
    {
        var review = new ReviewInHand("tower-hamlets", "2026-04-01T09:00").Opened(Circumstance.ReferrerIsProfessional);

        review.ByManager(new FileReferral(Stages.Filed(DocumentKind.Referral)) { Referrer = Referrer with { Email = "rhoda.referrer" } });

        Assert.Equal("referrer-address", review.Refusal?.Code);
    }

    [Fact, Trait("Duty", "N09")]
    public void A_member_of_the_public_who_refers_is_named_in_the_form_only() => Assert.Null(Referred().Review.Referrer);

    [Fact, Trait("Duty", "T05")]
    public void The_referrer_takes_no_part_in_a_review_that_goes_on()
    {
        var review = Referred(Circumstance.ReferrerIsProfessional).DiscussionHeld("2026-04-01T14:00").Views(true, true, true);

        Assert.Null(review.Review.Find(Referrer.Id));
    }

    [Fact, Trait("Duty", "T05")]
    public void An_agency_that_was_not_asked_or_has_answered_is_told_so()
    {
        var review = NotMet(Circumstance.ReferrerIsProfessional).By("chair", new ConcludeNotMet(["barts"], false, null));
        var given = new GiveAssurance("barts", AssuranceKind.Assurance, Stages.Filed(DocumentKind.Assurance, "barts"));

        review.ByAgency("elft", given with { AgencyId = "elft" });
        var notAsked = review.Refusal?.Code;
        review.ByAgency("barts", given).ByAgency("barts", given);

        Assert.Equal(("not-asked", "answered"), (notAsked, review.Refusal?.Code));
    }

    [Fact, Trait("Duty", "T03")]
    public void Concern_about_joint_working_opens_a_multi_agency_review_with_owner_and_date()
    {
        var review = NotMet(Circumstance.JointWorkingConcern);

        review.By("chair", new ConcludeNotMet([], false, null));
        var missing = review.Refusal?.Code;
        review.By("chair", new ConcludeNotMet([], false, new(review.InRole("manager").Id, new(2026, 4, 1))));
        var past = review.Refusal?.Code;
        review.By("chair", new ConcludeNotMet([], false, new(review.InRole("manager").Id, new(2026, 5, 29))));
        var owed = review.Owed.Single(thing => thing.Kind == OwedKind.RecordMultiAgencyReview);
        var open = review.Review.Status;
        var due = review.Timetable.Find("multi-agency-review")!.DueAt;
        review.At("2026-05-28T09:00").Tick().By("manager", new RecordMultiAgencyReview(new(2026, 5, 20), Stages.Filed(DocumentKind.MultiAgencyReview)));

        Assert.Equal(("multi-agency-review-missing", "date-wrong"), (missing, past));
        Assert.Equal((review.InRole("manager").Id, "multi-agency-review", ReviewStatus.Open), (owed.By.Id, owed.MilestoneId, open));
        Assert.Equal(LondonTime.At(new(2026, 5, 29), new(17, 0)), due);
        Assert.Contains(review.History, recorded => recorded.What is ReminderGiven { MilestoneId: "multi-agency-review" });
        Assert.Equal(ReviewStatus.StoodDown, review.Review.Status);
        Assert.Contains(DailyLog.Of(review.History, review.Review, review.Procedure), line => line.Text == "Multi-agency review held on Wed 20 May.");
    }

    [Fact, Trait("Duty", "N05")]
    public void Nothing_of_the_review_itself_is_owed_or_chased_any_more()
    {
        var review = NotMet(Circumstance.ReferrerIsProfessional).By("chair", new ConcludeNotMet(["barts"], false, null));

        review.At("2026-04-15T09:00").Tick();

        Assert.Equal([OwedKind.GiveAssurance], review.Owed.Select(owed => owed.Kind));
        Assert.All(review.History.Select(recorded => recorded.What).OfType<ReminderGiven>(), given => Assert.Contains(given.MilestoneId, (string[])["not-met-letter", "assurance"]));
    }

    [Fact, Trait("Duty", "J04")]
    public void The_local_authoritys_decision_is_recorded_as_theirs_with_date_and_reference()
    {
        var review = new ReviewInHand("jcr", "2026-04-01T09:00").Opened();

        review.By("la-lead", new RecordNotification(new(2026, 4, 1), "SIN-7"));

        Assert.Contains(DailyLog.Of(review.History, review.Review, review.Procedure), line => line.Text == "The local authority decided on Wed 1 Apr to notify, reference SIN-7.");
    }

    [Fact, Trait("Duty", "J04")]
    public void Their_decision_not_to_notify_ends_the_review()
    {
        var review = new ReviewInHand("jcr", "2026-04-01T09:00").Opened();

        review.By("la-lead", new DeclineNotification(new(2026, 4, 2), "D-1"));
        var future = review.Refusal?.Code;
        review.By("la-lead", new DeclineNotification(new(2026, 4, 1), "D-1"));

        Assert.Equal("date-in-future", future);
        Assert.Equal(ReviewStatus.StoodDown, review.Review.Status);
        Assert.Contains(DailyLog.Of(review.History, review.Review, review.Procedure), line => line.Text == "The local authority decided on Wed 1 Apr not to notify, reference D-1.");
    }
}
