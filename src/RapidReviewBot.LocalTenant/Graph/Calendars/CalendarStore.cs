using System.Security.Cryptography;
using System.Text;
using RapidReviewBot.LocalTenant.State;
using RapidReviewBot.LocalTenant.Time;

namespace RapidReviewBot.LocalTenant.Graph.Calendars;

/// <summary>The calendars of all people: what was booked, and what their days hold anyway.</summary>
public sealed class CalendarStore(TenantState state, TenantClock clock, IReadOnlyDictionary<string, BusyPattern> patterns)
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>Events of a calendar that were booked, the organiser's and copies.</summary>
    public IEnumerable<CalendarEvent> Booked(Person person) => state.Events.All.Where(one => one.MailboxId == person.Id && !one.IsGone);

    /// <summary>Everything that touches the span, in order.</summary>
    public IReadOnlyList<CalendarEvent> Between(Person person, DateTimeOffset from, DateTimeOffset to) =>
        [.. Booked(person).Concat(Usual(person, from, to)).Where(one => one.Start < to && one.End > from).OrderBy(one => one.Start).ThenBy(one => one.Id, StringComparer.Ordinal)];

    public CalendarEvent? Find(Person person, string id) =>
        state.Events.Find(id) is { IsGone: false } found && found.MailboxId == person.Id ? found : null;

    public CalendarEvent Put(CalendarEvent changed) => state.Events.Put(changed with { ModifiedAt = clock.GetUtcNow(), Change = Next(changed) });

    /// <summary>The number that an event has once it is put.</summary>
    public static int Next(CalendarEvent changed) => changed.Change + 1;

    /// <summary>The id of somebody's copy of a meeting.</summary>
    public static string CopyId(string iCalUId, string personId) => "AAMkE" + Hash($"{iCalUId}/{personId}");

    internal static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];

    private IEnumerable<CalendarEvent> Usual(Person person, DateTimeOffset from, DateTimeOffset to)
    {
        if (person.Busy is null)
            yield break;

        var last = DateOf(to);
        for (var day = DateOf(from); day <= last; day = day.AddDays(1))
        {
            foreach (var entry in patterns[person.Busy].On(person, day))
                yield return entry;
        }
    }

    private static DateOnly DateOf(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, London).DateTime);
}
