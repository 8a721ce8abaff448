using RapidReviewBot.Documents.Word;

namespace RapidReviewBot.Documents.Records;

/// <summary>One line of the Daily Log as shown (J12, J17, J25).</summary>
/// <param name="Who">Who did it, and for whom where somebody was away.</param>
/// <param name="Day">"Day 3", or empty before the first.</param>
/// <param name="File">Sub-folder and name of the file that came of it; empty when none.</param>
public sealed record LogRow(string At, string Day, string Who, string Category, string Text, string File);

/// <summary>The Daily Log as a Word file, generated anew from the record whenever it is asked for.</summary>
public sealed record DailyLogDocument(IReadOnlyList<LogRow> Rows, string UpTo)
{
    public byte[] Write(DocumentFacts facts)
    {
        var pages = new WordPages(facts, wide: true).Title(facts.Title, $"{facts.Partnership}. {UpTo}.");
        return pages.Table(
            "Daily Log", [("Date and time", 13), ("Day", 7), ("Who", 14), ("Kind", 10), ("What happened", 33), ("File", 23)],
            [.. Rows.Select(row => (IReadOnlyList<string>)[row.At, row.Day, row.Who, row.Category, row.Text, row.File])]).ToBytes();
    }
}
