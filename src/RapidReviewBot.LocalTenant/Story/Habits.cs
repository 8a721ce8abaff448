using System.Globalization;
using System.Text.RegularExpressions;
using RapidReviewBot.Domain.Calendar;

namespace RapidReviewBot.LocalTenant.Story;

/// <summary>
/// When people get round to things: in working hours, some sooner than others, always the same for the same thing. Knows what kind of thing it is, never whose procedure.
/// </summary>
internal static partial class Habits
{
    private static readonly TimeOnly Opens = new(9, 0);
    // Whoever comes out of a late meeting still records it the same evening.
    private static readonly TimeOnly Closes = new(20, 0);

    /// <summary>Elapsed time after which somebody acts on a button.</summary>
    private static TimeSpan BeforePressing(string verb) => verb switch
    {
        "circulate-pack" => TimeSpan.FromHours(20),
        "set-meeting" => TimeSpan.FromHours(6),
        "record-attendance" => TimeSpan.FromMinutes(125),
        "record-practice-review" => TimeSpan.FromDays(120),
        "close-review" => TimeSpan.FromHours(30),
        _ => TimeSpan.FromMinutes(30),
    };

    // What gathers until its day is done on that day, after the morning's post.
    private static readonly TimeOnly OnTheDay = new(13, 0);
    private static readonly TimeSpan BeforeItIsDue = TimeSpan.FromMinutes(20);

    /// <summary>When somebody presses a button: when they get round to it, or on the day where it is better left until then, but before it is due.</summary>
    /// <param name="shown">The card's words, in which it says by when.</param>
    public static DateTimeOffset Press(string verb, string shown, DateTimeOffset now) => InTime(BeforePressing(verb), verb is "circulate-pack", shown, now);

    /// <summary>When somebody opens the page that a mail links to.</summary>
    public static DateTimeOffset Open(string page, string who, string shown, DateTimeOffset now) => InTime(BeforeOpening(page, who), false, shown, now);

    private static DateTimeOffset InTime(TimeSpan after, bool onTheDay, string shown, DateTimeOffset now)
    {
        var planned = InWorkingHours(OnTheHour(now + after));
        if (DueIn(shown, now) is not { } due) return planned;
        if (onTheDay && LondonTime.At(LondonTime.DateOf(due), OnTheDay) is var day && day > now) planned = day;
        var latest = due - BeforeItIsDue;
        return planned > latest && latest > now ? latest : planned;
    }

    /// <summary>The instant in "due Wed 8 Apr, 17:00" or "due today, 17:00"; null where the words name none.</summary>
    private static DateTimeOffset? DueIn(string shown, DateTimeOffset now)
    {
        if (Due().Match(shown) is not { Success: true } match) return null;
        var time = TimeOnly.ParseExact(match.Groups["time"].ValueSpan, "HH:mm", CultureInfo.InvariantCulture);
        var today = LondonTime.DateOf(now);
        if (match.Groups["day"].Value == "today") return LondonTime.At(today, time);
        for (var day = today; day < today.AddDays(300); day = day.AddDays(1))
            if (LondonTime.Words(day) == match.Groups["day"].Value) return LondonTime.At(day, time);
        return null;
    }

    [GeneratedRegex("(?<!was )due (?<day>today|[A-Z][a-z]{2} [0-9]{1,2} [A-Z][a-z]{2}), (?<time>[0-9]{2}:[0-9]{2})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Due();

    /// <summary>Elapsed time after which somebody opens the page that a mail links to.</summary>
    /// <param name="page">Path within the personal link; empty for the list of everything that is asked.</param>
    /// <param name="who">Spreads people out, the same way each time.</param>
    private static TimeSpan BeforeOpening(string page, string who) => page.Length == 0
        ? TimeSpan.FromHours(20 + (who.Sum(letter => letter) % 5 * 18))
        : TimeSpan.FromMinutes(60);

    /// <summary>People go through what has come in once an hour.</summary>
    private static DateTimeOffset OnTheHour(DateTimeOffset at) => at.Ticks % TimeSpan.TicksPerHour == 0 ? at : new(at.Ticks - at.Ticks % TimeSpan.TicksPerHour + TimeSpan.TicksPerHour, at.Offset);

    /// <summary>The instant itself in working hours, else the next opening.</summary>
    public static DateTimeOffset InWorkingHours(DateTimeOffset at)
    {
        var calendar = WorkingCalendar.EnglandAndWales;
        var (day, time) = (LondonTime.DateOf(at), LondonTime.TimeOf(at));
        if (!calendar.IsWorkingDay(day) || time >= Closes) return LondonTime.At(calendar.Next(day), Opens);
        return time < Opens ? LondonTime.At(day, Opens) : at;
    }
}
