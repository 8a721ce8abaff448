using System.Text.Json;
using System.Text.Json.Nodes;
using RapidReviewBot.LocalTenant.State;

namespace RapidReviewBot.LocalTenant.Watching;

/// <summary>One call that the bot made.</summary>
/// <param name="At">On the tenant's clock.</param>
/// <param name="Source"><c>graph</c> or <c>channel</c>.</param>
/// <param name="Status">0 when the call was never answered.</param>
/// <param name="RequestBody">JSON as sent; contents of files as their length and SHA-256.</param>
public sealed record JournalRow(
    DateTimeOffset At,
    string Source,
    string Method,
    string Path,
    string Query,
    int Status,
    JsonNode? RequestBody,
    JsonNode? ResponseBody,
    string? Instance = null,
    string? Fault = null);

/// <summary>Every call of the bot to the tenant, in the order in which the answers were ready; <c>journal.jsonl</c> in the state folder.</summary>
public sealed class Journal : IDisposable
{
    private readonly Lock gate = new();
    private readonly List<JournalRow> rows = [];
    private readonly StreamWriter? file;

    public Journal(string? folder)
    {
        if (folder is null)
            return;

        Directory.CreateDirectory(folder);
        file = new StreamWriter(Path.Combine(folder, "journal.jsonl"), append: true) { AutoFlush = true, NewLine = "\n" };
    }

    public IReadOnlyList<JournalRow> Rows
    {
        get
        {
            lock (gate)
                return [.. rows];
        }
    }

    public int Count
    {
        get
        {
            lock (gate)
                return rows.Count;
        }
    }

    public void Add(JournalRow row)
    {
        lock (gate)
        {
            rows.Add(row);
            file?.WriteLine(JsonSerializer.Serialize(row, TenantJson.Options));
        }
    }

    public void Dispose() => file?.Dispose();
}
