using System.Net;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Testing;
using RapidReviewBot.Testing.Reviews;
using RapidReviewBot.Testing.Web;
using Xunit;

namespace RapidReviewBot.Tests.Web;

[Trait("Duty", "N11")]
[Trait("Duty", "W16")]
public sealed class SignOffPageTests(AzuriteFixture azurite) : CaseTests(azurite)
{
    const string Task = "Sign the Rapid Review Template for your partner";

    [Fact]
    public async Task A_police_signatory_signs_exactly_the_version_that_was_shown()
    {
        await using var at = await CaseAsync(ReportAgreed);
        using var visitor = await at.SignedInAsync(Police(at));
        var report = (await at.ReviewAsync()).Report.Newest!;

        await visitor.FollowAsync(Task);
        var shown = visitor.Text;
        await visitor.PressAsync("Send my answer", ("answer", "yes"), ("declared", "yes"));

        Assert.Contains($"{report.Sha256[..12]}…", shown, StringComparison.Ordinal);
        Assert.Equal("Your answer is recorded", visitor.Heading);
        var signed = Assert.IsType<SignedOff>((await at.HistoryAsync())[^1].What);
        Assert.Equal(("police-signatory", report.Version, report.Sha256), (signed.Role, signed.Version, signed.Sha256));
    }

    [Fact]
    public async Task A_signature_needs_the_declaration()
    {
        await using var at = await CaseAsync(ReportAgreed);
        using var visitor = await at.SignedInAsync(Police(at));
        await visitor.FollowAsync(Task);

        await visitor.PressAsync("Send my answer", ("answer", "yes"));

        Assert.Equal(["Tick the box to confirm that you sign the report"], visitor.Errors);
    }

    [Fact]
    public async Task A_version_that_was_replaced_meanwhile_can_not_be_signed()
    {
        await using var at = await CaseAsync(ReportAgreed);
        using var visitor = await at.SignedInAsync(Police(at));
        await visitor.FollowAsync(Task);
        var stored = await at.Files.SaveAsync(at.Folder, "new.docx", BinaryData.FromString("new"), default);
        var newer = at.Hand.Review.Report.Newest! with { Version = 2, ItemId = stored.ItemId, Sha256 = stored.Sha256! };
        await at.DoAsync(at.Hand.InRole("single-point-of-contact"), new FileReportVersion(newer));

        await visitor.PressAsync("Send my answer", ("answer", "yes"), ("declared", "yes"));

        Assert.Equal(["This is not the newest version of the report. Version 2 is; read that one."], visitor.Errors);
        Assert.DoesNotContain(await at.HistoryAsync(), recorded => recorded.What is SignedOff);
        Assert.Contains(at.Host.Logged, line => line.Contains("SignOff: old-version", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Duty", "N09")]
    public async Task Who_does_not_agree_says_why_and_the_reason_is_kept_in_the_case_folder_only()
    {
        await using var at = await CaseAsync(ReportAgreed);
        using var visitor = await at.SignedInAsync(Police(at));
        await visitor.FollowAsync(Task);

        await visitor.PressAsync("Send my answer", ("answer", "no"), ("reason", "The account of 3 March leaves out what the sergeant saw."));

        var refused = Assert.IsType<SignOffRefused>((await at.HistoryAsync())[^1].What);
        var file = await at.Files.ReadAsync(at.Folder, refused.Reason.ItemId, default);
        Assert.Contains("the sergeant saw", WordFile.TextOf(file), StringComparison.Ordinal);
        Assert.DoesNotContain("sergeant", refused.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(at.Host.Logged, line => line.Contains("sergeant", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_report_can_be_read_by_who_signs_and_by_nobody_who_was_only_asked_for_a_return()
    {
        await using var at = await CaseAsync(ReportAgreed);
        var report = (await at.ReviewAsync()).Report.Newest!;
        var police = await at.LinkAsync(Police(at));
        var contact = await at.LinkAsync(Contact);
        using var signs = await at.Host.SignedInAsync(police);
        using var asked = await at.Host.SignedInAsync(contact);

        await signs.OpenAsync($"{police}/paper/{Uri.EscapeDataString(report.ItemId)}");
        var status = signs.Status;
        await asked.OpenAsync($"{contact}/paper/{Uri.EscapeDataString(report.ItemId)}");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.StartsWith("PK", signs.Source, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, asked.Status);
    }

    static Person Police(CaseOnPages at) => at.Hand.InRole("police-signatory");
}
