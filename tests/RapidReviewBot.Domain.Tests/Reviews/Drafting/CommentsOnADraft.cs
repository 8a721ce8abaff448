using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Domain.Timetables;
using RapidReviewBot.Testing.Reviews;
using Xunit;

namespace RapidReviewBot.Domain.Tests.Reviews.Drafting;

/// <summary>Comments close on Day 13, Tuesday 21 April 2026: at 09:30 in one procedure, at 17:00 or when all have answered in another.</summary>
public sealed class CommentsOnADraft
{
    private const string Day8 = "2026-04-14T10:00";

    [Fact, Trait("Duty", "B13")]
    public void Comments_close_at_their_clock_time_even_when_everybody_has_answered_before()
    {
        var review = Circulated("bhr");
        AllAnswer(review);
        Assert.Null(review.Review.Draft.ClosedAt);

        Assert.Equal(London("2026-04-21T09:30"), Attention.Next(review.At("2026-04-21T09:00").Tick().Review, review.Procedure, review.Context.Calendar));
        review.At("2026-04-21T09:30").Tick();

        Assert.Equal(London("2026-04-21T09:30"), review.Review.Draft.ClosedAt);
        Assert.Equal(MilestoneState.Done, review.Timetable.Find("comments")!.State);
        Assert.DoesNotContain(review.History, recorded => recorded.What is MilestoneMissed { MilestoneId: "comments" });
    }

    [Fact, Trait("Duty", "B13")]
    public void Comments_close_at_their_time_when_the_service_was_away_then()
    {
        var review = Circulated("bhr");

        review.At("2026-04-21T11:00").Tick();

        Assert.Contains(review.History, recorded => recorded.What is CommentsClosed { AllAnswered: false } closed && closed.At == London("2026-04-21T09:30"));
        Assert.Equal(MilestoneState.Done, review.Timetable.Find("comments")!.State);
    }

    [Fact, Trait("Duty", "R13")]
    public void Comments_close_sooner_when_everybody_has_answered()
    {
        var review = Circulated("redbridge");
        var readers = review.Review.Draft.Readers;

        foreach (var reader in readers.SkipLast(1)) Answer(review, reader);
        Assert.Null(review.Review.Draft.ClosedAt);
        Answer(review, readers[^1]);

        Assert.Equal(review.Now, review.Review.Draft.ClosedAt);
        Assert.Equal(["partners"], SignOffSteps.Open(review.Review, review.Procedure).Select(step => step.Id));
    }

    [Fact, Trait("Duty", "B12")]
    public void The_comment_of_a_contact_who_was_replaced_is_the_new_contact_s_to_give()
    {
        var review = Circulated("bhr");
        var part = review.Review.Asked.First(one => review.Review.Draft.Readers.Contains(one.Agency.Contact.Id));
        var successor = Person.ByMail("Invented Successor", "successor@agency.example", part.Agency.Name);

        review.ByManager(new ReplaceContact(part.Agency.Id, part.Agency.Contact.Id, successor));

        Assert.Contains(review.Effects, effect => effect.What is SendMail { Letter: Letters.DraftCirculation } mail && mail.To == successor.Id);
        Assert.Contains(review.Owed, owed => owed.Kind == OwedKind.CommentOnDraft && owed.By == successor);
        Assert.DoesNotContain(review.Owed, owed => owed.Kind == OwedKind.CommentOnDraft && owed.By == part.Agency.Contact);
    }

    [Fact, Trait("Duty", "B13")]
    public void A_comment_after_the_close_is_taken_marked_late_and_told_to_the_manager()
    {
        var review = Circulated("bhr").At("2026-04-21T09:30").Tick();

        review.At("2026-04-21T09:31").CommentBy("head-of-safeguarding", Drafts.Written("head"));

        Assert.True(Assert.IsType<CommentGiven>(review.History[^1].What).Late);
        Assert.Contains(review.Effects, effect => effect.What is TellPerson { Notice: Notices.LateComment });
    }

    [Fact, Trait("Duty", "B13")]
    public void A_comment_at_the_very_instant_of_the_close_is_in_time()
    {
        var review = Circulated("bhr").At("2026-04-21T09:30");

        review.CommentBy("head-of-safeguarding", Drafts.Written("head"));

        Assert.False(Assert.IsType<CommentGiven>(review.History[^1].What).Late);
    }

    [Fact, Trait("Duty", "B13"), Trait("Duty", "B14")]
    public void Nobody_finalises_the_report_while_comments_are_open()
    {
        var review = Circulated("bhr");

        review.ByManager(new SignOff("finalise", review.NewestVersion(), review.NewestHash()));

        Assert.Equal("step-not-open", review.Refusal?.Code);
        Assert.Equal("It is not yet time to sign. Comments are open until Tue 21 Apr, 09:30.", review.Refusal?.Sentence);
    }

    [Fact, Trait("Duty", "B13"), Trait("Duty", "B14")]
    public void Comments_are_dealt_with_by_a_new_version_before_the_report_is_finalised()
    {
        var review = Circulated("bhr").CommentBy("police-signatory", Drafts.Written("police")).At("2026-04-21T09:30").Tick();

        Assert.Equal(["report-final"], review.Owed.Where(owed => owed.Kind == OwedKind.SettleComments).Select(owed => owed.MilestoneId));
        review.ByManager(new SignOff("finalise", review.NewestVersion(), review.NewestHash()));
        Assert.Contains("The comments have not been dealt with.", review.Refusal!.Sentence, StringComparison.Ordinal);
        review.ReportChanged();

        Assert.Equal(["finalise"], SignOffSteps.Open(review.Review, review.Procedure).Select(step => step.Id));
        Assert.DoesNotContain(review.Owed, owed => owed.Kind is OwedKind.SettleComments or OwedKind.CommentOnDraft or OwedKind.CirculateDraft);
    }

