using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Testing.Reviews;
using Xunit;

namespace RapidReviewBot.Domain.Tests.Reviews.Drafting;

public sealed class TheWayOfADraft
{
    private const string Day8 = "2026-04-14T10:00";

    [Fact, Trait("Duty", "B11")]
    public void The_manager_says_that_the_first_draft_is_complete_and_sees_what_it_lacks()
    {
        var review = ADraft.Written("bhr", Day8);

        Assert.Equal([("partnership-manager", "first-draft")], Asked(review, OwedKind.CompleteDraft));
        Assert.Null(review.Review.Facts(review.Procedure).When(Fact.ReportDrafted));
        review.ByManager(new CompleteDraft(review.NewestVersion(), review.NewestHash()));
        Assert.NotNull(review.Review.Facts(review.Procedure).When(Fact.ReportDrafted));
    }

    [Fact, Trait("Duty", "W15"), Trait("Duty", "N07"), Trait("Duty", "N08")]
    public void Agreeing_an_incomplete_report_is_refused_and_names_the_empty_parts()
    {
        var review = Held().By("chair", Held().Deciding()).ReportWritten("episodes", "recommendation-grounds");

        review.By("chair", new AgreeReport(review.NewestVersion(), review.NewestHash()) { Empty = ["What happened", "Reasons"] });
        var refused = review.Refusal;
        var asked = review.Owed.Select(owed => owed.Kind).ToList();
        review.ReportChanged().By("chair", new AgreeReport(2, review.NewestHash()));

        Assert.Equal("parts-empty", refused?.Code);
        Assert.StartsWith("The report is not complete. Still empty: What happened; Reasons. They must be filled before it is agreed.", refused?.Sentence, StringComparison.Ordinal);
        Assert.Contains($"{review.InRole("single-point-of-contact").Name} hands in the changed Word file on the page of \"File a new version of the {review.Procedure.Report.Name}\"", refused?.Sentence, StringComparison.Ordinal);
        Assert.Contains(OwedKind.ReviseReport, asked);
        Assert.DoesNotContain(OwedKind.AgreeReport, asked);
        Assert.NotNull(review.Review.Report.Agreed);
    }

    [Fact, Trait("Duty", "B12")]
    public void A_completed_draft_goes_by_mail_to_everybody_concerned_and_opens_comments()
    {
        var review = ADraft.Written("bhr", Day8);

        review.DraftCirculated();

        var readers = review.Review.Draft.Readers;
        Assert.Equal(readers.Order(), review.Effects.Select(effect => effect.What).OfType<SendMail>().Where(mail => mail.Letter == Letters.DraftCirculation).Select(mail => mail.To).Order());
        Assert.Equal(readers.Order(), review.Owed.Where(owed => owed is { Kind: OwedKind.CommentOnDraft, MilestoneId: "comments" }).Select(owed => owed.By.Id).Order());
        Assert.Contains(review.InRole("police-signatory").Id, readers);
        Assert.DoesNotContain(review.InRole("partnership-manager").Id, readers);
    }

    [Fact, Trait("Duty", "B12"), Trait("Duty", "B13")]
    public void Whoever_was_only_told_at_the_start_is_sent_the_draft_and_may_comment_on_it()
    {
        var review = ADraft.Written("bhr", Day8).ByManager(new TellPartners([])).DraftCirculated();

        review.CommentBy("nurse-director");

        Assert.Null(review.Refusal);
        Assert.True(review.Review.Draft.HasAnswered(review.InRole("nurse-director").Id));
        Assert.DoesNotContain(review.InRole("legal").Id, review.Review.Draft.Readers);
    }

    [Fact, Trait("Duty", "B12")]
    public void A_draft_for_forty_agencies_all_of_the_hosts_tenant_still_goes_out_in_one_transaction()
    {
        var review = new ReviewInHand("bhr").With(partnership => partnership with
        {
            Agencies = [.. Enumerable.Range(1, 40).Select(n => new Agency($"agency-{n}", $"Agency {n}", new Person($"id-{n}", $"Contact {n}", $"contact{n}@council.example", "Council", $"id-{n}")))],
        });
        review.ToBooking().At("2026-04-09T10:00").Returned().MeetingHeld().Decided().DraftCirculated();

        Assert.InRange(review.Review.Draft.Readers.Count, 41, 80);
        Assert.InRange(review.Effects.Count, review.Review.Draft.Readers.Count, 95);
    }

