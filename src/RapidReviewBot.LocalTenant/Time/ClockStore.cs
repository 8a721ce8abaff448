using RapidReviewBot.LocalTenant.Hosting;
using RapidReviewBot.LocalTenant.State;

namespace RapidReviewBot.LocalTenant.Time;

/// <summary>Where the clock was last moved to, so that a restarted tenant does not go back in time.</summary>
/// <param name="Offset">What the clock was ahead of machine time.</param>
/// <param name="At">The clock's instant when it was kept; a frozen clock goes on from there.</param>
public sealed record ClockMark(string Id, TimeSpan Offset, DateTimeOffset At);

internal static class ClockStore
{
    private const string Only = "clock";

    public static TenantClock Open(TenantState state, TenantOptions options)
    {
        var marks = state.Of<ClockMark>("clock", one => one.Id);
        var start = options.StartAt;
        if (marks.Find(Only) is { } kept)
            start = options.Frozen ? kept.At : options.Machine.GetUtcNow() + kept.Offset;

        var clock = new TenantClock(options.Machine, start, options.Frozen);
        Keep(clock.GetUtcNow());
        clock.WhenMoved(Keep);
        return clock;

        void Keep(DateTimeOffset at) => marks.Put(new ClockMark(Only, clock.Offset, at));
    }
}
