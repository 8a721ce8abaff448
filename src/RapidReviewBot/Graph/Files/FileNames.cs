using System.Buffers;

namespace RapidReviewBot.Graph.Files;

/// <summary>Names that SharePoint takes and that survive in an address.</summary>
public static class FileNames
{
    private const int Longest = 120;

    // learn.microsoft.com: invalid file names and file types in OneDrive and SharePoint; # and % are valid there but break addressing by path.
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("\"*:<>?/\\|#%\t\r\n");

    /// <summary>The nearest name that can be stored; never empty. The ending is kept when the name is cut.</summary>
    public static string Clean(string name)
    {
        var characters = name.Trim().Select(letter => Forbidden.Contains(letter) || char.IsControl(letter) ? '-' : letter);
        var clean = string.Concat(characters).TrimStart('~', ' ').TrimEnd('.', ' ');
        if (clean.Length == 0) return "file";
        if (clean.Length <= Longest) return clean;

        var ending = Path.GetExtension(clean) is { Length: <= 6 } short_ ? short_ : "";
        return clean[..(Longest - ending.Length)].TrimEnd('.', ' ') + ending;
    }
}
