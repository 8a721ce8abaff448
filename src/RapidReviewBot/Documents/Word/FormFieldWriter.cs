using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using RapidReviewBot.Domain.Returns;

namespace RapidReviewBot.Documents.Word;

/// <summary>Sections of a form as boxes: short answers side by side with their label, long ones under it, tables as tables.</summary>
sealed class FormFieldWriter
{
    readonly WordPages pages;
    readonly FormDefinition form;
    readonly FormAnswers answers;
    readonly FormUse use;
    readonly FormControls controls;
    readonly FormRows shortAnswers;

    public FormFieldWriter(WordPages pages, FormDefinition form, FormAnswers answers, FormUse use)
    {
        (this.pages, this.form, this.answers, this.use) = (pages, form, answers, use);
        controls = new();
        shortAnswers = new(controls, answers, pages.TextWidth);
    }

    /// <summary>A part stands in the file unless an answer already given rules it out.</summary>
    public bool Stands(ShownWhen? condition) =>
        answers.Asks(condition) || (use == FormUse.ToFillIn && answers.IsBlank(condition!.FieldId));

    public void Section(FormSection section)
    {
        pages.Add(controls.Marked(WordText.Paragraph(section.Title, "Heading1"), FormMarks.Section(section.Id)));
        if (use == FormUse.ToFillIn)
        {
            if (section.Help.Length > 0) pages.Styled("Help", section.Help);
            if (section.ShownWhen is { } condition && answers.IsBlank(condition.FieldId)) pages.Styled("Condition", OnlyIf(condition));
        }
        var rows = new List<TableRow>();
        foreach (var field in section.Fields.Where(field => Stands(field.ShownWhen)))
        {
            if (!IsRow(field.Kind)) Flush(section, rows);
            if (field.Kind == FieldKind.Paragraph) pages.AddTable(LongAnswer(field));
            else if (field.Kind == FieldKind.Table) AnswerTable(field);
            else if (field.Kind == FieldKind.Signature) Signature(field);
            else if (use == FormUse.ToFillIn || !answers.IsBlank(field.Id)) rows.Add(shortAnswers.Row(field, LabelOf(field), section.OfficeUse));
        }
        Flush(section, rows);
    }

    static bool IsRow(FieldKind kind) => kind is not (FieldKind.Paragraph or FieldKind.Table or FieldKind.Signature);

    void Flush(FormSection section, List<TableRow> rows)
    {
        if (rows.Count == 0) return;
        pages.AddTable(shortAnswers.Table("Grid", section.Title, rows));
        rows.Clear();
    }

    Table LongAnswer(FormField field)
    {
        int[] width = [pages.TextWidth];
        var table = WordTable.Start("Grid", field.Label, width, firstRow: true, firstColumn: false);
        table.Append(WordTable.Row([WordTable.Cell(width[0], true, LabelOf(field))]));
        var box = WordTable.Cell(width[0], false, [controls.Paragraphs(field.Id, field.Label, answers.Text(field.Id), "TableText", Placeholders.For(field.Kind))]);
        var row = WordTable.Row([box], mayBreak: true);
        if (use == FormUse.ToFillIn) row.PrependChild(new TableRowProperties(new TableRowHeight { Val = 1100, HeightType = HeightRuleValues.AtLeast }));
        table.Append(row);
        return table;
    }

    void AnswerTable(FormField field)
    {
        foreach (var paragraph in LabelOf(field, "Heading2", "Help")) pages.Add(paragraph);
        pages.AddTable(AnswerTables.Write(controls, field, answers.Rows(field.Id), pages.TextWidth, use == FormUse.ToFillIn ? field.StartRows : 0));
    }

    void Signature(FormField field)
    {
        foreach (var paragraph in LabelOf(field, "Heading2", "Help")) pages.Add(paragraph);
        pages.AddTable(shortAnswers.Table("Grid", field.Label, shortAnswers.Signature(field)));
    }

    IEnumerable<Paragraph> LabelOf(FormField field, string style = "TableHead", string helpStyle = "TableHelp")
    {
        yield return controls.Marked(WordText.Paragraph(field.Label + (use == FormUse.ToFillIn && field.Required ? " (required)" : ""), style), FormMarks.Field(field.Id));
        if (use == FormUse.Filled) yield break;
        if (field.Help.Length > 0) yield return WordText.Paragraph(field.Help, helpStyle);
        if (field.ShownWhen is { } condition && answers.IsBlank(condition.FieldId)) yield return WordText.Paragraph(OnlyIf(condition), helpStyle);
    }

    string OnlyIf(ShownWhen condition)
    {
        var field = form.Find(condition.FieldId)!;
        var options = field.Kind == FieldKind.YesNo ? FormOptions.YesNo : field.Options;
        var wanted = condition.Values.Select(value => $"\"{FormOptions.Label(options, value)}\"").ToList();
        var list = wanted.Count == 1 ? wanted[0] : string.Join(", ", wanted[..^1]) + " or " + wanted[^1];
        return $"Only if the answer to \"{field.Label}\" is {list}.";
    }
}
