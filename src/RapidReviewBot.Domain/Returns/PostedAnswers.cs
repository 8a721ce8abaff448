namespace RapidReviewBot.Domain.Returns;

/// <summary>
/// Answers out of the name and value pairs of a posted page. Names: <c>{field}</c>; a date also as <c>{field}-day</c>, <c>-month</c>, <c>-year</c>;
/// a signature as <c>{field}-name</c>, <c>-role</c> and its date as a date; a table cell as <c>{field}-{row from 0}-{column}</c>.
/// Nothing is refused here: <see cref="AnswerValidation"/> says what is wrong.
/// </summary>
public static class PostedAnswers
{
    /// <param name="valuesOf">The values posted under a name; empty when there are none.</param>
    public static FormAnswers Read(FormDefinition form, Func<string, IReadOnlyList<string>> valuesOf) =>
        Read(form.Sections.Where(section => !section.OfficeUse).SelectMany(section => section.Fields), valuesOf);

    /// <summary>Reads only these fields, for a form that is answered a page at a time.</summary>
    public static FormAnswers Read(IEnumerable<FormField> fields, Func<string, IReadOnlyList<string>> valuesOf)
    {
        var posted = new Posted(valuesOf);
        return new(fields.ToDictionary(field => field.Id, field => Read(field, posted)));
    }

    /// <summary>A value that was typed or picked, in the written form of <see cref="FormAnswers"/>: an option's label becomes its id.</summary>
    public static string Written(FieldKind kind, IReadOnlyList<FormOption> options, string value)
    {
        var text = value.Trim();
        return kind switch
        {
            FieldKind.Date => FormDate.Written(text),
            FieldKind.Time => FormDate.WrittenTime(text),
            FieldKind.YesNo or FieldKind.Statement => text.ToLowerInvariant() switch { "yes" or "y" or "true" => "yes", "no" or "n" or "false" => "no", _ => text },
            FieldKind.Choice or FieldKind.Choices => options.FirstOrDefault(option => option.Id == text || IsSame(option.Label, text))?.Id ?? text,
            _ => text,
        };
    }

    static Answer Read(FormField field, Posted posted) => field.Kind switch
    {
        FieldKind.Choices => new ChosenAnswer([.. posted.All(field.Id).Where(value => value.Trim().Length > 0).Select(value => Written(field.Kind, field.Options, value))]),
        FieldKind.Table => new TableAnswer([.. TableRows(field, posted)]),
        FieldKind.Signature => new SignatureAnswer(posted.One($"{field.Id}-name").Trim(), posted.One($"{field.Id}-role").Trim(), posted.Date($"{field.Id}-date", posted.Date(field.Id, ""))),
        FieldKind.Date => new TextAnswer(posted.Date(field.Id, "")),
        _ => new TextAnswer(Written(field.Kind, field.Options, posted.One(field.Id))),
    };

    static IEnumerable<AnswerRow> TableRows(FormField field, Posted posted)
    {
        for (var row = 0; row < field.MaximumRows + 1; row++)
        {
            var cells = field.Columns.ToDictionary(
                column => column.Id,
                column => column.Kind == FieldKind.Date
                    ? posted.Date($"{field.Id}-{row}-{column.Id}", "")
                    : Written(column.Kind, column.Options, posted.One($"{field.Id}-{row}-{column.Id}")));
            var read = new AnswerRow(cells);
            if (!read.IsBlank) yield return read;
        }
    }

    static bool IsSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    sealed class Posted(Func<string, IReadOnlyList<string>> valuesOf)
    {
        public IReadOnlyList<string> All(string name) => valuesOf(name);

        public string One(string name) => valuesOf(name) is [var first, ..] ? first : "";

        public string Date(string name, string otherwise)
        {
            if (One(name) is { Length: > 0 } whole) return FormDate.Written(whole);
            var parts = new[] { One($"{name}-day"), One($"{name}-month"), One($"{name}-year") };
            return parts.All(string.IsNullOrWhiteSpace) ? otherwise : FormDate.Written(string.Join(' ', parts.Select(part => part.Trim())));
        }
    }
}
