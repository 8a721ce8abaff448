using RapidReviewBot.Domain.Returns;

namespace RapidReviewBot.Tests.BadInput;

/// <summary>Something that nobody should get through on a page: what it posts for a question, null where the question is none for it.</summary>
/// <param name="Mark">By which it would be known again in what was recorded.</param>
internal sealed record PageNonsense(string Name, string Mark, Func<FormField, IReadOnlyList<(string Name, string Value)>?> For)
{
    /// <summary>Of these every question that takes them is to be refused.</summary>
    public static IReadOnlyList<PageNonsense> Refused { get; } =
    [
        new("nothing at all", "\0", field => field.Required && field.Kind != FieldKind.Table ? [.. Inputs(field).Select(input => (input, ""))] : null),
        new("10,000 characters", new string('x', 300), field => Typed(field, new string('x', 10_000))),
        new("script tags", "<script", field => Typed(field, "<script>alert(1)</script>")),
        new("a choice that was not offered", "no-such-choice", field => field.Kind is FieldKind.Choice or FieldKind.Choices or FieldKind.YesNo or FieldKind.Statement ? [(field.Id, "no-such-choice")] : null),
        new("31 February", "2026-02-31", field => Date(field, "31", "2", "2026")),
        new("the year 1066", "1066-10-14", field => Date(field, "14", "10", "1066")),
        new("an absurd time", "25:61", field => field.Kind == FieldKind.Time ? [(field.Id, "25:61")] : null),
    ];

    /// <summary>Days on which something may have happened, but nobody works.</summary>
    public static IReadOnlyList<PageNonsense> DaysOff { get; } =
    [
        new("a Saturday", "2026-04-04", field => Date(field, "4", "4", "2026")),
        new("Christmas Day", "2025-12-25", field => Date(field, "25", "12", "2025")),
        new("Christmas Day to come", "2026-12-25", field => Date(field, "25", "12", "2026")),
    ];

    private static IEnumerable<string> Inputs(FormField field) => field.Kind switch
    {
        FieldKind.Date => Parts(field.Id),
        FieldKind.Signature => [$"{field.Id}-name", $"{field.Id}-role", .. Parts($"{field.Id}-date")],
        _ => [field.Id],
    };

    private static IReadOnlyList<(string, string)>? Typed(FormField field, string value) => field.Kind switch
    {
        FieldKind.Text or FieldKind.Paragraph => [(field.Id, value)],
        FieldKind.Signature => [($"{field.Id}-name", value)],
        FieldKind.Table when field.Columns.FirstOrDefault(column => column.Kind is FieldKind.Text or FieldKind.Paragraph) is { } column => [($"{field.Id}-0-{column.Id}", value)],
        _ => null,
    };

    private static IReadOnlyList<(string, string)>? Date(FormField field, string day, string month, string year) => field.Kind switch
    {
        FieldKind.Date => [.. Parts(field.Id).Zip([day, month, year])],
        FieldKind.Signature => [.. Parts($"{field.Id}-date").Zip([day, month, year])],
        FieldKind.Table when field.Columns.FirstOrDefault(column => column.Kind == FieldKind.Date) is { } column => [.. Parts($"{field.Id}-0-{column.Id}").Zip([day, month, year])],
        _ => null,
    };

    private static string[] Parts(string id) => [$"{id}-day", $"{id}-month", $"{id}-year"];
}
