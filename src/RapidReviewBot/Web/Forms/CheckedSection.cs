using RapidReviewBot.Documents.Word;
using RapidReviewBot.Domain.Returns;

namespace RapidReviewBot.Web.Forms;

/// <summary>A section's answers in words, to be checked before they are sent.</summary>
/// <param name="ChangePath">Null for what the partnership has filled in.</param>
public sealed record CheckedSection(string Id, string Title, string? ChangePath, IReadOnlyList<CheckedLine> Lines)
{
    public static IReadOnlyList<CheckedSection> Of(FormTask task, FormAnswers answers, Func<string, string> changePath) => Of(task.Form, answers, changePath);

    /// <param name="changePath">By section; null: nothing of it can be changed.</param>
    public static IReadOnlyList<CheckedSection> Of(FormDefinition form, FormAnswers answers, Func<string, string?> changePath) =>
    [
        .. form.Sections
            .Where(section => answers.Asks(section.ShownWhen) && (!section.OfficeUse || section.Fields.Any(field => !answers.IsBlank(field.Id))))
            .Select(section => new CheckedSection(section.Id, section.Title, section.OfficeUse ? null : changePath(section.Id), [.. LinesOf(section, answers)])),
    ];

    static IEnumerable<CheckedLine> LinesOf(FormSection section, FormAnswers answers) =>
        section.Fields
            .Where(field => answers.Asks(field.ShownWhen) && (!section.OfficeUse || !answers.IsBlank(field.Id)))
            .Select(field => new CheckedLine(field.Label, Words(field, answers)));

    static string Words(FormField field, FormAnswers answers) => answers.Find(field.Id) switch
    {
        TextAnswer text => FormOptions.Shown(field.Kind == FieldKind.Statement ? FieldKind.YesNo : field.Kind, field.Options, text.Value),
        ChosenAnswer chosen => string.Join('\n', chosen.Options.Select(option => FormOptions.Label(field.Options, option))),
        SignatureAnswer { IsBlank: false } signature => $"{signature.Name}\n{signature.Role}\n{FormOptions.Shown(FieldKind.Date, [], signature.Date)}",
        TableAnswer => string.Join("\n\n", answers.Rows(field.Id).Select(row => Row(field, row))),
        _ => "",
    };

    static string Row(FormField field, AnswerRow row) =>
        string.Join('\n', field.Columns.Where(column => row[column.Id].Length > 0).Select(column => $"{column.Label}: {FormOptions.Shown(column.Kind, column.Options, row[column.Id])}"));
}

public sealed record CheckedLine(string Label, string Value);
