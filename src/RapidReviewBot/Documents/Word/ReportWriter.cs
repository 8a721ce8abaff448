using RapidReviewBot.Domain.Returns;

namespace RapidReviewBot.Documents.Word;

/// <summary>One person who signed, as the report and the letter show it.</summary>
/// <param name="SignedAt">In words, London time.</param>
public sealed record SignatureLine(string Name, string Role, string Organisation, string SignedAt);

/// <summary>What was signed: the names and the hash of the file that they signed, so that anyone can check it is this one.</summary>
/// <param name="ReportSha256">Of the agreed Word file, lower-case hexadecimal.</param>
public sealed record SignOffs(IReadOnlyList<SignatureLine> Lines, string ReportSha256);

/// <summary>A form as a document to read and to edit in Word: the Rapid Review report. Read back by <see cref="WordFormReader"/>.</summary>
public static class ReportWriter
{
    /// <param name="subtitle">Under the title, for example the partnership's name and the procedure's number for the document.</param>
    /// <param name="use">To fill in while it is a draft (blank parts stand, with help); filled once it is agreed.</param>
    /// <param name="signOffs">Given for the version that is sent: adds the signatures at the end.</param>
    public static byte[] Write(FormDefinition form, FormAnswers answers, DocumentFacts facts, string subtitle, FormUse use, SignOffs? signOffs = null)
    {
        var pages = new WordPages(facts with { FormId = form.Id, FormVersion = form.Version }).Title(facts.Title, subtitle);
        new ReportFieldWriter(pages, answers, use).Sections(form);
        if (signOffs is not null) Signatures(pages, signOffs);
        return pages.ToBytes();
    }

    static void Signatures(WordPages pages, SignOffs signOffs)
    {
        pages.Heading(1, "Sign-off").Text("The safeguarding partners have agreed this report.");
        pages.Table(
            "Signatures", [("Name", 26), ("Role", 26), ("Organisation", 26), ("Signed", 22)],
            [.. signOffs.Lines.Select(line => (IReadOnlyList<string>)[line.Name, line.Role, line.Organisation, line.SignedAt])]);
        pages.Styled("Help", $"They signed the Word file with this SHA-256: {signOffs.ReportSha256}.");
    }
}
