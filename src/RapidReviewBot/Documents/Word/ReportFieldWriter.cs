using DocumentFormat.OpenXml.Wordprocessing;
using RapidReviewBot.Domain.Returns;

namespace RapidReviewBot.Documents.Word;

/// <summary>Sections of a form as a document to read: numbered headings and running text, still with a control around each answer.</summary>
sealed class ReportFieldWriter
{
    readonly WordPages pages;
    readonly FormAnswers answers;
    readonly FormUse use;
    readonly FormControls controls = new();
    readonly FormRows shortAnswers;
    int number;

    public ReportFieldWriter(WordPages pages, FormAnswers answers, FormUse use)
    {
        (this.pages, this.answers, this.use) = (pages, answers, use);
        shortAnswers = new(controls, answers, pages.TextWidth);
    }

    public void Sections(FormDefinition form)
    {
        foreach (var section in form.Sections.Where(section => Stands(section.ShownWhen))) Section(section);
        pages.Add(controls.Marked(WordText.Paragraph("", "Address"), FormMarks.End));
    }

    bool Stands(ShownWhen? condition) => answers.Asks(condition) || (use == FormUse.ToFillIn && answers.IsBlank(condition!.FieldId));

    void Section(FormSection section)
    {
        var fields = section.Fields.Where(field => Stands(field.ShownWhen) && (use == FormUse.ToFillIn || !answers.IsBlank(field.Id))).ToList();
        if (fields.Count == 0) return;
        var title = section.OfficeUse ? section.Title : $"{++number}. {section.Title}";
        pages.Add(controls.Marked(WordText.Paragraph(title, "Heading1"), FormMarks.Section(section.Id)));
        if (use == FormUse.ToFillIn && section.Help.Length > 0) pages.Styled("Help", section.Help);
        if (section.OfficeUse) pages.AddTable(shortAnswers.Table("Lines", section.Title, fields.Select(Row)));
        else fields.ForEach(Field);
    }

    TableRow Row(FormField field) =>
        shortAnswers.Row(field, [controls.Marked(WordText.Paragraph(field.Label, "TableHead"), FormMarks.Field(field.Id))], locked: true, shaded: false);

    void Field(FormField field)
    {
        if (field.Kind == FieldKind.Paragraph) LongAnswer(field);
        else if (field.Kind == FieldKind.Table) AnswerTable(field);
        else if (field.Kind == FieldKind.Signature) Signature(field);
        else ShortAnswer(field);
    }

    void ShortAnswer(FormField field)
    {
        Label(field);
        pages.Add([.. shortAnswers.Answer(field, locked: false, "Normal")]);
    }

    void Signature(FormField field)
    {
        Label(field);
        pages.AddTable(shortAnswers.Table("Lines", field.Label, shortAnswers.Signature(field, shaded: false)));
    }

    void LongAnswer(FormField field)
    {
        Label(field);
        pages.Add(controls.Paragraphs(field.Id, field.Label, answers.Text(field.Id), "Normal", Placeholders.NotWritten));
    }

    void AnswerTable(FormField field)
    {
        Label(field);
        pages.AddTable(AnswerTables.Write(controls, field, answers.Rows(field.Id), pages.TextWidth, use == FormUse.ToFillIn ? 1 : 0));
    }

    /// <summary>An answer runs from its mark to the next one, so help that stands between label and answer carries the mark itself.</summary>
    void Label(FormField field)
    {
        var help = use == FormUse.ToFillIn && field.Help.Length > 0;
        pages.Add(controls.Marked(WordText.Paragraph(field.Label, "Heading2"), help ? FormMarks.Label(field.Id) : FormMarks.Field(field.Id)));
        if (help) pages.Add(controls.Marked(WordText.Paragraph(field.Help, "Help"), FormMarks.Field(field.Id)));
    }
}
