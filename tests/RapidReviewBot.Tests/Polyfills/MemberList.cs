using System.Text;
using RapidReviewBot.Testing;

namespace RapidReviewBot.Tests.Polyfills;

/// <summary>src/Polyfills/MEMBERS.md: a table a package, a row a member, with the file of the official source that has it.</summary>
internal static class MemberList
{
    private const string Preamble = """
        # Members of the polyfills

        Every member of the four polyfill assemblies that product code can see, and the file of the official package's source that declares it
        (a path in the repository named above the table). A test holds this list to the assemblies: after a change run it with `POLYFILL_MEMBERS=write`
        to bring the rows up to date; what is written under "Official source" is kept, and a new member takes over what the rows of its type say.
        Members that only override one of a base type are not listed.

        """;

    public static string FilePath => Path.Combine(RepositoryFolder.Root, "src", "Polyfills", "MEMBERS.md");

    /// <summary>Package and member -> official source.</summary>
    public static Dictionary<(string Package, string Member), string> Read()
    {
        var rows = new Dictionary<(string Package, string Member), string>();
        if (!File.Exists(FilePath)) return rows;
        var package = "";
        foreach (var line in File.ReadLines(FilePath))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal)) package = line[3..].Trim();
            if (line.StartsWith("| `", StringComparison.Ordinal) && line.Split('|', StringSplitOptions.TrimEntries) is [_, var member, var source, ..])
                rows[(package, member.Trim('`'))] = source;
        }

        return rows;
    }

    public static void Write(IReadOnlyList<PolyfillPackage> packages, Func<PolyfillPackage, string, string, string> sourceOf)
    {
        var text = new StringBuilder(Preamble.ReplaceLineEndings("\n"));
        foreach (var package in packages)
        {
            text.Append($"\n## {package.Name}\n\n{package.Repository}\n\n| Member | Official source |\n| --- | --- |\n");
            foreach (var (member, type) in package.Members().OrderBy(member => member.Value, StringComparer.Ordinal).ThenBy(member => member.Key, StringComparer.Ordinal))
                text.Append($"| `{member}` | {sourceOf(package, member, type)} |\n");
        }

        File.WriteAllText(FilePath, text.ToString());
    }
}
