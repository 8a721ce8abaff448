using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Testing.Reviews;
using Xunit;

namespace RapidReviewBot.Domain.Tests.Reviews;

/// <summary>One of several who hold a role no longer does.</summary>
public sealed class EndingARoleTests
{
    private static readonly Person First = Person.ByMail("Invented First", "first@homes.example", "Example Homes");
    private static readonly Person Second = Person.ByMail("Invented Second", "second@homes.example", "Example Homes");
    private static readonly DateOnly Yesterday = new(2026, 3, 31);

    private readonly ReviewInHand review = new ReviewInHand("tower-hamlets").Opened();

    [Fact]
    public void One_of_two_ends_and_the_other_stays()
    {
        Given(First, Second);

        review.ByManager(new EndRole("observer", First.Id, Yesterday));

        Assert.Equal([Second], review.Review.HoldersOf("observer"));
        Assert.True(review.Review.HasLeft(First.Id));
        Assert.Contains(review.Effects, effect => effect.What is SetFolderAccess);
    }

    [Fact]
    public void On_the_last_day_both_hold_it_still()
    {
        Given(First, Second);

        review.ByManager(new EndRole("observer", First.Id, new DateOnly(2026, 4, 7)));

        Assert.Equal([First, Second], review.At("2026-04-07T12:00").Tick().Review.HoldersOf("observer"));
        Assert.Equal([Second], review.At("2026-04-08T12:00").Tick().Review.HoldersOf("observer"));
    }

    [Fact]
    public void What_ended_before_stays_as_it_was()
    {
        Given(Second);
        review.Given(new RoleGiven(new RoleHolder("observer", First, new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 6))), new RoleGiven(new RoleHolder("observer", First, new DateOnly(2026, 3, 30))));

        review.ByManager(new EndRole("observer", First.Id, new DateOnly(2026, 4, 7)));

        Assert.Equal([new DateOnly(2026, 3, 6), new DateOnly(2026, 4, 7)], review.Review.Roles.Where(held => held.Person == First).Select(held => held.Until!.Value));
    }

    [Theory]
    [InlineData("first@homes.example", "2026-03-30", "date-past")]
    [InlineData("nobody@homes.example", "2026-04-07", "not-in-role")]
    public void What_makes_no_sense_is_refused(string person, string last, string code)
    {
        Given(First, Second);

        review.ByManager(new EndRole("observer", person, DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture)));

        Assert.Equal(code, review.Refusal?.Code);
        Assert.Equal([First, Second], review.Review.HoldersOf("observer"));
    }

    [Fact]
    public void Whoever_holds_a_role_alone_or_beside_somebody_who_holds_it_for_a_time_keeps_it()
    {
        Given(First);
        review.ByManager(new EndRole("observer", First.Id, Yesterday));
        var alone = review.Refusal?.Code;
        review.ByManager(new GiveRole(new RoleHolder("observer", Second, new DateOnly(2026, 4, 1), new DateOnly(2026, 4, 3))));

        review.ByManager(new EndRole("observer", First.Id, Yesterday));

        Assert.Equal(("role-empty", "role-empty"), (alone, review.Refusal?.Code));
    }

    [Fact]
    public void In_the_place_of_one_who_holds_it_for_good_somebody_comes_and_who_holds_it_for_a_time_keeps_it()
    {
        Given(First);
        review.ByManager(new GiveRole(new RoleHolder("observer", Second, new DateOnly(2026, 4, 1), new DateOnly(2026, 4, 3))));
        var third = Person.ByMail("Invented Third", "third@homes.example", "Example Homes");

        review.ByManager(new GiveRole(new RoleHolder("observer", third)) { Instead = true });

        Assert.Equal([Second, third], review.Review.HoldersOf("observer"));
    }

    [Fact]
    public void A_last_day_ends_what_was_given_for_good_whatever_ends_before_it()
    {
        Given(Second);
        review.Given(new RoleGiven(new RoleHolder("observer", First, null, new DateOnly(2026, 4, 3))), new RoleGiven(new RoleHolder("observer", First, new DateOnly(2026, 4, 5))));

        review.ByManager(new EndRole("observer", First.Id, new DateOnly(2026, 4, 7)));

        Assert.Equal([new DateOnly(2026, 4, 3), new DateOnly(2026, 4, 7)], review.Review.Roles.Where(held => held.Person == First).Select(held => held.Until!.Value));
    }

    [Fact]
    public void The_same_end_once_more_changes_nothing()
    {
        Given(First, Second);
        review.ByManager(new EndRole("observer", First.Id, new DateOnly(2026, 4, 7)));
        var version = review.Review.Version;

        review.ByManager(new EndRole("observer", First.Id, new DateOnly(2026, 4, 7)));

        Assert.Equal((null, version), (review.Refusal, review.Review.Version));
    }

    [Theory]
    [InlineData(1, "choose \"Give a role\" and put somebody else in their place")]
    [InlineData(2, "choose \"End a role\": what is asked of the role comes to the others")]
    public void The_words_about_a_leaver_name_the_card_that_is_not_refused(int holders, string words)
    {
        Given([.. new[] { First, Second }.Take(holders)]);

        Assert.Contains(words, LeaverWords.Of(review.Review, First.Id), StringComparison.Ordinal);
        review.ByManager(holders == 1
            ? new GiveRole(new RoleHolder("observer", Second)) { Instead = true }
            : new EndRole("observer", First.Id, Yesterday));

        Assert.Null(review.Refusal);
        Assert.Null(LeaverWords.Of(review.Review, First.Id));
    }

    private void Given(params IEnumerable<Person> holders)
    {
        foreach (var person in holders) review.ByManager(new GiveRole(new RoleHolder("observer", person)));
    }
}