    [Fact, Trait("Duty", "J18")]
    public void The_report_is_begun_when_the_last_return_is_in()
    {
        var review = ADraft.Gathered("jcr", Day8, returned: false);
        var agencies = review.Review.Asked.Select(part => part.Agency.Id).ToList();
        foreach (var agency in agencies.SkipLast(1)) review.ByAgency(agency, Stages.Return(agency));
        Assert.DoesNotContain(review.Effects, effect => effect.What is WriteDocument { Document: DocumentKind.Report });

        review.ByAgency(agencies[^1], Stages.Return(agencies[^1]));

        Assert.Contains(review.Effects, effect => effect.What is WriteDocument { Document: DocumentKind.Report });
    }

    [Fact, Trait("Duty", "J18"), Trait("Duty", "R09")]
    public void The_report_is_begun_from_what_has_come_two_hours_before_it_is_due()
    {
        var review = ADraft.Gathered("jcr", Day8, returned: false);
        var due = review.Timetable.Find("report-started")!.DueAt!.Value;

        Assert.Equal(due.AddHours(-2), ReportBeginning.LatestAt(review.Review, review.Procedure, review.Context.Calendar));
        review.At("2026-04-10T14:59").Tick();
        Assert.DoesNotContain(review.Effects, effect => effect.What is WriteDocument { Document: DocumentKind.Report });
        review.At("2026-04-10T15:00").Tick();
        Assert.Contains(review.Effects, effect => effect.What is WriteDocument { Document: DocumentKind.Report });
        review.At("2026-04-10T15:30").Tick();
        Assert.DoesNotContain(review.Effects, effect => effect.What is WriteDocument { Document: DocumentKind.Report });
    }

    [Fact, Trait("Duty", "R09")]
    public void The_chair_releases_the_draft_before_the_meeting_and_only_then_is_it_one_of_the_papers()
    {
        var review = ADraft.Gathered("redbridge", Day8).ReportWritten("recommendation");

        Assert.Equal([("chair", "chairs-draft")], Asked(review, OwedKind.ReleaseDraft));
        Assert.DoesNotContain(MeetingPack.Contents(review.Review, review.Procedure), paper => paper.Document == DocumentKind.Report);
        review.ByManager(new ReleaseDraft(review.NewestVersion(), review.NewestHash()));
        Assert.Equal("not-your-role", review.Refusal?.Code);
        review.ChairsDraftReleased();

        Assert.Contains(MeetingPack.Contents(review.Review, review.Procedure), paper => paper.Document == DocumentKind.Report);
        Assert.NotNull(review.Review.Facts(review.Procedure).When(Fact.ChairsDraftReleased));
    }

    [Fact, Trait("Duty", "J22"), Trait("Duty", "J28")]
    public void The_draft_goes_from_the_manager_to_the_chair_and_comes_back_released_before_it_circulates()
    {
        var review = ADraft.Written("jcr", Day8);

        review.ByManager(new CirculateDraft(review.NewestVersion(), review.NewestHash()));
        Assert.Equal("draft-step-not-open", review.Refusal?.Code);
        review.ByManager(new CompleteDraft(review.NewestVersion(), review.NewestHash()));
        Assert.Equal([("chair", "report-released")], Asked(review, OwedKind.ReleaseDraft));
        review.By("chair", new FileReportVersion(Stages.Filed(DocumentKind.Report, version: 3)));
        review.By("chair", new ReleaseDraft(3, review.NewestHash()));
        review.ByManager(new CirculateDraft(3, review.NewestHash()));

        Assert.Null(review.Refusal);
        Assert.Equal(["ReportVersionFiled", "ReportExamined", "DraftReleased", "DraftCirculated"], review.History.TakeLast(4).Select(recorded => recorded.What.GetType().Name));
        Assert.Equal(["finalise"], SignOffSteps.Open(review.Review, review.Procedure).Select(step => step.Id));
    }

