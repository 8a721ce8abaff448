using System.Globalization;

namespace RapidReviewBot.Domain.Calendar;

/// <summary>
/// Instants are UTC; days and clock times that people see are London's (Europe/London, GMT or BST). N02.
/// Two hours a year are special. A clock time that does not exist (last Sunday of March, 01:00 to 02:00) is moved on by the missing hour: 01:30 is read as 02:30 BST.
/// A clock time that exists twice (last Sunday of October, 01:00 to 02:00) is read as the second one, in GMT, so that nobody is late by the clock's doing.
/// </summary>
public static class LondonTime
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>The London date at an instant.</summary>
    public static DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);

    /// <summary>The London clock time at an instant.</summary>
    public static TimeOnly TimeOf(DateTimeOffset instant) => TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);

    /// <summary>The instant, in UTC, of a London date and clock time.</summary>
    public static DateTimeOffset At(DateOnly date, TimeOnly time)
    {
        var local = date.ToDateTime(time, DateTimeKind.Unspecified);
        if (Zone.IsInvalidTime(local))
            local = local.AddHours(1);

        // For an ambiguous time TimeZoneInfo answers with standard time: the second of the two.
        return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>The first instant of a London date, in UTC.</summary>
    public static DateTimeOffset StartOf(DateOnly date) => At(date, TimeOnly.MinValue);

    /// <summary>The same instant with London's offset: what ISO 8601 output for people carries.</summary>
    public static DateTimeOffset InLondon(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);

    /// <summary>"Wed 8 Apr".</summary>
    public static string Words(DateOnly date) => date.ToString("ddd d MMM", CultureInfo.InvariantCulture);

    /// <summary>"Wed 8 Apr 2026".</summary>
    public static string WordsWithYear(DateOnly date) => date.ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"Wed 8 Apr, 17:00".</summary>
    public static string Words(DateTimeOffset instant) => $"{Words(DateOf(instant))}, {Words(TimeOf(instant))}";

    /// <summary>"17:00".</summary>
    public static string Words(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
