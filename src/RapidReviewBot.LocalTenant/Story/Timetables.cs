using System.Text;
using System.Text.Json.Serialization;

namespace RapidReviewBot.LocalTenant.Story;

/// <summary>A line of the timetable that the bot files in the case folder.</summary>
/// <param name="Due">ISO 8601 with London's offset; null while it is not known.</param>
/// <param name="Done">ISO 8601 with London's offset; null while it is not done.</param>
public sealed record TimelineRow(string Review, string Id, string Title, string Duty, string? Due, string? Done, string State)
{
    [JsonIgnore]
    public bool IsLate => State is "Overdue" or "Done late";
}

/// <summary>Timetables read from the case folders, as people would open them.</summary>
public static class Timetables
{
    public static IReadOnlyList<TimelineRow> In(string folder) => !Directory.Exists(Path.Combine(folder, "files"))
        ? []
        : [.. Directory.EnumerateFiles(Path.Combine(folder, "files"), "*Timetable.csv", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(Rows)];

    public static string Markdown(IReadOnlyList<TimelineRow> rows)
    {
        var text = new StringBuilder("# Timetable\n\n| Review | Step | Duty | Due | Done | State |\n| --- | --- | --- | --- | --- | --- |\n");
        foreach (var row in rows) text.Append("| ").AppendJoin(" | ", row.Review, row.Title, row.Duty, row.Due ?? "", row.Done ?? "", row.State).Append(" |\n");
        return text.ToString();
    }

    private static IEnumerable<TimelineRow> Rows(string file) => File.ReadLines(file).Skip(1).Select(Cells).Where(cells => cells.Count == 7)
        .Select(cells => new TimelineRow(cells[0], cells[1], cells[2], cells[3], Blank(cells[4]), Blank(cells[5]), cells[6]));

    private static string? Blank(string cell) => cell.Length == 0 ? null : cell;

    /// <summary>The cells of a line of RFC 4180; no cell of ours holds a line break.</summary>
    private static List<string> Cells(string line)
    {
        List<string> cells = [];
        var cell = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < line.Length; at++)
        {
            if (quoted && line[at] == '"' && at + 1 < line.Length && line[at + 1] == '"') cell.Append(line[at++]);
            else if (line[at] == '"') quoted = !quoted;
            else if (line[at] == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else cell.Append(line[at]);
        }
        return [.. cells, cell.ToString()];
    }
}
