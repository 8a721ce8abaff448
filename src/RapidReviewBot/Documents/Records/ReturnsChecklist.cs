using RapidReviewBot.Documents.Word;

namespace RapidReviewBot.Documents.Records;

/// <summary>One agency's return, as far as it has come (J14, J17). Every value is in words; empty: not yet.</summary>
/// <param name="Records">Whether its records are confirmed secured (W07).</param>
/// <param name="Checked">Outcome of the automatic check.</param>
/// <param name="Decision">Accepted, or sent back and why.</param>
public sealed record ChecklistRow(
    string Agency,
    string Lead,
    string Asked,
    string Due,
    string Records,
    string Received,
    string Known,
    string Checked,
    string Decision,
    string File);

/// <summary>The Agency Returns Checklist as a Word file, generated anew from the record.</summary>
public sealed record ReturnsChecklist(IReadOnlyList<ChecklistRow> Rows, string UpTo)
{
    public byte[] Write(DocumentFacts facts)
    {
        var pages = new WordPages(facts, wide: true).Title(facts.Title, $"{facts.Partnership}. {UpTo}.");
        return pages.Table(
            "Agency Returns Checklist",
            [("Agency", 13), ("Lead", 11), ("Asked", 8), ("Due", 9), ("Records secured", 10), ("Received", 10), ("Known?", 7), ("Check", 9), ("Decision", 10), ("File", 13)],
            [.. Rows.Select(Cells)]).ToBytes();
    }

    static IReadOnlyList<string> Cells(ChecklistRow row) =>
        [row.Agency, row.Lead, row.Asked, row.Due, row.Records, row.Received, row.Known, row.Checked, row.Decision, row.File];
}
