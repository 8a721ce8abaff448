using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace RapidReviewBot.Web.Links;

/// <summary>
/// The six digits that prove that the holder of a link also reads the mailbox it was made out to. All instants are machine time, UTC.
/// What is stored is an HMAC keyed with the link's token, which is stored nowhere: the table alone does not give the code away.
/// </summary>
public sealed record OneTimeCode
{
    public const int TriesAllowed = 5;
    public const int CodesPerHour = 6;
    public static readonly TimeSpan Valid = TimeSpan.FromMinutes(10);
    public static readonly TimeSpan BetweenCodes = TimeSpan.FromMinutes(1);

    static readonly TimeSpan FirstLock = TimeSpan.FromMinutes(15);
    static readonly TimeSpan LongestLock = TimeSpan.FromHours(24);

    // The first day that a table can hold stands for "never".
    static readonly DateTimeOffset Never = new(1601, 1, 2, 0, 0, 0, TimeSpan.Zero);

    public string? Hash { get; init; }
    public DateTimeOffset SentAt { get; init; } = Never;
    public int Tries { get; init; }
    public int Locks { get; init; }
    public DateTimeOffset LockedUntil { get; init; } = Never;
    public DateTimeOffset CountedSince { get; init; } = Never;
    public int Counted { get; init; }

    public bool IsLocked(DateTimeOffset now) => now < LockedUntil;

    public bool IsWaiting(DateTimeOffset now) => Hash is not null && now < SentAt + Valid;

    public static string NewCode() => RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture);

    /// <summary>When the next code may be sent; null: now.</summary>
    public DateTimeOffset? NextCodeAt(DateTimeOffset now)
    {
        if (IsLocked(now)) return LockedUntil;
        if (now < SentAt + BetweenCodes) return SentAt + BetweenCodes;
        return Counted >= CodesPerHour && now < CountedSince.AddHours(1) ? CountedSince.AddHours(1) : null;
    }

    public OneTimeCode WithNew(string code, LinkToken token, DateTimeOffset now)
    {
        var newHour = now >= CountedSince.AddHours(1);
        return this with
        {
            Hash = HashOf(code, token),
            SentAt = now,
            Tries = 0,
            CountedSince = newHour ? now : CountedSince,
            Counted = newHour ? 1 : Counted + 1,
        };
    }

    /// <summary>A code that could not be sent counts for nothing: the person may ask again at once.</summary>
    public OneTimeCode NotSent() => this with { Hash = null, SentAt = Never };

    /// <summary>What a try makes of it. The state is to be stored before the verdict is told.</summary>
    public (OneTimeCode After, CodeVerdict Verdict) Try(string typed, LinkToken token, DateTimeOffset now)
    {
        if (IsLocked(now)) return (this, CodeVerdict.Locked);
        if (!IsWaiting(now)) return (this, CodeVerdict.Expired);
        if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Hash!), Encoding.ASCII.GetBytes(HashOf(typed, token))))
            return (this with { Hash = null, Tries = 0, Locks = 0 }, CodeVerdict.Right);

        var tried = this with { Tries = Tries + 1 };
        if (tried.Tries < TriesAllowed) return (tried, CodeVerdict.Wrong);
        return (tried with { Hash = null, Tries = 0, Locks = Locks + 1, LockedUntil = now + LockAfter(Locks) }, CodeVerdict.Locked);
    }

    /// <summary>Each lock in a row is twice as long as the one before.</summary>
    static TimeSpan LockAfter(int locksBefore) =>
        locksBefore >= 7 ? LongestLock : TimeSpan.FromTicks(Math.Min(LongestLock.Ticks, FirstLock.Ticks << locksBefore));

    static string HashOf(string code, LinkToken token) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.ASCII.GetBytes(token.Text), Encoding.UTF8.GetBytes(code)));
}

public enum CodeVerdict
{
    Right,
    Wrong,
    Expired,
    Locked,
}
