using RapidReviewBot.Domain.Calendar;

namespace RapidReviewBot.Domain.Meetings;

/// <summary>Times at which a short talk of a few people can be proposed without knowing their calendars.</summary>
public static class TalkTimes
{
    private const int Offered = 4;
    private const int DaysAhead = 3;
    private static readonly TimeSpan Notice = TimeSpan.FromHours(1);
    private static readonly TimeOnly[] Starts = [new(10, 0), new(12, 0), new(14, 0), new(16, 0)];

    /// <summary>The next few, UTC, soonest first: on working days, at London hours at which people can come, an hour ahead or more.</summary>
    public static IReadOnlyList<DateTimeOffset> After(DateTimeOffset now, WorkingCalendar calendar)
    {
        var days = new List<DateOnly> { calendar.OnOrAfter(LondonTime.DateOf(now)) };
        while (days.Count < DaysAhead) days.Add(calendar.Next(days[^1]));
        return [.. days.SelectMany(day => Starts.Select(start => LondonTime.At(day, start))).Where(start => start >= now + Notice).Take(Offered)];
    }
}
