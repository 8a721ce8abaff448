using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.LocalTenant.Story.Judging;

namespace RapidReviewBot.LocalTenant.Story;

/// <summary>The Daily Logs of the case folders as Markdown, read from the Word files.</summary>
internal static class DailyLogs
{
    private static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static string Markdown(string folder)
    {
        var text = new StringBuilder("# Daily Log\n");
        var files = Path.Combine(folder, "files");
        if (!Directory.Exists(files)) return text.ToString();
        foreach (var file in Directory.EnumerateFiles(files, "*Daily Log.docx", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            text.Append("\n## ").Append(Path.GetFileNameWithoutExtension(file)).Append("\n\n");
            foreach (var (row, index) in RowsOf(file).Select((row, index) => (row, index)))
            {
                text.Append("| ").AppendJoin(" | ", row).Append(" |\n");
                if (index == 0) text.Append('|').Insert(text.Length, " --- |", row.Count).Append('\n');
            }
        }
        return text.ToString();
    }

    /// <summary>The rows of every Daily Log in the folder, in the order in which they were written.</summary>
    public static IEnumerable<LogRow> Rows(string folder)
    {
        var files = Path.Combine(folder, "files");
        return !Directory.Exists(files) ? [] : Directory.EnumerateFiles(files, "*Daily Log.docx", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .SelectMany(file => RowsOf(file).Skip(1).Where(cells => cells.Count == 6).Select(Row));
    }

    private static LogRow Row(List<string> cells)
    {
        var at = DateTime.ParseExact(cells[0], "ddd d MMM yyyy, HH:mm", CultureInfo.InvariantCulture);
        return new(LondonTime.At(DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at)), cells[2], cells[4], cells[5]);
    }

    private static IEnumerable<List<string>> RowsOf(string file)
    {
        using var zip = ZipFile.OpenRead(file);
        using var document = zip.GetEntry("word/document.xml")!.Open();
        var table = XDocument.Load(document).Descendants(Word + "tbl").FirstOrDefault();
        return [.. (table?.Elements(Word + "tr") ?? []).Select(row => row.Elements(Word + "tc").Select(Text).ToList())];
    }

    private static string Text(XElement cell) => string.Concat(cell.Descendants(Word + "t").Select(run => run.Value)).Replace("|", "/", StringComparison.Ordinal);
}
