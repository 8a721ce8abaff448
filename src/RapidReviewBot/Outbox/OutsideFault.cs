namespace RapidReviewBot.Outbox;

/// <summary>
/// What went wrong outside, typed at the edge where it was met: worth another try later, or never. The reason is shown to people when the effect is parked:
/// plain words, what is wrong and what to do, no names and no story.
/// </summary>
public sealed class OutsideFault : Exception
{
    private OutsideFault(string reason, bool isFinal, DateTimeOffset? notBefore, Exception? inner)
        : base(reason, inner) => (IsFinal, NotBefore) = (isFinal, notBefore);

    /// <summary>Whether trying again is of no use until somebody has done something about it.</summary>
    public bool IsFinal { get; }

    /// <summary>Until when the service asked to be left alone (Retry-After), machine time; null when it did not say.</summary>
    public DateTimeOffset? NotBefore { get; }

    public static OutsideFault Later(string reason, DateTimeOffset? notBefore = null, Exception? inner = null) => new(reason, isFinal: false, notBefore, inner);

    public static OutsideFault Never(string reason, Exception? inner = null) => new(reason, isFinal: true, notBefore: null, inner);
}
