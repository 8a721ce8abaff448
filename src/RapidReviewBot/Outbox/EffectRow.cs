using Azure.Data.Tables;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Ledger;

namespace RapidReviewBot.Outbox;

/// <summary>An effect still to do, as a row of its review. All times in it are machine time.</summary>
internal static class EffectRow
{
    public const string Type = "Type";
    public const string Wanted = "Wanted";
    public const string Tries = "Tries";
    public const string NextTry = "NextTry";
    public const string ClaimedBy = "ClaimedBy";
    public const string ClaimedUntil = "ClaimedUntil";
    public const string Parked = "Parked";
    public const string Progress = "Progress";
    public const string LastError = "LastError";

    /// <summary>How often in a row it has waited for another effect; 0 when it does not.</summary>
    public const string Waited = "Waited";

    // Earlier than any machine time, and a date that a table can hold.
    public static readonly DateTimeOffset Never = DateTimeOffset.UnixEpoch;

    /// <summary>Whether the key is a fixed one: many requests, one row, drawn from the state as it is when run.</summary>
    public static bool IsFixed(string key) => !(key.Length > 10 && key.StartsWith("o-", StringComparison.Ordinal) && key.AsSpan(2, 8).ContainsOnlyDigits() && key[10] == '-');

    /// <summary>A request. Merged into the row of a fixed key it leaves claim and next try as they are, so that no second run starts beside a running one.</summary>
    /// <param name="version">The review's version that asks for it.</param>
    public static TableEntity Requested(ReviewId review, PlannedEffect effect, int version) => new TableEntity(review.Value, effect.Key)
    {
        [Type] = effect.What.GetType().Name,
        [Wanted] = version,
        [Tries] = 0,
        [Parked] = false,
    }.WithText(StoredJson.Write(effect.What));

    /// <summary>A parked effect made due again.</summary>
    public static TableEntity Retried(ReviewId review, string key) => new(review.Value, key) { [Tries] = 0, [Parked] = false, [NextTry] = Never };

    public static TableEntity WithoutClaim(TableEntity row)
    {
        row[ClaimedBy] = "";
        row[ClaimedUntil] = Never;
        row[NextTry] = Never;
        return row;
    }

    /// <summary>From when on it may be run, machine time; null when it is parked.</summary>
    public static DateTimeOffset? DueAt(TableEntity row)
    {
        if (row.GetBoolean(Parked) == true) return null;
        var next = row.GetDateTimeOffset(NextTry) ?? Never;
        var claimed = row.GetDateTimeOffset(ClaimedUntil) ?? Never;
        return next > claimed ? next : claimed;
    }

    private static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('0', '9') < 0;
}