    [Fact, Trait("Duty", "B14")]
    public void Manager_and_Head_of_Safeguarding_approve_and_that_fixes_the_text()
    {
        var review = Circulated("bhr").CommentBy("police-signatory", Drafts.Written("police")).At("2026-04-21T09:30").Tick();
        review.ByManager(new KeepDraft(review.NewestVersion(), review.NewestHash()));

        review.ByManager(new SignOff("finalise", review.NewestVersion(), review.NewestHash()));
        Assert.Null(review.Review.Facts(review.Procedure).When(Fact.ReportFinal));
        review.By("head-of-safeguarding", new SignOff("finalise", review.NewestVersion(), review.NewestHash()));

        Assert.NotNull(review.Review.Facts(review.Procedure).When(Fact.ReportFinal));
        Assert.Equal([review.NewestHash()], review.Review.Report.Signatures.Select(given => given.What.Sha256).Distinct());
        Assert.Equal(["partners"], SignOffSteps.Open(review.Review, review.Procedure).Select(step => step.Id));
    }

    [Fact, Trait("Duty", "B13")]
    public void When_nobody_wrote_anything_there_is_nothing_to_deal_with()
    {
        var review = Circulated("bhr");
        AllAnswer(review);

        review.At("2026-04-21T09:30").Tick();

        Assert.Equal(["finalise"], SignOffSteps.Open(review.Review, review.Procedure).Select(step => step.Id));
    }

    [Fact, Trait("Duty", "B13")]
    public void A_comment_on_a_version_that_was_replaced_is_refused_with_the_version_to_read()
    {
        var review = Circulated("bhr").ReportChanged();
        review.ByManager(new CirculateDraft(review.NewestVersion(), review.NewestHash()));

        review.By("police-signatory", new GiveComment(review.NewestVersion() - 1, Drafts.Written("police")));

        Assert.Equal("old-version", review.Refusal?.Code);
        Assert.Contains($"Version {review.NewestVersion()} of the draft has been circulated since", review.Refusal!.Sentence, StringComparison.Ordinal);
    }

    [Fact, Trait("Duty", "R13")]
    public void Whoever_did_not_get_the_draft_does_not_comment_on_it()
    {
        var review = Circulated("redbridge");

        review.ByManager(new GiveComment(review.NewestVersion(), Drafts.Written("manager")));

        Assert.Equal("not-sent-to-you", review.Refusal?.Code);
    }

    [Fact, Trait("Duty", "B13")]
    public void No_comment_is_taken_before_a_draft_is_circulated()
    {
        var review = ADraft.Written("bhr", Day8);

        review.By("police-signatory", new GiveComment(1, null));

        Assert.Equal("no-draft", review.Refusal?.Code);
    }

    [Fact, Trait("Duty", "R13")]
    public void A_draft_that_is_circulated_after_the_close_is_open_until_the_same_time_of_the_next_working_day()
    {
        var review = ADraft.Written("redbridge", Day8).At("2026-04-21T18:00").DraftCirculated();

        Assert.Equal(London("2026-04-22T17:00"), CommentPeriod.ClosesAt(review.Review, review.Procedure, review.Context.Calendar));
        review.At("2026-04-22T17:00").Tick();

        Assert.Equal(London("2026-04-22T17:00"), review.Review.Draft.ClosedAt);
    }

    [Fact, Trait("Duty", "R10")]
    public void A_report_with_an_empty_heading_is_not_signed_until_a_version_fills_it()
    {
        var review = Circulated("redbridge", "family-health");
        AllAnswer(review);

        Assert.Empty(SignOffSteps.Open(review.Review, review.Procedure));
        Assert.Contains(review.Owed, owed => owed.Kind == OwedKind.ReviseReport && owed.By.Id == review.InRole("partnership-manager").Id);
        review.By("police-signatory", new SignOff("partners", review.NewestVersion(), review.NewestHash(), Ratify: true));
        Assert.Contains("A part of the report that must be filled is empty.", review.Refusal!.Sentence, StringComparison.Ordinal);
        review.ReportChanged();

        Assert.Equal(["partners"], SignOffSteps.Open(review.Review, review.Procedure).Select(step => step.Id));
    }

    private static ReviewInHand Circulated(string procedure, params string[] unfilled)
    {
        var review = ADraft.Written(procedure, Day8);
        if (unfilled.Length > 0) review.ReportChanged(unfilled);
        review.At("2026-04-17T10:00").DraftCirculated();
        Assert.Equal(DraftStep.InComment, DraftWay.StepOf(review.Review, review.Procedure));
        return review;
    }

    private static void AllAnswer(ReviewInHand review)
    {
        foreach (var reader in review.Review.Draft.Readers) Answer(review, reader);
    }

    private static void Answer(ReviewInHand review, string reader)
    {
        review.Send(ExampleBorough.Acting(review.Review.Find(reader)!), new GiveComment(review.Review.Draft.Circulated!.Version, null));
        Assert.Null(review.Refusal);
    }

    private static DateTimeOffset London(string text) => new ReviewInHand(now: text).Now;
}
