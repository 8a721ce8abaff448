using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Features.SetUp;
using RapidReviewBot.Ledger;

namespace RapidReviewBot.Conversation;

/// <summary>What a speaker and a place have to do with partnerships and reviews. Nobody sees here a review in which they take no part.</summary>
public sealed class Whereabouts(PartnershipStore partnerships, ReviewLedger ledger, ReviewContexts contexts)
{
    /// <summary>The partnership whose team it is; null in a personal chat and in a team that is set up for none.</summary>
    public async Task<Partnership?> PartnershipOfAsync(Place place, CancellationToken cancellationToken) =>
        place.IsPersonal ? null : (await partnerships.AllAsync(cancellationToken)).FirstOrDefault(one => string.Equals(one.TeamId, place.TeamId, StringComparison.OrdinalIgnoreCase));

    /// <summary>The partnerships in whose roster or agencies the person stands.</summary>
    public async Task<IReadOnlyList<Partnership>> PartnershipsOfAsync(string personId, CancellationToken cancellationToken) =>
        [.. (await partnerships.AllAsync(cancellationToken)).Where(one => Knows(one, personId))];

    /// <summary>The review whose channel it is; null when it is none's.</summary>
    public async Task<ReviewInContext?> ReviewOfAsync(Place place, CancellationToken cancellationToken)
    {
        if (await PartnershipOfAsync(place, cancellationToken) is not { } partnership)
            return null;
        var heads = await ledger.HeadsAsync(partnership.Id, cancellationToken);
        return heads.FirstOrDefault(head => head.ChannelId == place.ChannelId) is { } head ? await ReadAsync(head.Id, cancellationToken) : null;
    }

    /// <summary>The reviews in which the person takes part, newest reference last; also those that are over.</summary>
    public async Task<IReadOnlyList<ReviewInContext>> ReviewsOfAsync(string personId, CancellationToken cancellationToken)
    {
        List<ReviewInContext> found = [];
        foreach (var partnership in await partnerships.AllAsync(cancellationToken))
        {
            foreach (var head in await ledger.HeadsAsync(partnership.Id, cancellationToken))
            {
                if (await ReadAsync(head.Id, cancellationToken) is { } review && TakesPart(review, personId))
                    found.Add(review);
            }
        }

        return [.. found.OrderBy(one => one.Review.Reference, StringComparer.Ordinal)];
    }

    /// <summary>The review with what it is decided against; null when there is none with this id.</summary>
    public async Task<ReviewInContext?> ReadAsync(ReviewId id, CancellationToken cancellationToken)
    {
        var review = await ledger.ReadAsync(id, cancellationToken);
        return review.Status == ReviewStatus.NotOpened ? null : new(review, await contexts.ForAsync(review.PartnershipId, cancellationToken));
    }

    /// <summary>Whether the person takes part: by a role of the review or of the partnership's roster, or for an agency of the review.</summary>
    public static bool TakesPart(ReviewInContext review, string personId) =>
        review.Review.TakingPart(personId) is not null || review.Context.Partnership.Roster.Any(held => held.Person.Id == personId);

    private static bool Knows(Partnership partnership, string personId) =>
        partnership.Roster.Any(held => held.Person.Id == personId)
        || partnership.Agencies.Any(agency => agency.Contact.Id == personId || agency.GroupMember?.Id == personId);
}
