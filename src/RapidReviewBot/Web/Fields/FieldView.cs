using RapidReviewBot.Domain.Returns;

namespace RapidReviewBot.Web.Fields;

/// <summary>One question as a page shows it: what was answered so far, and what is wrong with that.</summary>
/// <param name="Beneath">Questions that are asked only while this one has the given answer, shown beneath that answer.</param>
/// <param name="MoreRows">Empty rows offered after those of a table that are filled.</param>
public sealed record FieldView(
    FormField Field,
    FormAnswers Answers,
    IReadOnlyList<FieldError> Errors,
    ILookup<string, FieldView> Beneath,
    int MoreRows = 0)
{
    /// <summary>Above this many, a list to pick from is easier than a column of radios.</summary>
    const int MostRadios = 12;

    public string Id => Field.Id;

    public string? Error => ErrorOf(null);

    public bool AsList => Field.Options.Count > MostRadios;

    /// <summary>The ids of what describes the input, for <c>aria-describedby</c>; null: nothing does.</summary>
    public string? DescribedBy
    {
        get
        {
            var ids = new List<string>();
            if (Field.Help.Length > 0) ids.Add($"{Id}-hint");
            if (Error is not null) ids.Add($"{Id}-error");
            return ids.Count == 0 ? null : string.Join(' ', ids);
        }
    }

    /// <summary>For who hears the page: tells questions apart that are shown under the same words. Empty when there is only one.</summary>
    public string Apart { get; init; } = "";

    public string? ErrorOf(string? part) => Errors.FirstOrDefault(error => error.FieldId == Id && error.Part == part)?.Sentence;

    public string Text => Answers.Text(Id);

    public DateParts Date => DateParts.Of(Text);

    public SignatureAnswer Signature => Answers.Signature(Id) ?? new SignatureAnswer("", "", "");

    public IReadOnlyList<FormOption> Choices => Field.Kind == FieldKind.YesNo ? YesNo : Field.Options;

    /// <summary>The filled rows and then empty ones: at least one row is always there to type in.</summary>
    public IReadOnlyList<AnswerRow> Rows
    {
        get
        {
            var filled = Answers.Rows(Id);
            var empty = filled.Count == 0 ? Math.Max(1, MoreRows) : MoreRows;
            return [.. filled, .. Enumerable.Repeat(new AnswerRow(new Dictionary<string, string>()), Math.Min(empty, Math.Max(0, Field.MaximumRows - filled.Count)))];
        }
    }

    public bool IsFull => Answers.Rows(Id).Count >= Field.MaximumRows;

    /// <summary>Roughly as wide as the answer is long.</summary>
    public static string WidthOf(int maximumLength) => maximumLength switch
    {
        <= 10 => "govuk-input--width-10",
        <= 40 => "govuk-input--width-20",
        _ => "",
    };

    static readonly FormOption[] YesNo = [new("yes", "Yes"), new("no", "No")];
}

/// <summary>A date in three boxes, as typed: what is not a date is shown back as it was.</summary>
public sealed record DateParts(string Day, string Month, string Year)
{
    public static DateParts Of(string written)
    {
        if (FormDate.Parse(written) is { } date) return new($"{date.Day}", $"{date.Month}", $"{date.Year:0000}");
        return written.Split(' ', 3) switch
        {
            [var day, var month, var year] => new(day, month, year),
            [var only] => new(only, "", ""),
            [var day, var month] => new(day, month, ""),
            _ => new("", "", ""),
        };
    }
}

/// <summary>One cell of a table as a page shows it.</summary>
public sealed record CellView(FieldView Table, TableColumn Column, int Row, string Value)
{
    static readonly FormOption[] YesNo = [new("yes", "Yes"), new("no", "No")];

    public string Id => $"{Table.Id}-{Row}-{Column.Id}";

    public string? Error => Table.ErrorOf($"{Row}-{Column.Id}");

    public IReadOnlyList<FormOption> Options => Column.Kind == FieldKind.YesNo ? YesNo : Column.Options;
}
