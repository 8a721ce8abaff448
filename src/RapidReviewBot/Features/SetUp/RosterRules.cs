using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;

namespace RapidReviewBot.Features.SetUp;

/// <summary>Who may come to which role of a roster, and leave it. Pure.</summary>
public static class RosterRules
{
    private const int MostHolders = 80;

    /// <summary>Leads of agencies are named in each review, not in the roster.</summary>
    public static bool IsOnRoster(Role role) => role.Capacity != Capacity.AgencyLead;

    public static string KeyOf(RoleHolder held) => $"{held.Role}/{held.Person.Id}/{held.From:yyyy-MM-dd}";

    /// <summary>"Priya Nair", "Priya Nair (from Mon 4 May 2026)", "Priya Nair (until Fri 1 May 2026)".</summary>
    public static string Words(RoleHolder held, DateOnly today) => (held.From, held.Until) switch
    {
        ({ } from, { } until) when from > today => $"{held.Person.Name} ({LondonTime.WordsWithYear(from)} to {LondonTime.WordsWithYear(until)})",
        ({ } from, null) when from > today => $"{held.Person.Name} (from {LondonTime.WordsWithYear(from)})",
        (_, { } until) => $"{held.Person.Name} (until {LondonTime.WordsWithYear(until)})",
        _ => held.Person.Name,
    };

    /// <summary>Gives a role from a day on.</summary>
    /// <param name="settings">What is stored.</param>
    /// <param name="role">One of the partnership's procedure.</param>
    /// <param name="given">To whom, from when (London date, inclusive).</param>
    /// <param name="instead">Whether the new holder takes the place of everybody who holds it then.</param>
    public static SettingAnswer Give(Partnership settings, Role role, RoleHolder given, bool instead)
    {
        var from = given.From ?? throw new ArgumentException("A role is given from a day on.", nameof(given));
        var then = settings.Roster.Where(held => held.Role == role.Id && (held.Until is not { } until || until >= from)).ToList();
        if (then.Find(held => held.Person.Id == given.Person.Id) is { } already)
            return SettingAnswer.Refuse($"{already.Person.Name} holds the role {role.Title} already.");
        if (then.Count > 0 && !role.Many && !instead)
            return SettingAnswer.Refuse($"{role.Title} is a role for one person, and {then[0].Person.Name} holds it. Tick \"takes the place of whoever holds it\", or end that role first.");
        if (settings.Roster.Count >= MostHolders)
            return SettingAnswer.Refuse($"The roster holds {MostHolders} entries, and more cannot be kept. End roles that are not needed any more.");
        var roster = instead ? settings.Roster.Select(held => then.Contains(held) ? held with { Until = from.AddDays(-1) } : held).Where(IsEver) : settings.Roster;
        return SettingAnswer.Set(settings with { Roster = [.. roster, given] });
    }

    /// <summary>Ends a role.</summary>
    /// <param name="settings">What is stored.</param>
    /// <param name="key">The <see cref="KeyOf"/> of the entry.</param>
    /// <param name="last">The last day (London date, inclusive); null ends it at once.</param>
    public static SettingAnswer End(Partnership settings, string key, DateOnly? last)
    {
        if (settings.Roster.FirstOrDefault(held => KeyOf(held) == key) is not { } ended)
            return SettingAnswer.Refuse("That person does not hold that role any more.");
        if (last is { } day && ended.From is { } from && day < from)
            return SettingAnswer.Refuse($"The last day is before the first. {ended.Person.Name} holds the role from {LondonTime.WordsWithYear(from)}.");
        return SettingAnswer.Set(settings with
        {
            Roster = [.. settings.Roster.Select(held => KeyOf(held) != key ? held : last is null ? null : held with { Until = last }).OfType<RoleHolder>()],
        });
    }

    /// <summary>The roster under another procedure: by the same role id, else by the role that does the same for the same partner. Who has no place there is left out.</summary>
    public static IReadOnlyList<RoleHolder> Carry(IReadOnlyList<RoleHolder> roster, Procedure from, Procedure to, DateOnly today)
    {
        List<RoleHolder> carried = [];
        foreach (var held in roster.Where(held => held.Until is not { } until || until >= today))
        {
            if (from.Role(held.Role) is not { } old || Counterpart(old, to) is not { } role)
                continue;
            if ((role.Many || carried.All(one => one.Role != role.Id || one.Until < held.From)) && !carried.Exists(one => one.Role == role.Id && one.Person.Id == held.Person.Id))
                carried.Add(held with { Role = role.Id });
        }

        return carried;
    }

    private static Role? Counterpart(Role old, Procedure to) =>
        to.Role(old.Id) is { } same && same.Capacity == old.Capacity ? same : to.Roles.FirstOrDefault(role => role.Capacity == old.Capacity && role.Partner == old.Partner);

    private static bool IsEver(RoleHolder held) => held.From is not { } from || held.Until is not { } until || from <= until;
}
