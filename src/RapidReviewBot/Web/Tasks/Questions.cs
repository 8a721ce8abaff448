using RapidReviewBot.Domain.Returns;

namespace RapidReviewBot.Web.Tasks;

/// <summary>The short forms of task pages, put together from questions.</summary>
static class Questions
{
    public static FormDefinition Form(string title, params FormField[] fields) =>
        new("task", "1", title, "", [], [new FormSection("task", title, "", fields)], []);

    public static FormField Text(string id, string label, string called, int longest = 200, string help = "") =>
        new() { Id = id, Label = label, Called = called, Kind = FieldKind.Text, Required = true, MaximumLength = longest, Help = help };

    public static FormField Paragraph(string id, string label, string called, string help, ShownWhen? when = null) =>
        new() { Id = id, Label = label, Called = called, Kind = FieldKind.Paragraph, Required = true, MaximumLength = 6000, Help = help, ShownWhen = when };

    public static FormField PastDate(string id, string label, string called, ShownWhen? when = null) =>
        new() { Id = id, Label = label, Called = called, Kind = FieldKind.Date, Required = true, Bound = DateBound.NotAfterToday, Help = "For example, 27 3 2026", ShownWhen = when };

    public static FormField DateToCome(string id, string label, string called, ShownWhen? when = null) =>
        new() { Id = id, Label = label, Called = called, Kind = FieldKind.Date, Required = true, Bound = DateBound.NotBeforeToday, Help = "For example, 27 3 2026", ShownWhen = when };

    public static FormField Time(string id, string label, string called, ShownWhen? when = null) =>
        new() { Id = id, Label = label, Called = called, Kind = FieldKind.Time, Required = true, Help = "For example, 14:30", ShownWhen = when };

    public static FormField YesNo(string id, string label, string called, string missing, string help = "") =>
        new() { Id = id, Label = label, Called = called, Kind = FieldKind.YesNo, Required = true, WhenMissing = missing, Help = help };

    public static FormField Choice(string id, string label, string called, string missing, params FormOption[] options) =>
        new() { Id = id, Label = label, Called = called, Kind = FieldKind.Choice, Required = true, WhenMissing = missing, Options = options };

    public static FormField Choices(string id, string label, string called, string missing, string help, params FormOption[] options) =>
        new() { Id = id, Label = label, Called = called, Kind = FieldKind.Choices, Required = true, WhenMissing = missing, Help = help, Options = options };

    public static FormField Statement(string id, string sentence, string missing, ShownWhen? when = null) =>
        new() { Id = id, Label = sentence, Called = "this", Kind = FieldKind.Statement, Required = true, WhenMissing = missing, ShownWhen = when };

    public static ShownWhen When(string field, string value) => new(field, [value]);
}
