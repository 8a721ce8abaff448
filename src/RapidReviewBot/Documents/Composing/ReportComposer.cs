using System.Globalization;
using RapidReviewBot.Documents.Word;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews;

namespace RapidReviewBot.Documents.Composing;

/// <summary>
/// The report, filled from the referral, the returns and the decision; its front sheet from the record (W15, J18). What people wrote into an earlier version stays.
/// </summary>
/// <param name="kind">Which document of a procedure is its report: the report itself, or a Decision Sheet (T16).</param>
public sealed class ReportComposer(FiledForms forms, DocumentKind kind = DocumentKind.Report) : DocumentComposer
{
    public override DocumentKind Kind => kind;

    public override async Task<byte[]> ComposeAsync(DocumentToCompose document, CancellationToken cancellationToken)
    {
        var form = forms.Form(document.Procedure.Report.FormId, document.Procedure);
        var sources = await forms.AllAsync(document, cancellationToken);
        var drafted = await AmendedAsync(document, form, sources, Drafted(form, sources, document), cancellationToken);
        var decided = await ReconsideredDecision.IntoAsync(document, form, drafted, cancellationToken);
        var front = Front(document).Where(one => form.Find(one.Field) is not null).Aggregate(decided, (answers, one) => answers.With(one.Field, one.Text));
        var answers = form.Find("agencies") is { Kind: FieldKind.Table } ? front.With("agencies", Contributors(document)) : front;
        return ReportWriter.Write(form, answers, document.Facts, document.Subtitle, IsComplete(form, answers, document) ? FormUse.Filled : FormUse.ToFillIn);
    }

    /// <summary>Filled as the form says; a field for what was discussed takes the outcome of each point of the agenda, under its name (T16).</summary>
    private static FormAnswers Drafted(FormDefinition form, IReadOnlyList<AnsweredForm> sources, DocumentToCompose document)
    {
        var drafted = DraftAnswers.For(form, sources);
        if (form.Find("conversation") is null || MeetingQuestions.Agenda(document.Procedure, document.Review) is not { } agenda) return drafted;
        var grounds = sources.First(source => source.Form.Id == FiledForms.GroundsForm).Answers;
        var points = agenda.Fields.Where(point => !grounds.IsBlank(point.Id)).Select(point => $"{point.Label}: {grounds.Text(point.Id)}");
        return drafted.With("conversation", string.Join("\n\n", points.Append(drafted.Text("conversation")).Where(text => text.Length > 0)));
    }

    private async Task<FormAnswers> AmendedAsync(DocumentToCompose document, FormDefinition form, IReadOnlyList<AnsweredForm> sources, FormAnswers drafted, CancellationToken cancellationToken)
    {
        if (!document.Review.Draft.Amended || document.Review.Report.Newest is not { } newest) return drafted;
        var earlier = await forms.ReadAsync(document, newest, form.Id, cancellationToken);
        // What the record alone had put into the earlier version: the decision before this one, or none.
        var decided = document.Review.Documents.Where(filed => filed.Document == DocumentKind.DecisionRecord).SkipLast(1).LastOrDefault();
        var before = await forms.GroundsAsync(document, decided, cancellationToken);
        var untouched = Drafted(form, [.. sources.Select(source => source.Form.Id == FiledForms.GroundsForm ? source with { Answers = before } : source)], document);
        return ReportAmendments.Kept(form, drafted, earlier, untouched);
    }

    /// <summary>Where a required part is still blank, the report shows that, so that nobody agrees it unseen.</summary>
    private static bool IsComplete(FormDefinition form, FormAnswers answers, DocumentToCompose document) =>
        !AnswerValidation.Validate(form, answers, LondonTime.DateOf(document.Now)).Any(error => error.Fault == AnswerFault.Missing);

    private static IEnumerable<(string Field, string Text)> Front(DocumentToCompose document)
    {
        var facts = document.Review.Facts(document.Procedure);
        return
        [
            ("reference", document.Review.Reference),
            ("partnership", document.Context.Partnership.Name),
            ("sin-reference", document.Review.Notification?.Reference ?? ""),
            ("sin-on", Iso(facts.When(Fact.NotificationSent))),
            ("incident-on", Iso(facts.When(Fact.IncidentHappened))),
            ("aware-on", Iso(facts.When(Fact.PartnersAware) ?? facts.When(Fact.LocalAuthorityAware))),
            ("meeting-on", Iso(document.Review.Meeting.Set?.Start)),
            ("day-count", LetterParts.DayCount(document)),
            ("report-version", ((document.Review.Report.Newest?.Version ?? 0) + 1).ToString(CultureInfo.InvariantCulture)),
            ("report-author", LetterParts.From(document).Name),
            .. SheetLines.Of(document),
        ];
    }

    private static TableAnswer Contributors(DocumentToCompose document) => new([.. document.Review.Asked.Select(part => new AnswerRow(new Dictionary<string, string>
    {
        ["agency"] = part.Agency.Name,
        ["known"] = part.LatestReturn switch { null => "Return outstanding", { Known: false } => "Not known to the agency", _ => "Return given" },
        ["received"] = part.LatestReturn is { } given ? LondonTime.Words(given.At) : "",
    }))]);

    private static string Iso(DateTimeOffset? instant) =>
        instant is { } at ? LondonTime.DateOf(at).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";
}
