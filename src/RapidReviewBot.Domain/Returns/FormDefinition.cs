namespace RapidReviewBot.Domain.Returns;

/// <summary>
/// One form, described once: it drives the page, the Word form, the reading back of a returned Word file,
/// the checks and the report. Read from a YAML file; never written in C#.
/// </summary>
/// <param name="Id">Stable id, also held in every Word file made from it, for example <c>initial-scoping</c>.</param>
/// <param name="Version">Changes whenever a field is added, renamed or removed; a returned file of another version is named as such.</param>
/// <param name="Title">What people call the form, for example "Initial scoping and information sharing".</param>
/// <param name="Marking">Protective marking once it holds answers, for example "OFFICIAL-SENSITIVE when completed".</param>
/// <param name="Before">Paragraphs shown before the first section (for example N10: an urgent concern goes to 999 or the front door).</param>
public sealed record FormDefinition(
    string Id,
    string Version,
    string Title,
    string Marking,
    IReadOnlyList<string> Before,
    IReadOnlyList<FormSection> Sections,
    IReadOnlyList<FormCheck> Checks)
{
    /// <summary>Every field in the order of the form.</summary>
    public IEnumerable<FormField> Fields => Sections.SelectMany(section => section.Fields);

    public FormField? Find(string fieldId) => Fields.FirstOrDefault(field => field.Id == fieldId);

    /// <summary>The section a field stands in. The field must be of this form.</summary>
    public FormSection SectionOf(string fieldId) => Sections.First(section => section.Fields.Any(field => field.Id == fieldId));
}

/// <summary>A part of a form with its own heading: one page of the web form, one heading in Word.</summary>
/// <param name="Help">Guidance under the heading; empty when none is needed.</param>
/// <param name="ShownWhen">Asked only while another field has one of these values; null: always.</param>
/// <param name="OfficeUse">Filled in by the partnership before the form goes out; shown to the person who answers, not asked of them.</param>
public sealed record FormSection(
    string Id,
    string Title,
    string Help,
    IReadOnlyList<FormField> Fields,
    ShownWhen? ShownWhen = null,
    bool OfficeUse = false);

/// <summary>A condition on another field of the same form.</summary>
/// <param name="Values">Option ids, or <c>yes</c> / <c>no</c>; any one of them is enough.</param>
public sealed record ShownWhen(string FieldId, IReadOnlyList<string> Values);

/// <summary>One question.</summary>
public sealed record FormField
{
    /// <summary>Lower case words joined by hyphens; the tag of the Word content control and the name of the page's input.</summary>
    public required string Id { get; init; }

    public required string Label { get; init; }

    public required FieldKind Kind { get; init; }

    public string Help { get; init; } = "";

    public bool Required { get; init; }

    /// <summary>How the field is named inside a sentence, for example "the date of the incident". Never empty.</summary>
    public required string Called { get; init; }

    /// <summary>The whole sentence shown when a required answer is missing; null: one is built from <see cref="Called"/>.</summary>
    public string? WhenMissing { get; init; }

    /// <summary>Fewer words than this is asked about, not refused; 0: no minimum.</summary>
    public int MinimumWords { get; init; }

    /// <summary>Characters, inclusive; longer is refused.</summary>
    public int MaximumLength { get; init; } = 200;

    public IReadOnlyList<FormOption> Options { get; init; } = [];

    /// <summary>Columns, when <see cref="Kind"/> is a table.</summary>
    public IReadOnlyList<TableColumn> Columns { get; init; } = [];

    /// <summary>Blank rows that a fresh Word form or page offers. More may be added, up to <see cref="MaximumRows"/>.</summary>
    public int StartRows { get; init; } = 3;

    public int MaximumRows { get; init; } = 60;

    /// <summary>Which dates make sense for a date field.</summary>
    public DateBound Bound { get; init; } = DateBound.Any;

    /// <summary>Asked only while another field has one of these values; null: whenever its section is asked.</summary>
    public ShownWhen? ShownWhen { get; init; }

    /// <summary>Where a first draft of the answer comes from: <c>form id/field id</c>, in order; see <see cref="DraftAnswers"/>.</summary>
    public IReadOnlyList<string> From { get; init; } = [];
}

/// <summary>One column of a table field.</summary>
/// <param name="Width">Share of the table's width, in per cent.</param>
public sealed record TableColumn(
    string Id,
    string Label,
    FieldKind Kind,
    bool Required,
    int Width,
    int MaximumLength,
    DateBound Bound,
    IReadOnlyList<FormOption> Options);

/// <summary>One answer that can be picked. The id is stored, the label is shown.</summary>
public sealed record FormOption(string Id, string Label);

public enum FieldKind
{
    Text,
    Paragraph,
    Date,
    Time,
    YesNo,
    Choice,
    Choices,
    Table,

    /// <summary>Name, role and date of a person who signs by typing their name.</summary>
    Signature,

    /// <summary>A sentence that is agreed to by a tick; the label is the sentence.</summary>
    Statement,
}

/// <summary>"Today" is the day in London, given by the caller.</summary>
public enum DateBound
{
    Any,

    /// <summary>Today or earlier.</summary>
    NotAfterToday,

    /// <summary>Today or later.</summary>
    NotBeforeToday,
}

/// <summary>A quality check that a form asks for: which rule, how strict, on which fields.</summary>
/// <param name="Id">The rule's id, for example Q03; known to <see cref="ReturnChecks"/>.</param>
/// <param name="Fields">The part each field plays for the rule, for example <c>senior</c> -> <c>senior-signature</c>.</param>
/// <param name="Settings">Numbers and words the rule may be tuned with.</param>
public sealed record FormCheck(
    string Id,
    CheckLevel Level,
    IReadOnlyDictionary<string, string> Fields,
    IReadOnlyDictionary<string, string> Settings);
