using System.Collections.Immutable;
using Azure;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Ledger;

/// <summary>A review as it was read: its state, the end of its chain, which commands made which events, and the version of its head row.</summary>
internal sealed record StoredReview(Review Review, string Chain, ImmutableDictionary<string, EventSpan> Commands, ETag Head)
{
    public static StoredReview None(ReviewId id) => new(Review.None(id), EventRow.ChainStart(id), ImmutableDictionary<string, EventSpan>.Empty, default);

    public StoredReview After(EventRow row) => this with
    {
        Review = Review.Evolve(row.Event),
        Chain = row.Chain,
        Commands = Commands.SetItem(row.CommandId, Commands.TryGetValue(row.CommandId, out var span) ? span with { Last = row.Event.Number } : new EventSpan(row.Event.Number, row.Event.Number)),
    };
}

/// <summary>The numbers of the first and the last event of a command.</summary>
internal readonly record struct EventSpan(int First, int Last);
