using System.Globalization;
using System.Text;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;

namespace RapidReviewBot.Features.SetUp;

/// <summary>How the list of agencies changes. Pure.</summary>
public static class AgencyRoll
{
    // A review writes its agencies in one table transaction of at most 100 rows.
    private const int MostAgencies = 40;

    /// <summary>The kinds of agency that the procedure names and the partnership has not yet.</summary>
    public static IEnumerable<(string Id, string Title)> Free(Partnership settings, Procedure procedure) =>
        procedure.Agencies.Defaults.Where(rule => settings.Agency(rule.Id) is null).Select(rule => (rule.Id, rule.Title));

    /// <param name="settings">What is stored.</param>
    /// <param name="procedure">The partnership's.</param>
    /// <param name="sort">The id of a kind of the procedure, by which it is proposed in a review; another makes an id of the name.</param>
    /// <param name="name">Of the agency.</param>
    /// <param name="contact">Who gets requests.</param>
    public static SettingAnswer Add(Partnership settings, Procedure procedure, string sort, string name, Person contact)
    {
        if (SameName(settings, name) is { } same)
            return SettingAnswer.Refuse($"{same.Name} is there already. Change it instead, or use another name.");
        if (settings.Agencies.Count >= MostAgencies)
            return SettingAnswer.Refuse($"A review can ask at most {MostAgencies} agencies. Remove one first.");
        var rule = procedure.Agencies.Defaults.FirstOrDefault(one => one.Id == sort);
        if (rule is not null && settings.Agency(rule.Id) is { } known)
            return SettingAnswer.Refuse($"{known.Name} is the partnership's {rule.Title} already. Choose \"Another\".");
        return SettingAnswer.Set(settings with { Agencies = [.. settings.Agencies, new Agency(rule?.Id ?? IdOf(settings, name), name, contact, rule?.Partner)] });
    }

    public static SettingAnswer Change(Partnership settings, string id, string name, Person contact)
    {
        if (settings.Agency(id) is null)
            return SettingAnswer.Refuse("That agency is not there any more. Nothing was done.");
        if (SameName(settings, name) is { } same && same.Id != id)
            return SettingAnswer.Refuse($"Another agency is called {same.Name} already. Use another name.");
        return SettingAnswer.Set(settings with { Agencies = [.. settings.Agencies.Select(one => one.Id == id ? one with { Name = name, Contact = contact } : one)] });
    }

    public static SettingAnswer Remove(Partnership settings, string id) => settings.Agency(id) is null
        ? SettingAnswer.Refuse("That agency is not there any more. Nothing was done.")
        : SettingAnswer.Set(settings with { Agencies = [.. settings.Agencies.Where(one => one.Id != id)] });

    private static Agency? SameName(Partnership settings, string name) =>
        settings.Agencies.FirstOrDefault(one => string.Equals(one.Name, name, StringComparison.OrdinalIgnoreCase));

    private static string IdOf(Partnership settings, string name)
    {
        var plain = new StringBuilder();
        foreach (var letter in name.Normalize(NormalizationForm.FormD).Where(one => CharUnicodeInfo.GetUnicodeCategory(one) != UnicodeCategory.NonSpacingMark))
            plain.Append(char.IsAsciiLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : '-');
        var words = string.Join('-', plain.ToString().Split('-', StringSplitOptions.RemoveEmptyEntries));
        var id = words.Length is 0 ? "agency" : words[..Math.Min(words.Length, 40)].TrimEnd('-');
        return Enumerable.Range(1, MostAgencies + 1).Select(number => number == 1 ? id : $"{id}-{number}").First(free => settings.Agency(free) is null);
    }
}
