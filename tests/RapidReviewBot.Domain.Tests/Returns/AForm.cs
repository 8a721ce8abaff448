using RapidReviewBot.Domain.Returns;

namespace RapidReviewBot.Domain.Tests.Returns;

/// <summary>A small return form with a field of each kind that the checks look at, and answers that pass them all.</summary>
static class AForm
{
    public static readonly DateOnly Today = new(2026, 4, 9);

    public static readonly ReturnFacts Facts = new(
        "RR-2026-0007", "West Mercia Police", Today, new(2026, 3, 30),
        new(2026, 4, 10, 16, 0, 0, TimeSpan.Zero), new(2026, 4, 9, 14, 12, 0, TimeSpan.Zero));

    static readonly ShownWhen WhenKnown = new("known", ["known"]);

    public static readonly FormDefinition Form = new(
        "scoping", "1", "Initial scoping", "OFFICIAL-SENSITIVE when completed", [],
        [
            new("office", "For the partnership", "", [Field("reference", "the reference", FieldKind.Text)], OfficeUse: true),
            new("known", "Known", "",
            [
                Field("known", "whether the child is known", FieldKind.Choice, required: true) with { Options = [new("known", "Yes, known"), new("not-known", "No")] },
                Table("searched", "the records searched", required: true, Column("system", FieldKind.Text), Column("date", FieldKind.Date)),
            ]),
            new("records", "Records", "",
            [
                Field("secured", "whether the records are secured", FieldKind.YesNo, required: true),
                Field("secured-on", "the date the records were secured", FieldKind.Date) with { Bound = DateBound.NotAfterToday, ShownWhen = new("secured", ["yes"]) },
                Field("secured-place", "where the records are held", FieldKind.Text) with { ShownWhen = new("secured", ["yes"]) },
                Field("secured-person", "the nominated person", FieldKind.Text) with { ShownWhen = new("secured", ["yes"]) },
                Field("secured-copy", "whether a copy is needed", FieldKind.YesNo) with { ShownWhen = new("secured", ["yes"]) },
            ]),
            new("involvement", "Contact", "",
            [
                Field("from", "the date of first contact", FieldKind.Date, required: true) with { Bound = DateBound.NotAfterToday },
                Field("to", "the date of last contact", FieldKind.Date, required: true) with { Bound = DateBound.NotAfterToday },
                Field("time", "the time of the incident", FieldKind.Time),
                Field("summary", "the summary of contact", FieldKind.Paragraph, required: true) with { MinimumWords = 10, MaximumLength = 400 },
                Table("chronology", "the key events", required: true, Column("date", FieldKind.Date), Column("event", FieldKind.Text)),
                Field("themes", "the themes", FieldKind.Choices) with { Options = [new("neglect", "Neglect"), new("drugs", "Drugs")] },
            ], WhenKnown),
            new("sign-off", "Sign-off", "",
            [
                Field("author", "the author", FieldKind.Signature, required: true),
                Field("quality", "that the return is of good quality", FieldKind.Statement, required: true),
                Field("senior", "the senior manager", FieldKind.Signature, required: true),
            ]),
        ],
        [
            Check("Q01", CheckLevel.Block, ("reference", "reference")),
            Check("Q02", CheckLevel.Block, ("author", "author")),
            Check("Q03", CheckLevel.SendBack, ("senior", "senior"), ("author", "author"), ("statement", "quality")),
            Check("Q04", CheckLevel.Block, ("known", "known"), ("searched", "searched")),
            Check("Q05", CheckLevel.SendBack),
            Check("Q06", CheckLevel.Query),
            Check("Q07", CheckLevel.SendBack, ("chronology", "chronology"), ("from", "from"), ("to", "to")),
            Check("Q19", CheckLevel.SendBack, ("secured", "secured"), ("on", "secured-on"), ("person", "secured-person"), ("place", "secured-place"), ("copy", "secured-copy")),
            Check("Q22", CheckLevel.Info),
        ]);

    public static readonly FormAnswers Good = FormAnswers.Empty
        .With("reference", "RR-2026-0007")
        .With("known", "known")
        .With("searched", Rows(("system", "Crime records", "date", "2026-04-07")))
        .With("secured", "yes").With("secured-on", "2026-04-07").With("secured-place", "Evidence store").With("secured-person", "Records officer").With("secured-copy", "no")
        .With("from", "2025-01-10").With("to", "2026-03-30").With("time", "14:30")
        .With("summary", "Officers met the family four times because neighbours had worried about the children at night.")
        .With("chronology", Rows(("event", "First call", "date", "2025-01-10"), ("event", "Last call", "date", "2026-03-30")))
        .With("author", new SignatureAnswer("Claire Doyle", "Detective Sergeant", "2026-04-08"))
        .With("quality", "yes")
        .With("senior", new SignatureAnswer("David Okoro", "Assistant Chief Constable", "2026-04-09"));

    public static TableAnswer Rows(params (string C1, string V1, string C2, string V2)[] rows) =>
        new([.. rows.Select(row => new AnswerRow(new Dictionary<string, string> { [row.C1] = row.V1, [row.C2] = row.V2 }))]);

    public static CheckOutcome Check(FormAnswers answers) => ReturnChecks.Run(Form, answers, Facts);

    static FormField Field(string id, string called, FieldKind kind, bool required = false) =>
        new() { Id = id, Label = id, Called = called, Kind = kind, Required = required };

    static FormField Table(string id, string called, bool required, params TableColumn[] columns) => Field(id, called, FieldKind.Table, required) with { Columns = columns };

    static TableColumn Column(string id, FieldKind kind) => new(id, id, kind, Required: true, Width: 50, MaximumLength: 200, DateBound.NotAfterToday, []);

    static FormCheck Check(string id, CheckLevel level, params (string Part, string Field)[] fields) =>
        new(id, level, fields.ToDictionary(field => field.Part, field => field.Field), new Dictionary<string, string>());
}
