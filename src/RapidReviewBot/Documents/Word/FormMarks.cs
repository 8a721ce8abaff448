using RapidReviewBot.Domain.Returns;

namespace RapidReviewBot.Documents.Word;

/// <summary>Names of bookmarks and tags, the same for writing and reading. Word takes at most 40 letters, digits and underscores.</summary>
static class FormMarks
{
    public static readonly string[] SignatureParts = ["name", "role", "date"];

    /// <summary>Every bookmark of ours starts so; reading a flowing document stops at the next one.</summary>
    public const string Prefix = "rr_";

    public static string Field(string fieldId) => Short(Prefix + fieldId);

    public static string Section(string sectionId) => Short(Prefix + "s_" + sectionId);

    /// <summary>Ends the answer before it where the field's own mark comes later.</summary>
    public static string Label(string fieldId) => Short(Prefix + "l_" + fieldId);

    public static string End => Prefix + "end";

    public static string Part(string fieldId, string part) => $"{fieldId}.{part}";

    static string Short(string name)
    {
        var safe = string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_'));
        return safe.Length <= 40 ? safe : safe[..31] + "_" + Fold(name).ToString("x8", System.Globalization.CultureInfo.InvariantCulture);
    }

    static uint Fold(string name) => name.Aggregate(2166136261u, (hash, letter) => unchecked((hash ^ letter) * 16777619u));
}
