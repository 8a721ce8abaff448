using Azure;
using Azure.Data.Tables;
using RapidReviewBot.Domain.Reviews;

namespace RapidReviewBot.Web.Links;

/// <summary>One person's way into one review. Whoever opens it must also hold the person's mailbox (<see cref="OneTimeCode"/>).</summary>
/// <param name="Id">The token's hash.</param>
/// <param name="PersonId">Whom it was made out to; nobody else can act by it.</param>
/// <param name="Email">Where its codes go.</param>
public sealed record PersonalLink(string Id, ReviewId Review, string PersonId, string Email)
{
    /// <summary>Review time, UTC, exclusive: it follows from the review's own dates.</summary>
    public required DateTimeOffset Expires { get; init; }

    /// <summary>Machine time, UTC: a session begun earlier is no longer good (signing out).</summary>
    public required DateTimeOffset SessionsFrom { get; init; }

    public OneTimeCode Code { get; init; } = new();

    /// <summary>See <see cref="LinkRecipient.Mail"/>.</summary>
    public string? Mail { get; init; }

    public bool IsOpen(DateTimeOffset reviewNow) => reviewNow < Expires;

    /// <summary>Enough of the address to know which mailbox to look in, not enough to learn it from a stray link.</summary>
    public string MaskedEmail
    {
        get
        {
            var at = Email.LastIndexOf('@');
            return at < 1 ? "your email address" : $"{Email[0]}…@{Email[(at + 1)..]}";
        }
    }

    internal ETag ETag { get; init; }

    internal TableEntity Row() => new(Review.Value, Id)
    {
        ["Person"] = PersonId,
        ["Email"] = Email,
        ["Expires"] = Expires,
        ["SessionsFrom"] = SessionsFrom,
        ["CodeHash"] = Code.Hash ?? "",
        ["CodeSentAt"] = Code.SentAt,
        ["CodeTries"] = Code.Tries,
        ["CodeLocks"] = Code.Locks,
        ["CodeLockedUntil"] = Code.LockedUntil,
        ["CodesSince"] = Code.CountedSince,
        ["Codes"] = Code.Counted,
        ["Mail"] = Mail,
    };

    internal static PersonalLink From(TableEntity row) => new(row.RowKey, new ReviewId(row.PartitionKey), row.GetString("Person"), row.GetString("Email"))
    {
        Expires = row.GetDateTimeOffset("Expires")!.Value,
        SessionsFrom = row.GetDateTimeOffset("SessionsFrom")!.Value,
        Code = new OneTimeCode
        {
            Hash = row.GetString("CodeHash") is { Length: > 0 } hash ? hash : null,
            SentAt = row.GetDateTimeOffset("CodeSentAt")!.Value,
            Tries = row.GetInt32("CodeTries") ?? 0,
            Locks = row.GetInt32("CodeLocks") ?? 0,
            LockedUntil = row.GetDateTimeOffset("CodeLockedUntil")!.Value,
            CountedSince = row.GetDateTimeOffset("CodesSince")!.Value,
            Counted = row.GetInt32("Codes") ?? 0,
        },
        Mail = row.GetString("Mail"),
        ETag = row.ETag,
    };
}
