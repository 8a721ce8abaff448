namespace RapidReviewBot.LocalTenant.Hosting;

/// <summary>The folder of settings that the bots read their partnership from: one chosen file of <c>Seeds/partnerships/</c>, as an operator would ship it.</summary>
internal static class PartnershipFolder
{
    /// <summary>The folder, made when it is asked for; null when the seed ships no such partnership.</summary>
    public static string? Make(TenantOptions options)
    {
        string source = Path.Combine(AppContext.BaseDirectory, "Seeds", "partnerships", $"{options.Partnership}.json");
        if (options.Partnership is null)
            return null;
        if (!File.Exists(source))
            throw new InvalidOperationException($"There is no partnership '{options.Partnership}' among the seeds: {source} is missing.");

        string folder = options.Folder is { } kept
            ? Path.Combine(Path.GetFullPath(kept), "partnerships")
            : Directory.CreateTempSubdirectory("local-tenant-partnerships-").FullName;
        Directory.CreateDirectory(folder);
        File.Copy(source, Path.Combine(folder, Path.GetFileName(source)), overwrite: true);
        return folder;
    }
}
