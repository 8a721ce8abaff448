using RapidReviewBot.Domain.Log;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Testing.Reviews;
using Xunit;

namespace RapidReviewBot.Domain.Tests.Reviews;

public sealed class AskedInWordsTests
{
    private readonly ReviewInHand review = new ReviewInHand().Opened();

    [Theory, Trait("Duty", "J25")]
    [InlineData("FileReferral", "was asked to fill in the referral form.")]
    [InlineData("SettleReturn:GP:v1", "was asked to accept or send back the return of AGENCY.")]
    [InlineData("ConfirmStatutoryDuty:no-such-duty", "was asked to confirm a duty.")]
    [InlineData("AskedInAnEarlierVersion", "was asked to do something that is not asked any more.")]
    public void The_log_says_in_words_what_somebody_was_asked_for(string owed, string words)
    {
        var agency = review.Review.Agencies[0].Agency;

        review.ByService(new RecordAsked(review.Review.Agencies[0].Lead.Id, owed.Replace("GP", agency.Id, StringComparison.Ordinal)));

        var line = DailyLog.Of(review.History, review.Review, review.Procedure)[^1].Text;
        Assert.EndsWith(words.Replace("AGENCY", agency.Name, StringComparison.Ordinal), line, StringComparison.Ordinal);
    }
}
