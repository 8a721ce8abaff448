using System.Text.Json;
using RapidReviewBot.LocalTenant.State;

namespace RapidReviewBot.LocalTenant.Hosting;

/// <summary>
/// The settings files of <c>Seeds/partnerships/</c>, as an operator would ship them, and the tenant that each needs:
/// its people, site and team lie in the seed that is called as the partnership's id.
/// </summary>
internal static class PartnershipSeeds
{
    /// <summary>Every partnership of the seeds, in one tenant.</summary>
    public const string All = "all";

    private static string Shipped => Path.Combine(AppContext.BaseDirectory, "Seeds", "partnerships");

    /// <summary>The settings files that a name stands for: a file of the seeds, every one of them, or a path.</summary>
    public static IReadOnlyList<string> Files(string? partnership)
    {
        if (partnership is null)
            return [];
        if (partnership == All)
            return [.. Directory.EnumerateFiles(Shipped, "*.json").Order(StringComparer.Ordinal)];

        string file = Path.IsPathRooted(partnership) ? partnership : Path.Combine(Shipped, $"{partnership}.json");
        return File.Exists(file)
            ? [file]
            : throw new InvalidOperationException($"There is no partnership '{partnership}' among the seeds: {file} is missing. There are {string.Join(", ", Names())} and {All}.");
    }

    /// <summary>The chosen seed, else those of the chosen partnerships in one.</summary>
    public static Seed Seed(TenantOptions options)
    {
        if (options.Seed is { } chosen)
            return State.Seed.Read(chosen);
        var seeds = Files(options.Partnership).Select(file => State.Seed.Read($"{IdIn(file)}.json")).ToList();
        return seeds.Count == 0 ? State.Seed.Read(TenantOptions.PlainSeed) : seeds.Skip(1).Aggregate(seeds[0], (all, one) => all.With(one));
    }

    /// <summary>The folder that the bots read their partnerships from, made when it is asked for; null when there is none to read.</summary>
    public static string? MakeFolder(TenantOptions options)
    {
        var files = Files(options.Partnership);
        if (files.Count == 0)
            return null;

        string folder = options.Folder is { } kept
            ? Path.Combine(Path.GetFullPath(kept), "partnerships")
            : Directory.CreateTempSubdirectory("local-tenant-partnerships-").FullName;
        Directory.CreateDirectory(folder);
        foreach (string file in files)
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        return folder;
    }

    public static IEnumerable<string> Names() => Files(All).Select(file => Path.GetFileNameWithoutExtension(file));

    private static string IdIn(string file)
    {
        using var settings = JsonDocument.Parse(File.ReadAllBytes(file));
        return settings.RootElement.GetProperty("Id").GetString()!;
    }
}