    [Fact, Trait("Duty", "J22")]
    public void A_version_filed_after_the_release_must_be_released_again()
    {
        var review = ADraft.Written("jcr", Day8);
        review.ByManager(new CompleteDraft(review.NewestVersion(), review.NewestHash())).By("chair", new ReleaseDraft(review.NewestVersion(), review.NewestHash()));

        review.ReportChanged();
        review.ByManager(new CirculateDraft(review.NewestVersion(), review.NewestHash()));

        Assert.Equal("draft-step-not-open", review.Refusal?.Code);
        Assert.Contains("has not been released", review.Refusal!.Sentence, StringComparison.Ordinal);
    }

    [Fact, Trait("Duty", "J21")]
    public void Every_member_who_was_there_says_whether_the_report_holds_what_is_needed()
    {
        var review = ADraft.Written("jcr", Day8);
        var members = review.Owed.Where(owed => owed.Kind == OwedKind.AssureReport).ToList();

        Assert.Equal(new[] { "chair", "icb-lead", "la-lead", "member", "police-lead" }.Select(role => review.InRole(role).Id).Order(), members.Select(owed => owed.By.Id).Order());
        foreach (var role in new[] { "chair", "icb-lead", "la-lead", "police-lead" }) review.By(role, new AssureReport(review.NewestVersion(), review.NewestHash(), null));
        review.By("member", new AssureReport(review.NewestVersion(), review.NewestHash(), Drafts.Written("member")));
        Assert.Null(review.Review.Facts(review.Procedure).When(Fact.ReportQualityAssured));
        Assert.Contains(review.Effects, effect => effect.What is TellPerson { Notice: Notices.ReportLacking });
        review.ReportChanged();
        Assert.Equal([review.InRole("member").Id], review.Owed.Where(owed => owed.Kind == OwedKind.AssureReport).Select(owed => owed.By.Id));
        review.By("member", new AssureReport(review.NewestVersion(), review.NewestHash(), null));

        Assert.NotNull(review.Review.Facts(review.Procedure).When(Fact.ReportQualityAssured));
    }

    [Fact, Trait("Duty", "T16")]
    public void The_Decision_Sheet_is_written_with_the_decision_and_somebody_says_that_it_stands()
    {
        var review = ADraft.Written("tower-hamlets", "2026-04-16T10:00");

        Assert.Equal(DocumentKind.DecisionSheet, review.Review.Report.Newest!.Document);
        Assert.Empty(SignOffSteps.Open(review.Review, review.Procedure));
        Assert.Equal([("manager", "decision-sheet")], Asked(review, OwedKind.CompleteDraft));
        review.ByManager(new CompleteDraft(review.NewestVersion(), review.NewestHash()));

        Assert.Equal(["executive"], SignOffSteps.Open(review.Review, review.Procedure).Select(step => step.Id));
    }

    [Fact, Trait("Duty", "R16")]
    public void A_decision_for_a_practice_review_needs_a_key_line_of_enquiry_where_the_procedure_asks_for_one()
    {
        var review = ADraft.Gathered("redbridge", Day8).MeetingHeld();

        review.By("chair", review.Deciding() with { LinesOfEnquiry = 0 });
        var missing = review.Refusal?.Code;
        review.By("chair", review.Deciding() with { LinesOfEnquiry = 0, Outcome = "no-further-action" });

        Assert.Equal("lines-of-enquiry-missing", missing);
        Assert.Null(review.Refusal);
    }

    [Fact]
    public void A_step_taken_twice_changes_nothing()
    {
        var review = ADraft.Written("bhr", Day8);
        review.ByManager(new CompleteDraft(review.NewestVersion(), review.NewestHash()));
        var version = review.Review.Version;

        review.ByManager(new CompleteDraft(review.NewestVersion(), review.NewestHash()));

        Assert.Null(review.Refusal);
        Assert.Equal(version, review.Review.Version);
    }

    private static IEnumerable<(string Role, string? Milestone)> Asked(ReviewInHand review, OwedKind kind) =>
        review.Owed.Where(owed => owed.Kind == kind).Select(owed => (review.Procedure.Roles.First(role => ExampleBorough.Holder(role).Id == owed.By.Id).Id, owed.MilestoneId));

    private static ReviewInHand Held() =>
        new ReviewInHand().Opened().WithReferral().AgenciesAsked().MeetingBooked("2026-04-15T10:00").Returned().ByManager(new CirculatePack()).MeetingHeld();
}
