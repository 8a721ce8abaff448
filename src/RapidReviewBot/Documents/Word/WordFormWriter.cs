using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using RapidReviewBot.Domain.Returns;

namespace RapidReviewBot.Documents.Word;

/// <summary>What a Word form is for.</summary>
public enum FormUse
{
    /// <summary>Goes out to be answered: every part that may be asked, blank rows to fill.</summary>
    ToFillIn,

    /// <summary>Holds answers for people to read: only the parts that were asked.</summary>
    Filled,
}

/// <summary>A form as a Word file whose content controls carry the field ids (read back by <see cref="WordFormReader"/>).</summary>
public static class WordFormWriter
{
    /// <param name="subtitle">Under the title, for example "Document 2 of the local procedure".</param>
    public static byte[] Write(FormDefinition form, FormAnswers answers, DocumentFacts facts, string subtitle, FormUse use = FormUse.ToFillIn)
    {
        var pages = new WordPages(facts with { FormId = form.Id, FormVersion = form.Version }).Title(form.Title, subtitle);
        if (use == FormUse.ToFillIn) Instructions(pages, form);
        var fields = new FormFieldWriter(pages, form, answers, use);
        foreach (var section in form.Sections.Where(section => fields.Stands(section.ShownWhen))) fields.Section(section);
        return pages.ToBytes();
    }

    static void Instructions(WordPages pages, FormDefinition form)
    {
        foreach (var (index, text) in form.Before.Index())
            pages.Styled(index == 0 ? "Warning" : "ListBullet", text);
        pages.Styled("Help", "Write in the boxes; they grow as you write. Answers marked \"required\" must be given. Save it as a Word document (.docx) and return it as the letter says.");
    }
}
