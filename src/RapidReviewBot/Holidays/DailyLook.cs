using Microsoft.Extensions.Options;
using RapidReviewBot.Deadlines;
using RapidReviewBot.Domain.Calendar;

namespace RapidReviewBot.Holidays;

/// <summary>Waits for the time of day at which the bank holidays are looked up, by review time.</summary>
public sealed class DailyLook(ReviewClock clock, IOptions<BankHolidayOptions> options)
{
    public Task WaitAsync(CancellationToken cancellationToken) => Task.Delay(Next(clock.Now) - clock.Now, clock, cancellationToken);

    internal DateTimeOffset Next(DateTimeOffset after)
    {
        var date = LondonTime.DateOf(after);
        var today = LondonTime.At(date, options.Value.At);

        return today > after ? today : LondonTime.At(date.AddDays(1), options.Value.At);
    }
}
