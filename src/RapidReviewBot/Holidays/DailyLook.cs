using Microsoft.Extensions.Options;
using RapidReviewBot.Deadlines;
using RapidReviewBot.Domain.Calendar;

namespace RapidReviewBot.Holidays;

/// <summary>Looks at the start and then each day, at the time of day at which the bank holidays are looked up, by review time.</summary>
public sealed class DailyLook(ReviewClock clock, IOptions<BankHolidayOptions> options)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<object, DateTimeOffset> _next = [];

    /// <summary>Somebody is going to look: they are waited for from now on.</summary>
    public object Expect()
    {
        var turn = new object();
        Plan(turn, DateTimeOffset.MinValue);
        return turn;
    }

    /// <summary>Looks until the service stops.</summary>
    /// <param name="turn">What <see cref="Expect"/> gave.</param>
    public async Task EachDayAsync(object turn, Func<CancellationToken, Task> look, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            Plan(turn, DateTimeOffset.MinValue);
            await look(stopping);
            var now = clock.Now;
            var wait = Task.Delay(Next(now) - now, clock, stopping);
            Plan(turn, Next(now));
            if (clock.Now < Next(now)) await wait.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>How many look at this moment or are about to.</summary>
    public Task<int> WaitingAsync(bool look, CancellationToken cancellationToken)
    {
        lock (_gate) return Task.FromResult(_next.Values.Count(next => next <= clock.Now));
    }

    internal DateTimeOffset Next(DateTimeOffset after)
    {
        var date = LondonTime.DateOf(after);
        var today = LondonTime.At(date, options.Value.At);

        return today > after ? today : LondonTime.At(date.AddDays(1), options.Value.At);
    }

    private void Plan(object turn, DateTimeOffset next)
    {
        lock (_gate) _next[turn] = next;
    }
}
