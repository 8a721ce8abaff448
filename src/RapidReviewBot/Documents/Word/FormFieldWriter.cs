using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using RapidReviewBot.Domain.Returns;

namespace RapidReviewBot.Documents.Word;

/// <summary>Sections of a form as boxes: short answers side by side with their label, long ones under it, tables as tables.</summary>
sealed class FormFieldWriter(WordPages pages, FormDefinition form, FormAnswers answers, FormUse use)
{
    readonly FormControls controls = new();

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
            else if (use == FormUse.ToFillIn || !answers.IsBlank(field.Id)) rows.Add(ShortAnswer(field, section.OfficeUse));
        }
        Flush(section, rows);
    }

    static bool IsRow(FieldKind kind) => kind is not (FieldKind.Paragraph or FieldKind.Table or FieldKind.Signature);

    void Flush(FormSection section, List<TableRow> rows)
    {
        if (rows.Count == 0) return;
        var table = WordTable.Start("Grid", section.Title, Pair, firstRow: false, firstColumn: true);
        table.Append(rows);
        pages.AddTable(table);
        rows.Clear();
    }

    int[] Pair => WordTable.Widths([40, 60], pages.TextWidth);

    TableRow ShortAnswer(FormField field, bool office)
    {
        IEnumerable<OpenXmlElement> answer = field.Kind switch
        {
            FieldKind.Choices => field.Options.Select(option =>
                controls.CheckBox(FormMarks.Part(field.Id, option.Id), option.Label, option.Label, answers.Chosen(field.Id).Contains(option.Id))),
            FieldKind.Statement => [controls.CheckBox(field.Id, field.Called, "Yes, I confirm this", answers.IsYes(field.Id))],
            _ => [controls.OneValue(field.Id, field.Label, field.Kind, field.Options, answers.Text(field.Id), locked: office)],
        };
        return WordTable.Row([WordTable.Cell(Pair[0], true, LabelOf(field)), WordTable.Cell(Pair[1], false, answer)]);
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
        foreach (var paragraph in LabelOf(field, "Heading3", "Help")) pages.Add(paragraph);
        pages.AddTable(AnswerTables.Write(controls, field, answers.Rows(field.Id), pages.TextWidth, use == FormUse.ToFillIn ? field.StartRows : 0));
    }

    void Signature(FormField field)
    {
        var signature = answers.Signature(field.Id) ?? new SignatureAnswer("", "", "");
        (string Part, string Label, FieldKind Kind, string Value)[] parts =
        [
            ("name", "Name", FieldKind.Text, signature.Name), ("role", "Role", FieldKind.Text, signature.Role), ("date", "Date signed", FieldKind.Date, signature.Date),
        ];
        foreach (var paragraph in LabelOf(field, "Heading3", "Help")) pages.Add(paragraph);
        var table = WordTable.Start("Grid", field.Label, Pair, firstRow: false, firstColumn: true);
        foreach (var (part, label, kind, value) in parts)
        {
            var name = FormMarks.Part(field.Id, part);
            var head = controls.Marked(WordText.Paragraph(label, "TableHead"), FormMarks.Field(name));
            table.Append(WordTable.Row([WordTable.Cell(Pair[0], true, [head]), WordTable.Cell(Pair[1], false, [controls.OneValue(name, $"{label}: {field.Called}", kind, [], value)])]));
        }
        pages.AddTable(table);
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
