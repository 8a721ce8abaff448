using RapidReviewBot.Documents.Composing;
using RapidReviewBot.Documents.Forms;
using RapidReviewBot.Documents.Word;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Testing.Reviews;
using RapidReviewBot.Testing.Web;
using Xunit;

namespace RapidReviewBot.Tests.Documents;

/// <summary>The copy of the report from which the PDF for the Panel is made says who signed it, for whom, when, and which bytes.</summary>
[Trait("Duty", "R15")]
[Trait("Duty", "J23")]
public sealed class SignedCopyTests
{
    [Fact]
    public void The_signed_copy_ends_with_who_signed_and_who_ratified_for_whom_and_when_and_which_bytes()
    {
        var review = new ReviewInHand("redbridge", "2026-04-01T09:00").AtSigning("2026-04-14T10:00").SignedByAll();
        var report = review.Review.Report.Newest!;

        var text = WordFile.TextOf(BinaryData.FromBytes(SignedCopies.Of(review.Review, review.Context, report, Report())));

        Assert.Contains($"SHA-256 {report.Sha256}", text, StringComparison.Ordinal);
        foreach (var role in new[] { "la-signatory", "icb-signatory", "police-signatory" })
            Assert.Contains(review.InRole(role).Name, text, StringComparison.Ordinal);
        Assert.Contains("Lead statutory partner for the Metropolitan Police", text, StringComparison.Ordinal);
        Assert.Equal((3, 3), (text.Split("Signed").Length - 1, text.Split("Ratified the recommendation").Length - 1));
        Assert.Contains("Tue 14 Apr, 12:00", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_report_says_stays_as_it_was_signed()
    {
        var review = new ReviewInHand("redbridge", "2026-04-01T09:00").AtSigning("2026-04-14T10:00").SignedByAll();
        var before = WordFile.TextOf(BinaryData.FromBytes(Report()));

        var after = WordFile.TextOf(BinaryData.FromBytes(SignedCopies.Of(review.Review, review.Context, review.Review.Report.Newest!, Report())));

        Assert.StartsWith(before.TrimEnd(), after, StringComparison.Ordinal);
    }

    private static byte[] Report()
    {
        var form = FormFiles.Shipped["rapid-review-report"];
        var facts = new DocumentFacts("Rapid Review Report", "Example", "RR-010426-TEST", "OFFICIAL-SENSITIVE", new DateTimeOffset(2026, 4, 14, 10, 0, 0, TimeSpan.Zero), null);
        return ReportWriter.Write(form, FormAnswers.Empty.With("overview", "An invented account."), facts, "For a test", FormUse.Filled);
    }
}
