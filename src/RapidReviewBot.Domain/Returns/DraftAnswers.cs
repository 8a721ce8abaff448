using System.Globalization;

namespace RapidReviewBot.Domain.Returns;

/// <summary>A form that was answered, and by whom.</summary>
/// <param name="Agency">The agency's name, or empty when it is the partnership's own.</param>
public sealed record AnsweredForm(FormDefinition Form, FormAnswers Answers, string Agency);

/// <summary>
/// The first draft of a form out of forms already answered, as its fields' <see cref="FormField.From"/> say (duties W15, J18).
/// Text of several agencies is put together under each agency's name; rows are put together and ordered by date, with the agency in a column
/// <c>agency</c> when there is one. A source <c>form/section-{n}</c> gives one row for each repeat of that section that is asked.
/// </summary>
public static class DraftAnswers
{
    public static FormAnswers For(FormDefinition form, IReadOnlyList<AnsweredForm> sources)
    {
        var draft = new Dictionary<string, Answer>();
        foreach (var field in form.Fields)
        {
            var answer = field.Kind == FieldKind.Table ? Table(field, sources) : FromSources(field, sources);
            if (answer is { IsBlank: false }) draft[field.Id] = answer;
        }
        return new(draft);
    }

    static Answer? FromSources(FormField field, IReadOnlyList<AnsweredForm> sources)
    {
        var found = Sources(field, sources).Where(source => IsAnswered(source.By, source.FieldId)).ToList();
        if (field.Kind is not (FieldKind.Paragraph or FieldKind.Text)) return found.Select(source => source.By.Answers.Find(source.FieldId)).FirstOrDefault();
        var texts = found.Select(source => (source.By.Agency, Text: source.By.Answers.Text(source.FieldId))).Where(part => part.Text.Length > 0);
        return new TextAnswer(string.Join("\n\n", texts.Select(part => part.Agency.Length > 0 ? $"{part.Agency}: {part.Text}" : part.Text)));
    }

    /// <summary>An answer left over in a part that is no longer asked is no answer.</summary>
    static bool IsAnswered(AnsweredForm by, string fieldId) =>
        !by.Answers.IsBlank(fieldId) && by.Answers.AskedFields(by.Form).Any(field => field.Id == fieldId);

    static TableAnswer Table(FormField field, IReadOnlyList<AnsweredForm> sources)
    {
        var rows = Sources(field, sources).SelectMany(source => Rows(field, source.By, source.FieldId)).ToList();
        return new([.. rows.OrderBy(row => OrderOf(field, row), StringComparer.Ordinal)]);
    }

    static IEnumerable<AnswerRow> Rows(FormField field, AnsweredForm by, string fieldId)
    {
        if (fieldId.EndsWith("-{n}", StringComparison.Ordinal)) return Repeats(field, by, fieldId);
        if (!IsAnswered(by, fieldId)) return [];
        return by.Answers.Rows(fieldId).Select(row => Row(field, column => column == "agency" && row["agency"].Length == 0 ? by.Agency : row[column]));
    }

    static IEnumerable<AnswerRow> Repeats(FormField field, AnsweredForm by, string pattern)
    {
        var asked = by.Answers.AskedFields(by.Form).Select(source => source.Id).ToHashSet();
        for (var n = 1; by.Form.Sections.Any(section => section.Id == Numbered(n)); n++)
        {
            var prefix = Numbered(n) + "-";
            if (!asked.Any(id => id.StartsWith(prefix, StringComparison.Ordinal))) continue;
            var row = Row(field, column => column == "initials" ? Initials(by.Answers.Text(prefix + "name")) : Shown(by, prefix + column));
            if (!row.IsBlank) yield return row;
        }

        string Numbered(int n) => pattern.Replace("{n}", n.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    static AnswerRow Row(FormField field, Func<string, string> valueOf) =>
        new(field.Columns.ToDictionary(column => column.Id, column => valueOf(column.Id)));

    /// <summary>An option is carried into a text column by its label.</summary>
    static string Shown(AnsweredForm by, string fieldId)
    {
        var text = by.Answers.Text(fieldId);
        return by.Form.Find(fieldId)?.Options.FirstOrDefault(option => option.Id == text)?.Label ?? text;
    }

    static IEnumerable<(AnsweredForm By, string FieldId)> Sources(FormField field, IReadOnlyList<AnsweredForm> sources) =>
        from path in field.From
        let parts = path.Split('/')
        from source in sources
        where source.Form.Id == parts[0]
        from id in field.Kind == FieldKind.Table ? [parts[1]] : Each(source.Form, parts[1])
        select (source, id);

    /// <summary>The field itself or, with <c>{n}</c> in its id, the one of each repeat of its section.</summary>
    static IEnumerable<string> Each(FormDefinition form, string id) =>
        id.Contains("{n}", StringComparison.Ordinal)
            ? Enumerable.Range(1, 9).Select(n => id.Replace("{n}", n.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)).Where(numbered => form.Find(numbered) is not null)
            : [id];

    static string OrderOf(FormField field, AnswerRow row) =>
        field.Columns.FirstOrDefault(column => column.Kind == FieldKind.Date && column.Id == "date") is { } column ? row[column.Id] : "";

    /// <summary>"Amy Jane O'Neill" gives "AJO".</summary>
    public static string Initials(string name) =>
        string.Concat(name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Select(word => word[0]).Where(char.IsLetter).Select(char.ToUpperInvariant));
}
