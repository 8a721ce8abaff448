using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Testing.Reviews;
using Xunit;

namespace RapidReviewBot.Domain.Tests.Reviews;

[Trait("Duty", "N09")]
public sealed class InitialsTests
{
    [Theory]
    [InlineData("Jona")]
    [InlineData("tom")]
    [InlineData("A.B.")]
    [InlineData("ABCDE")]
    public void What_may_be_a_name_is_refused(string given) => Assert.Equal("initials-only", Opened(given).Refusal?.Code);

    [Theory]
    [InlineData("AB", "AB")]
    [InlineData("jo", "JO")]
    [InlineData(" JKR ", "JKR")]
    public void Initials_are_kept_as_capitals(string given, string kept) => Assert.Equal([kept], Opened(given).Review.ChildInitials);

    private static ReviewInHand Opened(string initials)
    {
        var review = new ReviewInHand();
        return review.ByManager(review.Opening() with { ChildInitials = [initials] });
    }
}
