using System.Buffers;
using System.Text.RegularExpressions;

namespace RapidReviewBot.LocalTenant.Graph.Teams;

/// <summary>Names that Teams refuses for a channel (https://learn.microsoft.com/microsoftteams/limits-specifications-teams).</summary>
internal static partial class ChannelNames
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("~#%&*{}+/\\:<>?|'\",");

    public static string? Problem(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return "Channel display name must be specified.";
        if (name.Length > 50)
            return "Channel display name must be 50 characters or fewer.";
        bool bad = name.AsSpan().ContainsAny(Forbidden)
            || name.Contains("..", StringComparison.Ordinal)
            || name.Any(one => one <= 0x1F || one is >= (char)0x80 and <= (char)0x9F)
            || name.StartsWith('_') || name.StartsWith('.') || name.EndsWith('.')
            || name.Contains("_vti_", StringComparison.OrdinalIgnoreCase)
            || Reserved().IsMatch(name);
        return bad ? "Channel display name contains characters or words that are not allowed." : null;
    }

    [GeneratedRegex(@"^(forms|CON|CONIN\$|CONOUT\$|PRN|AUX|NUL|COM[1-9]|LPT[1-9]|desktop\.ini)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reserved();
}
