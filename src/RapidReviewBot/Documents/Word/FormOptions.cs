using RapidReviewBot.Domain.Returns;

namespace RapidReviewBot.Documents.Word;

/// <summary>Stored values as people see them.</summary>
static class FormOptions
{
    public static readonly FormOption[] YesNo = [new("yes", "Yes"), new("no", "No")];

    public static string Shown(FieldKind kind, IReadOnlyList<FormOption> options, string value) => kind switch
    {
        FieldKind.Date => FormDate.Parse(value) is { } date ? FormDate.Shown(date) : value,
        FieldKind.YesNo => Label(YesNo, value),
        FieldKind.Choice or FieldKind.Choices => Label(options, value),
        _ => value,
    };

    public static string Label(IReadOnlyList<FormOption> options, string id) => options.FirstOrDefault(option => option.Id == id)?.Label ?? id;
}
