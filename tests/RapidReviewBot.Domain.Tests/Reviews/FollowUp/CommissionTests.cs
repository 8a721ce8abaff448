using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Testing.Reviews;
using Xunit;

namespace RapidReviewBot.Domain.Tests.Reviews.FollowUp;

/// <summary>T19, T24, T33: a practice review is commissioned after the Executive's decision, with method and substitutes, and held within six months.</summary>
public sealed class CommissionTests
{
    private readonly ReviewInHand review = new ReviewInHand("tower-hamlets", "2026-04-01T09:00").AtSigning("2026-04-15T10:00");

    [Fact, Trait("Duty", "T33")]
    public void Before_the_Executive_has_signed_a_practice_review_can_not_be_commissioned()
    {
        review.By("chair", Commission());

        Assert.Equal("executive-first", review.Refusal?.Code);
        Assert.DoesNotContain(review.Owed, owed => owed.Kind == OwedKind.CommissionPracticeReview);
    }

    [Fact, Trait("Duty", "T24"), Trait("Duty", "T33")]
    public void Commissioning_records_the_method_and_the_substitutes()
    {
        review.SignedByAll().By("chair", Commission());

        Assert.Null(review.Refusal);
        Assert.Equal([typeof(PracticeReviewCommissioned), typeof(SubstitutesAgreed), typeof(RoleGiven)], review.History.TakeLast(3).Select(recorded => recorded.What.GetType()));
        Assert.NotNull(review.Review.Facts(review.Procedure).When(Fact.SubstitutesAgreed));
    }

    [Fact, Trait("Duty", "T24")]
    public void A_substitute_holds_a_role_and_is_told_so_by_mail_until_the_practice_review_was_held()
    {
        review.SignedByAll().By("chair", Commission());

        var told = review.Effects.Select(effect => effect.What).OfType<SendMail>().Single(mail => mail.To == "deputy@other.example");
        var held = review.Review.HoldersOf("substitute").Select(person => person.Email).ToList();
        review.At("2026-09-01T10:00").By("chair", new RecordPracticeReview(new DateOnly(2026, 8, 31)));
        review.At("2026-09-02T10:00").Tick();

        Assert.StartsWith($"{Notices.ActsAs}/substitute/", told.Subject, StringComparison.Ordinal);
        Assert.Contains("deputy@other.example", held);
        Assert.Contains(review.History, recorded => recorded.What is RoleEnded { Role: "substitute" });
        Assert.Empty((review.Review with { AsOf = review.Now }).HoldersOf("substitute"));
    }

    [Fact, Trait("Duty", "T24")]
    public void A_substitute_who_has_an_account_gets_card_and_folder()
    {
        var known = review.Review.Roles.Select(held => held.Person).First(person => person.HasAccountInTenant && person != review.InRole("designated-nurse"));

        review.SignedByAll().By("chair", Commission() with { Substitutes = [new(review.InRole("designated-nurse").Id, known.Name, known.Email.ToUpperInvariant())] });

        Assert.Contains(review.Effects, effect => effect.What is TellPerson { Notice: Notices.ActsAs } told && told.PersonId == known.Id);
        Assert.Contains(review.Effects, effect => effect.What is SetFolderAccess);
    }

    [Fact, Trait("Duty", "T24")]
    public void Commissioning_without_any_substitute_is_refused()
    {
        review.SignedByAll().By("chair", Commission() with { Substitutes = [] });

        Assert.Equal("substitutes-missing", review.Refusal?.Code);
    }

    [Fact, Trait("Duty", "T24")]
    public void Nobody_stands_in_for_themselves()
    {
        var nurse = review.InRole("designated-nurse");

        review.SignedByAll().By("chair", Commission() with { Substitutes = [new(nurse.Id, nurse.Name, nurse.Email)] });

        Assert.Equal("own-substitute", review.Refusal?.Code);
    }

    [Fact, Trait("Duty", "T19")]
    public void A_commission_needs_a_method()
    {
        review.SignedByAll().By("chair", Commission() with { Method = " " });

        Assert.Equal("method-missing", review.Refusal?.Code);
    }

    [Fact, Trait("Duty", "T19")]
    public void The_practice_review_is_due_six_calendar_months_after_the_Executive_signed()
    {
        review.SignedByAll();

        Assert.Equal(new DateOnly(2026, 10, 15), LondonTime.DateOf(review.Timetable.Find("practice-review")!.DueAt!.Value));
    }

    [Fact, Trait("Duty", "T19")]
    public void A_practice_review_is_held_neither_on_a_day_to_come_nor_before_it_was_commissioned()
    {
        review.SignedByAll().By("chair", Commission());

        review.By("chair", new RecordPracticeReview(new DateOnly(2026, 4, 16)));
        var future = review.Refusal?.Code;
        review.By("chair", new RecordPracticeReview(new DateOnly(2026, 4, 14)));

        Assert.Equal(("date-in-future", "date-too-early"), (future, review.Refusal?.Code));
    }

    [Fact, Trait("Duty", "T19")]
    public void The_review_stays_open_until_the_practice_review_was_held()
    {
        review.SignedByAll().By("chair", Commission()).Submitted();
        review.ByService(new RecordReply(Stages.Filed(DocumentKind.Reply), StatutoryBodyWords.Name(StatutoryBody.Panel)));

        review.ByManager(new CloseReview());
        var early = review.Refusal?.Code;
        review.At("2026-09-01T10:00").By("chair", new RecordPracticeReview(new DateOnly(2026, 8, 31))).ByManager(new CloseReview());

        Assert.Equal("still-open", early);
        Assert.Equal(ReviewStatus.Closed, review.Review.Status);
    }

    [Fact, Trait("Duty", "T18")]
    public void Only_the_chair_of_the_Executive_sends_the_Decision_Sheet_to_the_Panel()
    {
        review.SignedByAll().ByService(new RecordDocument(Stages.Filed(DocumentKind.SignedPdf, version: review.Review.Report.Newest!.Version)));

        review.ByManager(new ApproveSubmission(review.Review.Report.Newest.Version, review.Review.Report.Newest.Sha256));

        Assert.Equal("not-your-role", review.Refusal?.Code);
        Assert.Equal(review.InRole("executive-chair"), review.Owed.Single(owed => owed.Kind == OwedKind.ApproveSubmission).By);
    }

    private CommissionPracticeReview Commission() =>
        new("Significant incident learning process", [new(review.InRole("designated-nurse").Id, "Invented Deputy", "deputy@other.example")]);
}
