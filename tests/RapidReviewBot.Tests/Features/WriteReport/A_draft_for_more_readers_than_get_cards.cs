using Newtonsoft.Json;
using RapidReviewBot.Conversation.Tasks;
using RapidReviewBot.Documents.Composing;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Features.WriteReport;
using RapidReviewBot.Testing.Reviews;
using RapidReviewBot.Tests.Documents;

namespace RapidReviewBot.Tests.Features.WriteReport;

/// <summary>Mail and card for each of very many would not go into one transaction: they get the mail alone, and whoever circulates reads that before pressing.</summary>
[Trait("Duty", "B12")]
public sealed class A_draft_for_more_readers_than_get_cards
{
    private const string MailAlone = "They are more than 40, so they get the mail alone and no card in Teams.";

    [Fact]
    public async Task More_than_forty_readers_in_Teams_get_the_mail_and_no_card_and_the_card_said_so()
    {
        var review = Completed(agencies: 40);
        var card = await DrawAsync(review);

        review.DraftCirculated();

        var readers = review.Review.Draft.Readers;
        Assert.InRange(readers.Count, 41, 80);
        Assert.Contains($"{readers.Count} people get a link to this version", card, StringComparison.Ordinal);
        Assert.Contains(MailAlone, card, StringComparison.Ordinal);
        Assert.Equal(readers.Order(StringComparer.Ordinal), Mailed(review));
        Assert.Empty(Asked(review));
    }

    [Fact]
    public async Task Fewer_get_both_and_the_card_says_nothing_of_it()
    {
        var review = Completed(agencies: 5);
        var card = await DrawAsync(review);

        review.DraftCirculated();

        Assert.DoesNotContain("no card in Teams", card, StringComparison.Ordinal);
        Assert.Equal(review.Review.Draft.Readers.Order(StringComparer.Ordinal), Mailed(review));
        Assert.Equal(5, Asked(review).Count(person => person.StartsWith("id-", StringComparison.Ordinal)));
    }

    /// <summary>The draft is complete and waits to be circulated; every agency's person is of the host's tenant.</summary>
    private static ReviewInHand Completed(int agencies)
    {
        var review = new ReviewInHand("bhr").With(partnership => partnership with
        {
            Agencies = [.. Enumerable.Range(1, agencies).Select(n => new Agency($"agency-{n}", $"Agency {n}", new Person($"id-{n}", $"Contact {n}", $"contact{n}@council.example", "Council", $"id-{n}")))],
        });
        review.ToBooking().At("2026-04-09T10:00").Returned().MeetingHeld().Decided();
        return review.ByManager(new CompleteDraft(review.NewestVersion(), review.NewestHash()));
    }

    private static async Task<string> DrawAsync(ReviewInHand review)
    {
        var owed = review.Owed.Single(one => one.Kind == OwedKind.CirculateDraft);
        var card = await new CirculateDraftCard(new DraftFacts(new ReportParts(AnsweredForms.Forms))).DrawAsync(new(TaskCard.AddressOf(owed, review.Review.Id), new(review.Review, review.Context), owed.By.Id, review.Now), default);
        return card!.ToJson().ToString(Formatting.None);
    }

    private static IEnumerable<string> Mailed(ReviewInHand review) =>
        review.Effects.Select(effect => effect.What).OfType<SendMail>().Where(mail => mail.Letter == Letters.DraftCirculation).Select(mail => mail.To).Order(StringComparer.Ordinal);

    private static IReadOnlyList<string> Asked(ReviewInHand review) =>
        [.. review.Effects.Select(effect => effect.What).OfType<AskPerson>().Where(asked => asked.Owed.StartsWith(nameof(OwedKind.CommentOnDraft), StringComparison.Ordinal)).Select(asked => asked.PersonId)];
}
