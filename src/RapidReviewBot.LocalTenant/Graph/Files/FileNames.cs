using System.Text.RegularExpressions;

namespace RapidReviewBot.LocalTenant.Graph.Files;

/// <summary>
/// What SharePoint refuses as a name
/// (https://support.microsoft.com/office/restrictions-and-limitations-in-onedrive-and-sharepoint-64883a5d-228e-48f5-b3d2-eb39e07630fa).
/// </summary>
internal static partial class FileNames
{
    private const int LongestPath = 400;

    public static string Check(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
            throw GraphError.BadRequest("The name in the provided driveItem is missing.", "invalidRequest");
        bool bad = name.IndexOfAny(['"', '*', ':', '<', '>', '?', '/', '\\', '|']) >= 0
            || name.Any(char.IsControl)
            || name != name.Trim()
            || name.EndsWith('.')
            || name.StartsWith("~$", StringComparison.Ordinal)
            || name.Contains("_vti_", StringComparison.OrdinalIgnoreCase)
            || name.Length > 255
            || Reserved().IsMatch(name);
        return bad ? throw GraphError.BadRequest("The provided name cannot contain reserved characters or be a reserved name.", "invalidRequest") : name;
    }

    public static void CheckLength(IEnumerable<string> line)
    {
        if (line.Sum(name => name.Length + 1) > LongestPath)
            throw GraphError.BadRequest("The path is longer than 400 characters.", "pathIsTooLong");
    }

    /// <summary>The name that conflictBehavior <c>rename</c> gives: "Report 1.docx".</summary>
    public static string Free(string name, Func<string, bool> isTaken)
    {
        string stem = Path.GetFileNameWithoutExtension(name);
        string end = Path.GetExtension(name);
        return Enumerable.Range(1, int.MaxValue).Select(n => $"{stem} {n}{end}").First(one => !isTaken(one));
    }

    [GeneratedRegex(@"^(\.lock|CON|PRN|AUX|NUL|COM[0-9]|LPT[0-9]|desktop\.ini)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reserved();
}
