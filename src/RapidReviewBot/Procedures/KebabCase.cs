using System.Text;

namespace RapidReviewBot.Procedures;

/// <summary>Names as procedure files write them: <c>RequestsSent</c> is <c>requests-sent</c>.</summary>
internal static class KebabCase
{
    public static string Of(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
                text.Append('-');
            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }

    public static string Of(Enum value) => Of(value.ToString());

    /// <summary>The known name nearest to a wrong one, when it is near enough to be meant; null otherwise.</summary>
    public static string? Nearest(string wrong, IEnumerable<string> known) => known
        .Select(name => (name, Distance: Distance(wrong.ToLowerInvariant(), name)))
        .Where(one => one.Distance <= Math.Max(2, one.name.Length / 3))
        .OrderBy(one => one.Distance)
        .Select(one => one.name)
        .FirstOrDefault();

    // Levenshtein's distance: letters to add, drop or change.
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }
}
