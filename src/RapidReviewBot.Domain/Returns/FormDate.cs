using System.Globalization;

namespace RapidReviewBot.Domain.Returns;

/// <summary>Dates and times as people in England type them, read to one written form.</summary>
public static class FormDate
{
    static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    static readonly string[] DateForms =
    [
        "yyyy-MM-dd", "d/M/yyyy", "d.M.yyyy", "d-M-yyyy", "d M yyyy",
        "d MMM yyyy", "d MMMM yyyy", "ddd d MMM yyyy", "ddd d MMMM yyyy", "dddd d MMMM yyyy", "dddd d MMM yyyy", "d-MMM-yyyy",
    ];

    static readonly string[] TimeForms = ["HH:mm", "H:mm", "HH.mm", "H.mm", "HHmm", "h:mmtt", "h.mmtt", "htt"];

    /// <summary>The date, or null when the text is not a real date. Two-figure years are not guessed at.</summary>
    public static DateOnly? Parse(string text) =>
        DateOnly.TryParseExact(Tidy(text), DateForms, British, DateTimeStyles.AllowWhiteSpaces, out var date) ? date : null;

    /// <summary>A time of day, or null.</summary>
    public static TimeOnly? ParseTime(string text) =>
        TimeOnly.TryParseExact(Tidy(text).Replace(" ", "", StringComparison.Ordinal), TimeForms, British, DateTimeStyles.None, out var time) ? time : null;

    /// <summary><c>yyyy-MM-dd</c> when the text is a date, else the text unchanged.</summary>
    public static string Written(string text) =>
        Parse(text)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? text.Trim();

    /// <summary><c>HH:mm</c> when the text is a time, else the text unchanged.</summary>
    public static string WrittenTime(string text) =>
        ParseTime(text)?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? text.Trim();

    /// <summary>For people: "8 April 2026".</summary>
    public static string Shown(DateOnly date) => date.ToString("d MMMM yyyy", British);

    static string Tidy(string text)
    {
        var tidy = text.Trim().Replace(",", "", StringComparison.Ordinal).Replace('\u00a0', ' ');
        return tidy.Replace("Sept ", "Sep ", StringComparison.OrdinalIgnoreCase);
    }
}
