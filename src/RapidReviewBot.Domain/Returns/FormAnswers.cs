using System.Text.Json.Serialization;

namespace RapidReviewBot.Domain.Returns;

/// <summary>
/// What a person answered, by field id. Text is kept as it was typed, so that a wrong answer can be shown back with what is wrong with it:
/// a date that could be read is <c>yyyy-MM-dd</c>, a time <c>HH:mm</c>, yes and no are <c>yes</c> and <c>no</c>, a choice is its option's id.
/// An unanswered field is absent or blank; both mean the same.
/// </summary>
public sealed record FormAnswers(IReadOnlyDictionary<string, Answer> ByField)
{
    public static FormAnswers Empty { get; } = new(new Dictionary<string, Answer>());

    public Answer? Find(string fieldId) => ByField.GetValueOrDefault(fieldId);

    /// <summary>The text of a one-value field, trimmed; empty when unanswered.</summary>
    public string Text(string fieldId) => Find(fieldId) is TextAnswer text ? text.Value.Trim() : "";

    /// <summary>The date of a date field, or null when unanswered or not a real date.</summary>
    public DateOnly? Date(string fieldId) => FormDate.Parse(Text(fieldId));

    public bool IsYes(string fieldId) => Text(fieldId) == "yes";

    public IReadOnlyList<string> Chosen(string fieldId) => Find(fieldId) is ChosenAnswer chosen ? chosen.Options : [];

    /// <summary>The rows of a table that hold anything.</summary>
    public IReadOnlyList<AnswerRow> Rows(string fieldId) =>
        Find(fieldId) is TableAnswer table ? [.. table.Rows.Where(row => !row.IsBlank)] : [];

    public SignatureAnswer? Signature(string fieldId) => Find(fieldId) as SignatureAnswer;

    public bool IsBlank(string fieldId) => Find(fieldId)?.IsBlank ?? true;

    public FormAnswers With(string fieldId, Answer answer) =>
        new(new Dictionary<string, Answer>(ByField) { [fieldId] = answer });

    public FormAnswers With(string fieldId, string text) => With(fieldId, new TextAnswer(text));

    /// <summary>These answers, with the other's put over them where the other has one.</summary>
    public FormAnswers Over(FormAnswers other)
    {
        var both = new Dictionary<string, Answer>(ByField);
        foreach (var (field, answer) in other.ByField)
            if (!answer.IsBlank) both[field] = answer;
        return new(both);
    }

    /// <summary>Whether a section or field with this condition is asked, given these answers.</summary>
    public bool Asks(ShownWhen? condition) =>
        condition is null || condition.Values.Contains(Text(condition.FieldId)) || condition.Values.Any(Chosen(condition.FieldId).Contains);

    /// <summary>The fields that are asked now, in the order of the form.</summary>
    public IEnumerable<FormField> AskedFields(FormDefinition form) =>
        form.Sections.Where(section => Asks(section.ShownWhen)).SelectMany(section => section.Fields).Where(field => Asks(field.ShownWhen));
}

[JsonDerivedType(typeof(TextAnswer), "text")]
[JsonDerivedType(typeof(ChosenAnswer), "chosen")]
[JsonDerivedType(typeof(TableAnswer), "table")]
[JsonDerivedType(typeof(SignatureAnswer), "signature")]
public abstract record Answer
{
    [JsonIgnore]
    public abstract bool IsBlank { get; }
}

public sealed record TextAnswer(string Value) : Answer
{
    [JsonIgnore]
    public override bool IsBlank => string.IsNullOrWhiteSpace(Value);
}

/// <summary>Option ids, in the order of the form.</summary>
public sealed record ChosenAnswer(IReadOnlyList<string> Options) : Answer
{
    [JsonIgnore]
    public override bool IsBlank => Options.Count == 0;
}

public sealed record TableAnswer(IReadOnlyList<AnswerRow> Rows) : Answer
{
    [JsonIgnore]
    public override bool IsBlank => Rows.All(row => row.IsBlank);
}

/// <summary>One row of a table: text by column id, in the same written forms as <see cref="FormAnswers"/>.</summary>
public sealed record AnswerRow(IReadOnlyDictionary<string, string> ByColumn)
{
    [JsonIgnore]
    public bool IsBlank => ByColumn.Values.All(string.IsNullOrWhiteSpace);

    public string this[string columnId] => ByColumn.GetValueOrDefault(columnId, "").Trim();

    public DateOnly? Date(string columnId) => FormDate.Parse(this[columnId]);
}

/// <summary>A typed signature. <paramref name="Date"/> is <c>yyyy-MM-dd</c>, or what was typed when that is no date.</summary>
public sealed record SignatureAnswer(string Name, string Role, string Date) : Answer
{
    [JsonIgnore]
    public override bool IsBlank => string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(Role) && string.IsNullOrWhiteSpace(Date);

    public DateOnly? SignedOn() => FormDate.Parse(Date);
}
