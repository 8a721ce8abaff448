using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Log;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Testing.Reviews;
using Xunit;

namespace RapidReviewBot.Domain.Tests.Reviews;

public sealed class WholeReview
{
    private readonly ReviewInHand review = new();

    [Fact]
    public void A_West_Midlands_review_goes_from_opening_to_the_Panel()
    {
        review.Opened().WithReferral().AgenciesAsked();
        review.MeetingBooked("2026-04-15T10:00").Returned();
        review.ByManager(new CirculatePack()).MeetingHeld().Decided().Agreed().SignedByAll().Submitted();

        Assert.Null(review.Refusal);
        Assert.NotNull(review.Review.Report.Submitted);
        Assert.Equal(review.Review.Agencies.Count, review.Effects.Count(effect => effect.What is WriteDocument { Document: DocumentKind.OutcomeLetter }));
    }

    [Fact, Trait("Duty", "W17")]
    public void Each_agency_is_told_the_outcome_once_its_letter_is_written()
    {
        A_West_Midlands_review_goes_from_opening_to_the_Panel();

        review.ByService(new RecordDocument(Stages.Filed(DocumentKind.OutcomeLetter, "police")));

        var mail = Assert.IsType<SendMail>(Assert.Single(review.Effects, effect => effect.What is SendMail { Letter: Letters.Outcome }).What);
        Assert.Equal(new DocumentPart(DocumentKind.OutcomeLetter, "police"), Assert.Single(mail.Attachments));
    }

    [Fact]
    public void Every_event_of_a_review_has_words_in_the_Daily_Log()
    {
        A_West_Midlands_review_goes_from_opening_to_the_Panel();

        var lines = DailyLog.Of(review.History, review.Review, review.Procedure);

        Assert.Equal(review.History.Count, lines.Count);
        Assert.All(lines, line => Assert.False(string.IsNullOrWhiteSpace(line.Text)));
    }
}
