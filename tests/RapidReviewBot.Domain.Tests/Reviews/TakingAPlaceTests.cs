using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Testing.Reviews;
using Xunit;

namespace RapidReviewBot.Domain.Tests.Reviews;

/// <summary>Somebody takes the place of whoever holds a role in an open review.</summary>
public sealed class TakingAPlaceTests
{
    private static readonly Person Other = Person.ByMail("Yusuf Okonjo (invented)", "yusuf.okonjo@homes.example", "Example Homes");

    [Theory]
    [InlineData("2026-03-31")]
    [InlineData("2026-04-01")]
    [InlineData("2026-04-20")]
    public void Whatever_the_first_day_a_role_for_one_is_never_held_by_two(string first)
    {
        var review = new ReviewInHand("west-midlands").Opened();
        var day = DateOnly.Parse(first, System.Globalization.CultureInfo.InvariantCulture);

        review.ByManager(new GiveRole(new RoleHolder("chair", Other, day)));
        var refused = review.Refusal?.Code;
        review.ByManager(new GiveRole(new RoleHolder("chair", Other, day)) { Instead = true });

        Assert.Equal("role-taken", refused);
        Assert.Null(review.Refusal);
        Assert.Equal(Other.Id, Assert.Single(review.Review.Roles, held => held.Role == "chair" && held.HoldsOn(day.AddDays(60))).Person.Id);
        Assert.Single(review.Review.Roles, held => held.Role == "chair" && held.HoldsOn(day));
    }

    [Fact]
    public void Among_several_nobody_loses_the_role_to_a_newcomer()
    {
        var review = new ReviewInHand("tower-hamlets").Opened();
        var second = Person.ByMail("Invented Second", "second@homes.example", "Example Homes");
        foreach (var person in new[] { Other, second }) review.ByManager(new GiveRole(new RoleHolder("observer", person)));

        review.ByManager(new GiveRole(new RoleHolder("observer", Person.ByMail("Invented Third", "third@homes.example", "Example Homes"))) { Instead = true });

        Assert.Equal("whose-place", review.Refusal?.Code);
        Assert.DoesNotContain(review.Review.Roles, held => held.Role == "observer" && held.Until is not null);
    }
}
