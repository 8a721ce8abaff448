using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Meetings;

/// <summary>Times at which a short talk of a few people can be proposed without knowing their calendars.</summary>
public static class TalkTimes
{
    private const int Most = 4;
    private const int DaysAhead = 3;
    private static readonly TimeSpan Notice = TimeSpan.FromHours(1);
    private static readonly TimeOnly[] Starts = [new(10, 0), new(12, 0), new(14, 0), new(16, 0)];

    /// <summary>The next few, UTC, soonest first: on working days, at London hours at which people can come, an hour ahead or more.</summary>
    public static IReadOnlyList<DateTimeOffset> After(DateTimeOffset now, WorkingCalendar calendar)
    {
        var days = new List<DateOnly> { calendar.OnOrAfter(LondonTime.DateOf(now)) };
        while (days.Count < DaysAhead) days.Add(calendar.Next(days[^1]));
        return [.. days.SelectMany(day => Starts.Select(start => LondonTime.At(day, start))).Where(start => start >= now + Notice).Take(Most)];
    }

    /// <summary>The times to be offered: those found in calendars that are still to come, else times without knowing any.</summary>
    public static IReadOnlyList<OfferedTime> Offered(IReadOnlyList<MeetingSlot> found, DateTimeOffset now, WorkingCalendar calendar)
    {
        var still = found.Where(slot => slot.Start > now).OrderBy(slot => slot.Start).ToList();
        return still.Count > 0
            ? [.. still.Select(slot => new OfferedTime(slot.Start, $"{slot.Free.Count} free, {slot.Busy.Count} not free, {slot.Unknown.Count} not known"))]
            : [.. After(now, calendar).Select(start => new OfferedTime(start, ""))];
    }
}

/// <summary>A time that is offered.</summary>
/// <param name="Who">Who can come, as far as calendars say; empty when none was read.</param>
public sealed record OfferedTime(DateTimeOffset Start, string Who);
