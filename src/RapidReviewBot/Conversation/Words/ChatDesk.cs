using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Deadlines;
using RapidReviewBot.Domain.Partnerships;

namespace RapidReviewBot.Conversation.Words;

/// <summary>Where every message in words is taken. Whatever is said gets an answer.</summary>
public sealed class ChatDesk
{
    private readonly Dictionary<string, ChatWord> words;
    private readonly Whereabouts whereabouts;
    private readonly ReviewClock clock;

    public ChatDesk(IEnumerable<ChatWord> words, Whereabouts whereabouts, ReviewClock clock)
    {
        this.words = words.ToDictionary(word => word.Intent, StringComparer.Ordinal);
        (this.whereabouts, this.clock) = (whereabouts, clock);
        var unknown = this.words.Keys.Except(Intent.All.Select(intent => intent.Name)).ToList();
        if (unknown.Count > 0)
            throw new InvalidOperationException($"These chat words answer no intent: {string.Join(", ", unknown)}.");
    }

    /// <summary>The intents that somebody answers.</summary>
    public IEnumerable<Intent> Answered => Intent.All.Where(intent => words.ContainsKey(intent.Name));

    public async Task<ChatAnswer> TakeAsync(Speaker speaker, string text, string messageId, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(text))
            return ChatAnswer.Show(HelpCard.Draw());
        return Understanding.Read(text) switch
        {
            Understood.Meant meant when words.TryGetValue(meant.Intent.Name, out var word) =>
                await word.SaidAsync(await TurnAsync(speaker, meant.Rest, text, messageId, cancellationToken), cancellationToken),
            Understood.Unknown unknown => ChatAnswer.Show(HelpCard.NotUnderstood(unknown.Nearest)),
            _ => ChatAnswer.Show(HelpCard.NotUnderstood([])),
        };
    }

    private async Task<ChatTurn> TurnAsync(Speaker speaker, string rest, string text, string messageId, CancellationToken cancellationToken)
    {
        var review = await ReviewAsync(speaker, Understanding.ReferenceIn(text), cancellationToken);
        var partnership = review?.Context.Partnership ?? await PartnershipAsync(speaker, cancellationToken);
        return new(speaker, rest, partnership, review, messageId, clock.Now);
    }

    private async Task<Partnership?> PartnershipAsync(Speaker speaker, CancellationToken cancellationToken)
    {
        if (!speaker.Place.IsPersonal)
            return await whereabouts.PartnershipOfAsync(speaker.Place, cancellationToken);
        var known = await whereabouts.PartnershipsOfAsync(speaker.EntraId, cancellationToken);
        return known.Count == 1 ? known[0] : null;
    }

    private async Task<ReviewInContext?> ReviewAsync(Speaker speaker, string reference, CancellationToken cancellationToken)
    {
        if (reference.Length == 0)
            return speaker.Place.IsPersonal ? null : await whereabouts.ReviewOfAsync(speaker.Place, cancellationToken);
        var reviews = await whereabouts.ReviewsOfAsync(speaker.EntraId, cancellationToken);
        return reviews.FirstOrDefault(one => string.Equals(one.Review.Reference, reference, StringComparison.OrdinalIgnoreCase));
    }
}
