using System.Globalization;
using System.Text.RegularExpressions;

namespace RapidReviewBot.Domain.Returns;

/// <summary>
/// Whether answers can be taken as they stand: required, of the right length, real dates, listed options.
/// Whether they are good enough is for <see cref="ReturnChecks"/>.
/// </summary>
public static partial class AnswerValidation
{
    static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Every fault in what is asked now, in the order of the form; none: the answers can be taken.</summary>
    /// <param name="today">The day in London, review time.</param>
    public static IReadOnlyList<FieldError> Validate(FormDefinition form, FormAnswers answers, DateOnly today) =>
        [.. answers.AskedFields(form).Where(field => !form.SectionOf(field.Id).OfficeUse).SelectMany(field => Validate(field, answers, today))];

    /// <summary>The faults of the fields of one section, for a form that is answered a page at a time.</summary>
    public static IReadOnlyList<FieldError> Validate(FormSection section, FormAnswers answers, DateOnly today) =>
        answers.Asks(section.ShownWhen) && !section.OfficeUse
            ? [.. section.Fields.Where(field => answers.Asks(field.ShownWhen)).SelectMany(field => Validate(field, answers, today))]
            : [];

    static IEnumerable<FieldError> Validate(FormField field, FormAnswers answers, DateOnly today)
    {
        if (answers.IsBlank(field.Id))
            return field.Required ? [new(field.Id, null, AnswerFault.Missing, MissingSentence(field))] : [];
        return answers.Find(field.Id) switch
        {
            TextAnswer text => OneValue(field, text.Value.Trim(), today),
            ChosenAnswer chosen => chosen.Options.All(option => IsListed(field.Options, option)) ? [] : [NotListed(field)],
            TableAnswer => Table(field, answers.Rows(field.Id), today),
            SignatureAnswer signature => Signature(field, signature, today),
            _ => [],
        };
    }

    static IEnumerable<FieldError> OneValue(FormField field, string value, DateOnly today)
    {
        var cell = new Cell(field.Kind, field.Called, field.MaximumLength, field.Bound, field.Options);
        if (CellFault(cell, value, today) is var (fault, sentence)) yield return new(field.Id, null, fault, sentence);
    }

    static IEnumerable<FieldError> Table(FormField field, IReadOnlyList<AnswerRow> rows, DateOnly today)
    {
        if (rows.Count > field.MaximumRows)
            yield return new(field.Id, null, AnswerFault.TooManyRows, $"{First(field.Called)} can have at most {field.MaximumRows} rows");
        for (var row = 0; row < rows.Count; row++)
            foreach (var column in field.Columns)
            {
                var called = $"{Lower(column.Label)} in row {row + 1} of {field.Called}";
                var value = rows[row][column.Id];
                var part = $"{row}-{column.Id}";
                if (value.Length == 0)
                {
                    if (column.Required) yield return new(field.Id, part, AnswerFault.Missing, $"Enter {called}");
                }
                else if (CellFault(new(column.Kind, called, column.MaximumLength, column.Bound, column.Options), value, today) is var (fault, sentence))
                    yield return new(field.Id, part, fault, sentence);
            }
    }

    static IEnumerable<FieldError> Signature(FormField field, SignatureAnswer signature, DateOnly today)
    {
        (string Part, string Value, Cell Cell)[] parts =
        [
            ("name", signature.Name.Trim(), new(FieldKind.Text, $"the name of {field.Called}", 200, DateBound.Any, [])),
            ("role", signature.Role.Trim(), new(FieldKind.Text, $"the role of {field.Called}", 200, DateBound.Any, [])),
            ("date", signature.Date.Trim(), new(FieldKind.Date, $"the date on which {field.Called} signed", 40, DateBound.NotAfterToday, [])),
        ];
        foreach (var (part, value, cell) in parts)
        {
            if (value.Length == 0) yield return new(field.Id, part, AnswerFault.Missing, $"Enter {cell.Called}");
            else if (CellFault(cell, value, today) is var (fault, sentence)) yield return new(field.Id, part, fault, sentence);
        }
    }

    static (AnswerFault Fault, string Sentence)? CellFault(Cell cell, string value, DateOnly today)
    {
        if (value.Length > cell.MaximumLength)
            return (AnswerFault.TooLong, $"{First(cell.Called)} must be {cell.MaximumLength.ToString("N0", British)} characters or fewer");
        if (cell.Kind is FieldKind.Text or FieldKind.Paragraph && Tag().IsMatch(value))
            return (AnswerFault.HasTags, $"{First(cell.Called)} must not hold tags like <b>. Take out the signs < and >");
        return cell.Kind switch
        {
            FieldKind.Date => DateFault(cell, value, today),
            FieldKind.Time when FormDate.ParseTime(value) is null =>
                (AnswerFault.NotATime, $"{First(cell.Called)} must be a time, like 14:30"),
            FieldKind.YesNo or FieldKind.Statement when value is not ("yes" or "no") =>
                (AnswerFault.NotAnOption, $"{First(cell.Called)} must be yes or no"),
            FieldKind.Choice when !IsListed(cell.Options, value) =>
                (AnswerFault.NotAnOption, $"{First(cell.Called)} must be one of the listed answers"),
            _ => null,
        };
    }

    static (AnswerFault Fault, string Sentence)? DateFault(Cell cell, string value, DateOnly today) =>
        (FormDate.Parse(value), cell.Bound) switch
        {
            (null, _) => (AnswerFault.NotARealDate, $"{First(cell.Called)} must be a real date, like 8 April 2026"),
            ({ Year: < 1900 }, _) => (AnswerFault.DateOutOfBounds, $"{First(cell.Called)} must be after 1900"),
            ({ } date, DateBound.NotAfterToday) when date > today => (AnswerFault.DateOutOfBounds, $"{First(cell.Called)} must be today or in the past"),
            ({ } date, DateBound.NotBeforeToday) when date < today => (AnswerFault.DateOutOfBounds, $"{First(cell.Called)} must be today or in the future"),
            _ => null,
        };

    // What a browser could take for a tag; "BMI < 18" is none.
    [GeneratedRegex("<[/!?a-z]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tag();

    static string MissingSentence(FormField field) => field.WhenMissing ?? field.Kind switch
    {
        FieldKind.YesNo => $"Select yes or no for {field.Called}",
        FieldKind.Choice or FieldKind.Choices => $"Select {field.Called}",
        FieldKind.Statement => $"Tick the box to confirm {field.Called}",
        FieldKind.Table => $"Add at least one row to {field.Called}",
        FieldKind.Signature => $"Enter the name, role and date of {field.Called}",
        _ => $"Enter {field.Called}",
    };

    static FieldError NotListed(FormField field) =>
        new(field.Id, null, AnswerFault.NotAnOption, $"{First(field.Called)} must be chosen from the listed answers");

    static bool IsListed(IReadOnlyList<FormOption> options, string id) => options.Any(option => option.Id == id);

    static string First(string text) => char.ToUpper(text[0], British) + text[1..];

    static string Lower(string text) => text.Length > 1 && char.IsUpper(text[1]) ? text : char.ToLower(text[0], British) + text[1..];

    sealed record Cell(FieldKind Kind, string Called, int MaximumLength, DateBound Bound, IReadOnlyList<FormOption> Options);
}
