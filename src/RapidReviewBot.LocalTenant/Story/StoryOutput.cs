using System.Text.Json;
using RapidReviewBot.LocalTenant.Hosting;
using RapidReviewBot.LocalTenant.State;
using RapidReviewBot.LocalTenant.Teams;
using RapidReviewBot.LocalTenant.Watching;

namespace RapidReviewBot.LocalTenant.Story;

/// <summary>Leaves in the story's folder what everybody received and what was filed.</summary>
internal sealed class StoryOutput(StoryOptions options, TenantHost tenant)
{
    public async Task WriteAsync()
    {
        Directory.CreateDirectory(options.Out);
        tenant.Exports.WriteTo(options.Out);
        foreach (var (path, content) in tenant.Services.GetRequiredService<ChatExport>().All()) await FileAsync(path, content());
        await FileAsync("journal.jsonl", Lines(tenant.Journal.Rows));
        await FileAsync("people.json", JsonSerializer.SerializeToUtf8Bytes(InventedFamily.Names, TenantJson.Indented));
        var timetables = Timetables.In(options.Out);
        await FileAsync("timeline.json", JsonSerializer.SerializeToUtf8Bytes(timetables, TenantJson.Indented));
        await File.WriteAllTextAsync(Path.Combine(options.Out, "timeline.md"), Timetables.Markdown(timetables));
        await File.WriteAllTextAsync(Path.Combine(options.Out, "daily-log.md"), DailyLogs.Markdown(options.Out));
    }

    private async Task FileAsync(string path, byte[] content)
    {
        var place = Path.Combine([options.Out, .. path.Split('/')]);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        await File.WriteAllBytesAsync(place, content);
    }

    private static byte[] Lines(IEnumerable<JournalRow> rows) =>
        System.Text.Encoding.UTF8.GetBytes(string.Concat(rows.Select(row => JsonSerializer.Serialize(row, TenantJson.Options) + "\n")));
}
