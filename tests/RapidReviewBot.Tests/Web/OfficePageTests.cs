using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Testing;
using RapidReviewBot.Testing.Reviews;
using RapidReviewBot.Testing.Web;
using RapidReviewBot.Web.Links;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace RapidReviewBot.Tests.Web;

/// <summary>Narrative and records of the office, the chair and the local authority.</summary>
public sealed class OfficePageTests(AzuriteFixture azurite) : CaseTests(azurite)
{
    [Fact]
    [Trait("Duty", "W01")]
    [Trait("Duty", "N09")]
    public async Task The_referral_is_written_on_pages_and_filed_as_a_Word_file()
    {
        await using var at = await CaseAsync(review => review.Opened());
        using var visitor = await at.SignedInAsync(at.Hand.InRole("single-point-of-contact"));
        await visitor.FollowAsync("Fill in the referral form");
        var urgent = visitor.Text;
        await visitor.FollowAsync("Start now");

        await ThroughAsync(visitor, "Send the referral", ("child-1-name", "Quillfeather Planted-Name"));

        Assert.Contains("999", urgent, StringComparison.Ordinal);
        Assert.Equal("Referral filed", visitor.Heading);
        var filed = Assert.IsType<ReferralFiled>((await at.HistoryAsync())[^1].What).Form;
        Assert.Contains("Quillfeather Planted-Name", WordFile.TextOf(await at.Files.ReadAsync(at.Folder, filed.ItemId, default)), StringComparison.Ordinal);
        Assert.DoesNotContain("Quillfeather", await at.TablesTextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("Quillfeather", filed.Path, StringComparison.Ordinal);
        Assert.DoesNotContain(at.Host.Logged, line => line.Contains("Quillfeather", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Duty", "W14")]
    [Trait("Duty", "N08")]
    public async Task The_decision_asks_each_criterion_of_the_procedure_and_its_grounds_are_filed()
    {
        await using var at = await CaseAsync(MeetingHeld);
        using var visitor = await at.SignedInAsync(at.Hand.InRole("chair"));
        await visitor.FollowAsync("Record the decision and its grounds");
        await visitor.FollowAsync("Start now");

        await ThroughAsync(
            visitor,
            "Send the decision",
            ("actions-0-owner", "education"), ("actions-0-state", "open"), ("actions-0-due-day", "30"), ("actions-0-due-month", "4"),
            ("criterion-recurrent-themes", "no"), ("recommendation", "alternative-review"), ("recommendation-grounds", "The sergeant and the nurse never spoke."));

        Assert.Equal("Decision recorded", visitor.Heading);
        var events = (await at.HistoryAsync()).Select(recorded => recorded.What).ToList();
        var decided = events.OfType<DecisionRecorded>().Single();
        Assert.Equal(at.Hand.Procedure.Decision.Criteria.Select(criterion => criterion.Id).Order(), decided.Criteria.Keys.Order());
        Assert.Equal((true, false, "alternative-review"), (decided.Criteria["working-together"], decided.Criteria["recurrent-themes"], decided.Outcome));
        Assert.Equal(new ActionAgreed(1, "education", new DateOnly(2026, 4, 30), true), events.OfType<ActionAgreed>().Single());
        Assert.Contains("The sergeant and the nurse never spoke.", WordFile.TextOf(await at.Files.ReadAsync(at.Folder, decided.Grounds.ItemId, default)), StringComparison.Ordinal);
        Assert.DoesNotContain("sergeant", await at.TablesTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Duty", "W13")]
    public async Task Who_came_is_recorded_and_the_meeting_is_quorate_or_not_by_that()
    {
        await using var at = await CaseAsync(review => Asked(review).MeetingBooked("2026-04-15T10:00").Returned().At("2026-04-15T12:30").Tick());
        using var visitor = await at.SignedInAsync(at.Hand.Owed.First(owed => owed.Kind == OwedKind.RecordAttendance).By);
        await visitor.FollowAsync("Record who came to the meeting");

        await visitor.PressAsync("Record who came", ("present", at.Hand.InRole("police-lead").Id), ("present", at.Hand.InRole("icb-lead").Id));

        Assert.Equal("Attendance recorded", visitor.Heading);
        Assert.Contains((await at.HistoryAsync()).Select(recorded => recorded.What), what => what is AttendanceRecorded { Quorate: false, Present.Count: 2 });
    }

    [Fact]
    [Trait("Duty", "W15")]
    public async Task The_chair_records_that_the_meeting_agreed_the_report()
    {
        await using var at = await CaseAsync(review => MeetingHeld(review).Decided());
        using var visitor = await at.SignedInAsync(at.Hand.InRole("chair"));
        var report = (await at.ReviewAsync()).Report.Newest!;
        await visitor.FollowAsync("Agree the Rapid Review Template");

        await visitor.PressAsync("Send", ("answer", "go-on"));

        Assert.Equal("Your answer is recorded", visitor.Heading);
        Assert.Equal(report.Sha256, (await at.ReviewAsync()).Report.Agreed!.Sha256);
    }

    [Fact]
    [Trait("Duty", "W15")]
    public async Task The_chair_hands_in_a_changed_version_instead_of_agreeing_and_the_office_fills_what_that_one_lacks()
    {
        await using var at = await CaseAsync(review => MeetingHeld(review).Decided());
        using var visitor = await at.SignedInAsync(at.Hand.InRole("chair"));
        var report = (await at.ReviewAsync()).Report.Newest!;
        var changed = (await at.Files.ReadAsync(at.Folder, report.ItemId, default)).ToArray();
        await visitor.FollowAsync("Agree the Rapid Review Template");

        using var request = visitor.Request("Send", ("answer", "change"));
        ((MultipartFormDataContent)request.Content!).Add(new ByteArrayContent([.. changed, 0]), "file", "report.docx");
        await visitor.SendAsync(request);
        var review = await at.ReviewAsync();
        var how = NewVersion.How(review, at.Hand.Procedure);

        Assert.Equal((2, null), (review.Report.Newest!.Version, review.Report.Agreed));
        Assert.Contains("hands in the changed Word file on the page of \"File a new version of the Rapid Review Template\"", how, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_version_of_the_report_is_handed_in_after_a_disagreement()
    {
        await using var at = await CaseAsync(ReportAgreed);
        using var police = await at.SignedInAsync(at.Hand.InRole("police-signatory"));
        await police.FollowAsync("Sign the Rapid Review Template for your partner");
        await police.PressAsync("Send my answer", ("answer", "no"), ("reason", "The dates are wrong."));
        var report = (await at.ReviewAsync()).Report.Newest!;
        var bytes = (await at.Files.ReadAsync(at.Folder, report.ItemId, default)).ToArray();
        using var office = await at.SignedInAsync(at.Hand.InRole("single-point-of-contact"));
        await office.FollowAsync("File a new version of the Rapid Review Template");

        await office.UploadAsync("File this version", "report.docm", bytes);
        var refused = office.Errors;
        await office.UploadAsync("File this version", "report.docx", [.. bytes, 0]);

        Assert.Equal(["This file holds macros, which are not accepted. Save it as a Word document (.docx) and send that."], refused);
        Assert.Equal("New version filed", office.Heading);
        Assert.Equal(2, (await at.ReviewAsync()).Report.Newest!.Version);
        Assert.Equal(bytes, (await at.Files.ReadAsync(at.Folder, report.ItemId, default)).ToArray());
    }

    [Fact]
    [Trait("Duty", "W02")]
    [Trait("Duty", "N01")]
    public async Task The_local_authority_records_its_notification_and_its_own_duties()
    {
        await using var at = await CaseAsync(review => review.Opened(Circumstance.ChildSeriouslyHarmed));
        using var visitor = await at.SignedInAsync(at.Hand.InRole("la-lead"));

        await visitor.FollowAsync("Share the notification with the safeguarding partners");
        await visitor.PressAsync("Confirm", ("on-day", "1"), ("on-month", "4"), ("on-year", "2026"), ("reference", "Mail to the three partners"));

        Assert.Equal("Duty confirmed", visitor.Heading);
        Assert.Equal("Mail to the three partners", (await at.ReviewAsync()).StatutoryDuties["notification-shared"].Reference);
    }

    [Fact]
    [Trait("Duty", "W18")]
    public async Task An_agency_says_that_it_told_its_inspectorate()
    {
        await using var at = await CaseAsync(review =>
        {
            ReportAgreed(review).SignedByAll().Submitted();
            foreach (var part in review.Review.Asked.ToList())
                review.ByService(new Domain.Reviews.Commands.RecordMailSent(Domain.Effects.Letters.Outcome, part.Lead.Id, part.Agency.Id, $"<o-{part.Agency.Id}@example>", null));
            return review;
        });
        using var visitor = await at.SignedInAsync(Contact);
        await visitor.FollowAsync("Say whether you told your inspectorate");

        await visitor.PressAsync("Confirm", ("required", "yes"), ("on-day", "15"), ("on-month", "4"), ("on-year", "2026"));

        Assert.Equal("Thank you", visitor.Heading);
        Assert.Equal(new InspectorateConfirmed(Agency, true, new DateOnly(2026, 4, 15)), (await at.ReviewAsync()).Agency(Agency)!.Inspectorate);
    }

    [Fact]
    [Trait("Duty", "N11")]
    [Trait("Duty", "N09")]
    public async Task A_code_goes_out_from_the_partnerships_mailbox_and_names_no_case()
    {
        await using var at = await CaseAsync(Asked);
        const string to = "head@northfield.school.example";

        await at.Host.Services.GetRequiredService<CodeMailer>().SendAsync(new CodeMessage(at.Hand.Review.Id, to, "012345"), default);

        var mail = await at.ArrivedAsync(to);
        Assert.Equal("Your code for the Rapid Review page", mail.Subject);
        Assert.Contains("012345", mail.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(at.Hand.Review.Reference, mail.Body, StringComparison.Ordinal);
    }

    static ReviewInHand MeetingHeld(ReviewInHand review) => Asked(review).MeetingBooked("2026-04-15T10:00").Returned().MeetingHeld();
}
