using RapidReviewBot.Documents.Forms;
using RapidReviewBot.Documents.Word;
using RapidReviewBot.Domain.Returns;

namespace RapidReviewBot.Tests.Documents;

/// <summary>Forms with every field answered, each answer different from every other.</summary>
public static class AnsweredForms
{
    public static readonly DateTimeOffset WrittenAt = new(2026, 4, 1, 9, 0, 0, TimeSpan.Zero);

    public const string Reference = "RR-2026-0007";

    public static readonly FormFiles Forms = FormFiles.Shipped;

    public static DocumentFacts Facts(string title = "Initial scoping and information sharing") =>
        new(title, "Wyre Forest Safeguarding Children Partnership", Reference, "OFFICIAL-SENSITIVE", WrittenAt, "police");

    public static FormAnswers Every(FormDefinition form, int rows = 3) => Every(form, [], rows);

    public static FormAnswers Every(FormDefinition form, (string Field, string Text)[] given, int rows = 3)
    {
        var answers = new Dictionary<string, Answer>();
        var n = 0;
        foreach (var field in form.Fields) answers[field.Id] = One(field, ++n, rows);
        answers["reference"] = new TextAnswer(Reference);
        if (form.Find("known") is not null) answers["known"] = new TextAnswer("known");
        foreach (var (field, text) in given) answers[field] = new TextAnswer(text);
        var asked = new FormAnswers(answers).AskedFields(form).Select(field => field.Id).ToHashSet();
        return new(answers.Where(answer => asked.Contains(answer.Key)).ToDictionary());
    }

    static Answer One(FormField field, int n, int rows) => field.Kind switch
    {
        FieldKind.Table => new TableAnswer([.. Enumerable.Range(0, rows).Select(row => Row(field, n, row))]),
        FieldKind.Signature => new SignatureAnswer($"Signatory Number{n}", "Director of Safeguarding", "2026-03-31"),
        FieldKind.Choices => new ChosenAnswer([field.Options[0].Id, field.Options[^1].Id]),
        FieldKind.Statement => new TextAnswer("yes"),
        FieldKind.Paragraph => new TextAnswer(string.Join('\n', Enumerable.Range(1, 3).Select(line => $"Paragraph {line} of answer {n} about {field.Called}, with <angle> & \"quotes\" and a \u00a3 sign. The agency saw the family because concern had grown, and acted so that the child was safe."))),
        _ => new TextAnswer(Value(field.Kind, field.Options, n, 0, field.Label)),
    };

    static AnswerRow Row(FormField field, int n, int row) => new(field.Columns.ToDictionary(
        column => column.Id, column => Value(column.Kind, column.Options, n, row, column.Label)));

    static string Value(FieldKind kind, IReadOnlyList<FormOption> options, int n, int row, string label) => kind switch
    {
        FieldKind.Date => new DateOnly(2025, 1, 1).AddDays((n * 3) + row).ToString("yyyy-MM-dd"),
        FieldKind.Time => "14:30",
        FieldKind.YesNo => "yes",
        FieldKind.Choice => options[(n + row) % options.Count].Id,
        _ => $"{label} {n}.{row}",
    };
}
