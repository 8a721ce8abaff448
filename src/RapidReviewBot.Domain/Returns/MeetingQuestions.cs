using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;

namespace RapidReviewBot.Domain.Returns;

/// <summary>What a procedure's rules for its meeting add to forms: the outcome of each point of the agenda, and whom else a return would have at the meeting.</summary>
public static class MeetingQuestions
{
    /// <summary>Table field of a return: providers to be invited (B09).</summary>
    public const string OtherProviders = "other-providers";

    /// <summary>Text field of the decision: the other review with the same themes (T29).</summary>
    public const string OtherReview = "other-review";

    private const int LongestOutcome = 3000;

    /// <summary>
    /// A question for the outcome of each point of the agenda that has to have one and no field of the form for it (B10, R12, T14, J20);
    /// a slot for every agency where the point says so. Null when there is nothing to ask.
    /// </summary>
    public static FormSection? Agenda(Procedure procedure, Review review)
    {
        var fields = procedure.Meeting.Agenda.Where(item => item is { RecordsOutcome: true, OutcomeField: null }).SelectMany(item => Fields(item, review)).ToList();
        return fields.Count == 0 ? null : new FormSection("agenda", "Outcome of each point of the agenda", "Say for each point what the meeting agreed or heard. Who said what stays out.", fields);
    }

    /// <summary>The decision's form with the outcomes of the agenda in front of its own questions.</summary>
    public static FormDefinition WithAgenda(FormDefinition form, Procedure procedure, Review review) =>
        Agenda(procedure, review) is { } agenda
            ? form with { Sections = [.. form.Sections.TakeWhile(section => section.OfficeUse), agenda, .. form.Sections.SkipWhile(section => section.OfficeUse)] }
            : form;

    /// <summary>The form of a return with the question about other providers, where they are proposed for the meeting (B09, R11).</summary>
    public static FormDefinition WithProviders(FormDefinition form, Procedure procedure) =>
        procedure.Meeting.Invitees.Any(invitee => invitee.NamedInReturns)
            ? form with { Sections = [.. form.Sections.SkipLast(1), Providers, .. form.Sections.TakeLast(1)] }
            : form;

    /// <summary>The providers that a return names.</summary>
    public static IReadOnlyList<string> Named(FormAnswers answers) =>
        [.. answers.Rows(OtherProviders).Select(row => row["provider"]).Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static FormSection Providers { get; } = new(
        "others",
        "Others who should be at the meeting",
        "Providers and services that worked with the child or family and that you have not seen on the list of agencies asked. The partnership decides whom it invites. Give no names of people.",
        [
            new()
            {
                Id = OtherProviders,
                Label = "Other providers or services",
                Called = "the other providers",
                Kind = FieldKind.Table,
                StartRows = 1,
                MaximumRows = 10,
                Columns = [new("provider", "Provider or service", FieldKind.Text, true, 60, 100, DateBound.Any, []), new("why", "In which way involved", FieldKind.Text, false, 40, 200, DateBound.Any, [])],
            },
        ]);

    private static IEnumerable<FormField> Fields(AgendaItem item, Review review) => item.PerAgency
        ? review.Asked.Select(part => Field($"agenda-{item.Id}-{part.Agency.Id}", $"{item.Title}: {part.Agency.Name}", $"what {part.Agency.Name} said to this point"))
        : [Field($"agenda-{item.Id}", item.Title, $"the outcome of this point: {item.Title}")];

    private static FormField Field(string id, string label, string called) =>
        new() { Id = id, Label = label, Called = called, Kind = FieldKind.Paragraph, Required = true, MaximumLength = LongestOutcome, From = [$"meeting-grounds/{id}"] };
}
