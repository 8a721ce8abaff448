using System.Globalization;
using System.Net.Mail;
using System.Text;
using Newtonsoft.Json.Linq;
using RapidReviewBot.Domain.Calendar;

namespace RapidReviewBot.Conversation.Presses;

/// <summary>
/// The fields of a press, checked again: a client may send anything. Each reader returns what was entered, or a placeholder and a problem in plain words;
/// what was read counts only while there are no <see cref="Problems"/>.
/// </summary>
public sealed class PressedFields(IReadOnlyDictionary<string, string> entered, DateOnly today)
{
    private readonly List<string> problems = [];

    /// <summary>As entered, by field id; unchecked.</summary>
    public IReadOnlyDictionary<string, string> Entered => entered;

    public IReadOnlyList<string> Problems => problems;

    /// <summary>Fields of an action's data: those members that are plain values.</summary>
    public static IReadOnlyDictionary<string, string> Of(JObject data) =>
        data.Properties().Where(member => member.Value is JValue { Value: not null }).ToDictionary(member => member.Name, member => Text((JValue)member.Value), StringComparer.Ordinal);

    /// <summary>Something that no single field shows to be wrong.</summary>
    public void Problem(string sentence) => problems.Add(sentence);

    /// <summary>One line; white space runs together.</summary>
    public string Line(string id, string label, bool required = true, int longest = Cards.CardFields.OneLine) =>
        Checked(string.Join(' ', Value(id).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), label, required, longest);

    /// <summary>Several lines.</summary>
    public string Lines(string id, string label, int longest, bool required = true) => Checked(Value(id).ReplaceLineEndings("\n").Trim(), label, required, longest);

    public string Email(string id, string label, bool required = true)
    {
        var text = Line(id, label, required, 254);
        if (text.Length > 0 && !(MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.')))
            problems.Add($"{label}: enter an email address like name@example.gov.uk.");
        return text;
    }

    /// <param name="earliest">Inclusive; without one, the start of 2000.</param>
    /// <param name="latest">Inclusive; without one, three years from today.</param>
    public DateOnly? Date(string id, string label, bool required = true, DateOnly? earliest = null, DateOnly? latest = null)
    {
        var text = Value(id).Trim();
        if (text.Length == 0)
            return Missing<DateOnly?>(required, $"Enter {label}.");
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return Missing<DateOnly?>(true, $"{label}: enter a real date.");
        var (from, to) = (earliest ?? new DateOnly(2000, 1, 1), latest ?? today.AddYears(3));
        if (date < from)
            problems.Add($"{label}: {LondonTime.WordsWithYear(date)} is too early. Enter {LondonTime.WordsWithYear(from)} or later.");
        if (date > to)
            problems.Add($"{label}: {LondonTime.WordsWithYear(date)} is too late. Enter {LondonTime.WordsWithYear(to)} or earlier.");
        return date;
    }

    /// <summary>London time of day.</summary>
    public TimeOnly? Time(string id, string label, bool required = true)
    {
        var text = Value(id).Trim();
        if (text.Length == 0)
            return Missing<TimeOnly?>(required, $"Enter {label}.");
        return TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : Missing<TimeOnly?>(true, $"{label}: enter a time like 14:30.");
    }

    public int? Number(string id, string label, int least, int most, bool required = true)
    {
        var text = Value(id).Trim();
        if (text.Length == 0)
            return Missing<int?>(required, $"Enter {label}.");
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : Missing<int?>(true, $"{label}: enter a whole number from {least} to {most}.");
    }

    /// <summary>One of the choices offered; empty when none was chosen and none need be.</summary>
    public string Choice(string id, string label, IEnumerable<string> offered, bool required = true)
    {
        var text = Value(id).Trim();
        if (text.Length == 0)
            return Missing(required, $"Choose {label}.") ?? "";
        return offered.Contains(text, StringComparer.Ordinal) ? text : Missing(true, $"{label}: choose one of those offered.") ?? "";
    }

    /// <summary>Those of the choices offered that were chosen, in the order offered.</summary>
    public IReadOnlyList<string> Choices(string id, string label, IEnumerable<string> offered, bool required = true)
    {
        var chosen = Value(id).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToHashSet(StringComparer.Ordinal);
        if (chosen.Count == 0 && required)
            problems.Add($"Choose {label}.");
        var known = offered.ToList();
        if (!chosen.IsSubsetOf(known))
            problems.Add($"{label}: choose from those offered.");
        return [.. known.Where(chosen.Contains)];
    }

    public bool Ticked(string id) => string.Equals(Value(id), "true", StringComparison.OrdinalIgnoreCase);

    private static string Text(JValue value) => value.Value switch
    {
        bool flag => flag ? "true" : "false",
        DateTime time => time.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        var other => other?.ToString() ?? "",
    };

    private string Value(string id) => entered.GetValueOrDefault(id, "");

    private string Checked(string text, string label, bool required, int longest)
    {
        if (text.Length == 0 && required)
            problems.Add($"Enter {label}.");
        else if (text.Length > longest)
            problems.Add($"{label}: use {longest} characters or fewer. You entered {text.Length}.");
        else if (!IsWhole(text))
            problems.Add($"{label}: take out the characters that cannot be read.");
        else if (text.Any(letter => char.IsControl(letter) && letter != '\n'))
            problems.Add($"{label}: take out the characters that cannot be printed.");
        else if (text.AsSpan().IndexOfAny('<', '>') >= 0)
            problems.Add($"{label}: take out the signs < and >.");
        return text;
    }

    // Half of a surrogate pair cannot be stored or shown.
    private static bool IsWhole(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar)
                return false;
        }

        return true;
    }

    private T? Missing<T>(bool isProblem, string sentence)
    {
        if (isProblem)
            problems.Add(sentence);
        return default;
    }

    private string? Missing(bool isProblem, string sentence) => Missing<string>(isProblem, sentence);
}
