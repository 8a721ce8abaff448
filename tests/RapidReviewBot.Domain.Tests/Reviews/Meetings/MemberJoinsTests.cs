using RapidReviewBot.Domain.Log;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Testing.Reviews;
using Xunit;

namespace RapidReviewBot.Domain.Tests.Reviews.Meetings;

/// <summary>Somebody joins the panel of an open review.</summary>
public sealed class MemberJoinsTests
{
    private static readonly RoleHolder Joins = new("invited-partner", Person.ByMail("Yusuf Okonjo (invented)", "yusuf.okonjo@homes.example", "Example Homes"), new(2026, 4, 1));

    [Fact, Trait("Duty", "T34")]
    public void A_member_joins_only_when_confirmed_to_speak_for_the_agency_and_the_log_says_so()
    {
        var review = new ReviewInHand("tower-hamlets").Opened();

        review.ByManager(new GiveRole(Joins));
        var unconfirmed = review.Refusal?.Code;
        review.ByManager(new GiveRole(Joins with { SpeaksForAgency = true }));

        Assert.Equal("unconfirmed-member", unconfirmed);
        Assert.Contains(DailyLog.Of(review.History, review.Review, review.Procedure), line => line.Text.StartsWith("Yusuf Okonjo (invented) is Partner invited for this case", StringComparison.Ordinal) && line.Text.EndsWith("confirmed to speak for their agency, with strategic oversight.", StringComparison.Ordinal));
    }

    [Theory, Trait("Duty", "T34")]
    [InlineData("tower-hamlets", "observer")]
    [InlineData("bhr", "observer")]
    public void Whoever_is_no_member_or_follows_another_procedure_needs_no_confirmation(string procedure, string role)
    {
        var review = new ReviewInHand(procedure).Opened();

        review.ByManager(new GiveRole(Joins with { Role = role }));

        Assert.Null(review.Refusal);
    }
}
