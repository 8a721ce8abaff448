using RapidReviewBot.Domain.Calendar;

namespace RapidReviewBot.LocalTenant.Story;

/// <summary>
/// When people get round to things: in working hours, some sooner than others, always the same for the same thing. Knows what kind of thing it is, never whose procedure.
/// </summary>
internal static class Habits
{
    private static readonly TimeOnly Opens = new(9, 0);
    // Whoever comes out of a late meeting still records it the same evening.
    private static readonly TimeOnly Closes = new(20, 0);

    /// <summary>Elapsed time after which somebody acts on a button.</summary>
    public static TimeSpan BeforePressing(string verb) => verb switch
    {
        "circulate-pack" => TimeSpan.FromHours(20),
        "set-meeting" => TimeSpan.FromHours(6),
        "record-attendance" => TimeSpan.FromMinutes(125),
        "close-review" => TimeSpan.FromHours(30),
        _ => TimeSpan.FromMinutes(30),
    };

    /// <summary>Elapsed time after which somebody opens the page that a mail links to.</summary>
    /// <param name="page">Path within the personal link; empty for the list of everything that is asked.</param>
    /// <param name="who">Spreads people out, the same way each time.</param>
    public static TimeSpan BeforeOpening(string page, string who) => page.Length == 0
        ? TimeSpan.FromHours(20 + (who.Sum(letter => letter) % 5 * 12))
        : TimeSpan.FromMinutes(60);

    /// <summary>The instant itself in working hours, else the next opening.</summary>
    public static DateTimeOffset InWorkingHours(DateTimeOffset at)
    {
        var calendar = WorkingCalendar.EnglandAndWales;
        var (day, time) = (LondonTime.DateOf(at), LondonTime.TimeOf(at));
        if (!calendar.IsWorkingDay(day) || time >= Closes) return LondonTime.At(calendar.Next(day), Opens);
        return time < Opens ? LondonTime.At(day, Opens) : at;
    }
}
