using System.Text.Json;
using RapidReviewBot.LocalTenant.Control;
using RapidReviewBot.LocalTenant.Hosting;
using RapidReviewBot.LocalTenant.State;
using RapidReviewBot.LocalTenant.Story.Judging;

namespace RapidReviewBot.LocalTenant.Story;

/// <summary>Leaves in the story's folder what everybody received and what was filed.</summary>
internal sealed class StoryOutput(StoryOptions options, TenantHost tenant)
{
    public async Task WriteAsync(IEnumerable<PageSeen> pages)
    {
        Directory.CreateDirectory(options.Out);
        var journal = Lines(tenant.Journal.Rows);
        await FileAsync(options.Out, "journal.jsonl", journal);
        var shown = pages.OrderBy(page => page.At).ToList();
        await FileAsync(options.Out, "people.json", JsonSerializer.SerializeToUtf8Bytes(InventedFamily.Names, TenantJson.Indented));
        foreach (var (partnership, folder) in options.Parts) await PartAsync(folder, options.Parts.Count == 1 ? null : new TenantPart(Cast.In(PartnershipSeeds.Files(partnership)[0]).Settings), shown);
    }

    /// <summary>What belongs to one partnership; everything when it is the only one.</summary>
    private async Task PartAsync(string folder, TenantPart? part, IReadOnlyList<PageSeen> pages)
    {
        Directory.CreateDirectory(folder);
        tenant.Exports.WriteTo(folder, part);
        await FileAsync(folder, "pages.jsonl", Lines(pages.Where(page => part?.HasNamed(page.Person) != false)));
        var timetables = Timetables.In(folder);
        await FileAsync(folder, "timeline.json", JsonSerializer.SerializeToUtf8Bytes(timetables, TenantJson.Indented));
        await File.WriteAllTextAsync(Path.Combine(folder, "timeline.md"), Timetables.Markdown(timetables));
        await File.WriteAllTextAsync(Path.Combine(folder, "daily-log.md"), DailyLogs.Markdown(folder));
    }

    private static async Task FileAsync(string folder, string path, byte[] content)
    {
        var place = Path.Combine([folder, .. path.Split('/')]);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        await File.WriteAllBytesAsync(place, content);
    }

    private static byte[] Lines<T>(IEnumerable<T> rows) =>
        System.Text.Encoding.UTF8.GetBytes(string.Concat(rows.Select(row => JsonSerializer.Serialize(row, TenantJson.Options) + "\n")));
}
