using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Testing.Reviews;
using Xunit;

namespace RapidReviewBot.Tests.Documents;

/// <summary>What goes with the mail that a review has begun.</summary>
public sealed class NoticeTests
{
    readonly AComposedCase begun = new(new ReviewInHand("bhr").Opened().WithReferral().ByManager(new TellPartners([])));

    [Fact, Trait("Duty", "B02"), Trait("Duty", "B17")]
    public async Task The_notice_holds_the_dates_the_group_and_what_is_asked_of_the_partners()
    {
        var bytes = await begun.ComposeAsync(DocumentKind.NoticeToPartners);
        var text = DocumentText.Of(bytes);

        Assert.Empty(WordFormTests.Findings(bytes));
        foreach (var part in new[] { "Practice Review Group", "internal processes", "Friday 10 April 2026, 17:00", "Tuesday 21 April 2026, 09:30", "Thursday 23 April 2026, 17:00", "name at once a person who leads" })
            Assert.Contains(part, text, StringComparison.Ordinal);
    }

    [Theory, Trait("Duty", "B02"), Trait("Duty", "N09")]
    [InlineData(DocumentKind.NoticeToPartners)]
    [InlineData(DocumentKind.ReturnForm)]
    public async Task What_goes_to_all_partners_names_no_child_and_tells_nothing_of_the_case(DocumentKind kind)
    {
        var text = DocumentText.Of(await begun.ComposeAsync(kind));

        Assert.DoesNotContain("Amber", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Blythe", text, StringComparison.Ordinal);
    }
}
