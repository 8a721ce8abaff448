using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace RapidReviewBot.LocalTenant.State;

/// <summary>Something that recurs every week.</summary>
public sealed record WeeklyEntry(DayOfWeek Day, TimeOnly Start, int Minutes, string Subject);

/// <summary>
/// How full a kind of calendar is: what recurs, and how many other things a working day holds. The same person has the same day in every run.
/// Times are London's.
/// </summary>
/// <param name="Least">Fewest other entries a day.</param>
/// <param name="Most">Most other entries a day.</param>
/// <param name="AwayPercent">Of how many weeks in a hundred the whole week is leave.</param>
public sealed record BusyPattern(
    IReadOnlyList<WeeklyEntry> Weekly, int Least, int Most, IReadOnlyList<int> Minutes, IReadOnlyList<string> Subjects, int AwayPercent = 0)
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>The entries of that day.</summary>
    public IEnumerable<CalendarEvent> On(Person person, DateOnly day)
    {
        if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            yield break;

        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        if (Chance(person, monday, 0) % 100 < (uint)AwayPercent)
        {
            yield return Entry(person, day, new TimeOnly(0, 0), 24 * 60, "Annual leave", "oof");
            yield break;
        }

        foreach (var entry in Weekly.Where(one => one.Day == day.DayOfWeek))
            yield return Entry(person, day, entry.Start, entry.Minutes, entry.Subject, "busy");
        int count = Least + (int)(Chance(person, day, 1) % (uint)(Most - Least + 1));
        for (int n = 0; n < count; n++)
            yield return Other(person, day, n);
    }

    private CalendarEvent Other(Person person, DateOnly day, int n)
    {
        uint chance = Chance(person, day, 2 + n);
        var start = new TimeOnly(8, 30).AddMinutes(30 * (chance % 16));
        int minutes = Minutes[(int)((chance >> 8) % (uint)Minutes.Count)];
        string subject = Subjects[(int)((chance >> 16) % (uint)Subjects.Count)];
        return Entry(person, day, start, minutes, subject, (chance >> 24) % 8 == 0 ? "tentative" : "busy");
    }

    private static CalendarEvent Entry(Person person, DateOnly day, TimeOnly start, int minutes, string subject, string showAs)
    {
        var local = day.ToDateTime(start);
        var at = new DateTimeOffset(local, London.GetUtcOffset(local)).ToUniversalTime();
        return new CalendarEvent
        {
            Id = $"busy-{person.Id}-{at:yyyyMMddHHmm}-{minutes}",
            MailboxId = person.Id,
            ICalUId = $"busy-{at:yyyyMMddHHmm}",
            Organizer = new MailAddress(person.Mail, person.DisplayName),
            IsOrganizer = true,
            Subject = subject,
            Start = at,
            End = at.AddMinutes(minutes),
            ShowAs = showAs,
            IsAllDay = minutes == 24 * 60,
            Response = "organizer",
        };
    }

    private static uint Chance(Person person, DateOnly day, int n) =>
        BinaryPrimitives.ReadUInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{person.Mail}/{day:O}/{n}")));
}
