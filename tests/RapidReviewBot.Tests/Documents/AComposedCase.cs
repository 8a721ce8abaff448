using RapidReviewBot.Documents.Composing;
using RapidReviewBot.Documents.Forms;
using RapidReviewBot.Documents.Word;
using RapidReviewBot.Domain.Log;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Testing.Reviews;

namespace RapidReviewBot.Tests.Documents;

/// <summary>A review whose case folder holds a referral, a return of each agency and the meeting's decision, all answered.</summary>
public sealed class AComposedCase(ReviewInHand hand)
{
    /// <summary>Files that people changed, by item id: read in place of what is written here.</summary>
    public Dictionary<string, byte[]> Changed { get; } = [];

    static readonly FiledForms Filed = new(AnsweredForms.Forms);

    static readonly DocumentComposer[] Composers =
    [
        new ReturnFormComposer(Filed), new RequestLetterComposer(Filed), new NoticeComposer(), new AgendaComposer(), new MinutesComposer(Filed), new ReportComposer(Filed), new ReportComposer(Filed, DocumentKind.DecisionSheet), new PanelLetterComposer(Filed),
    ];

    public static AComposedCase Decided() => new(new ReviewInHand().Opened().WithReferral().AgenciesAsked().MeetingBooked("2026-04-15T10:00").At("2026-04-09T11:00").Returned().MeetingHeld().Decided());

    public ReviewInHand Hand { get; } = hand;

    public Task<byte[]> ComposeAsync(DocumentKind kind, string? agency = null) =>
        Composers.Single(composer => composer.Kind == kind).ComposeAsync(Document(kind, agency), default);

    public byte[] DailyLog() => RecordDocuments.DailyLog(Domain.Log.DailyLog.Of(Hand.History, Hand.Review, Hand.Procedure), Document(DocumentKind.DailyLog));

    public byte[] Checklist() => RecordDocuments.Checklist(Document(DocumentKind.ReturnsChecklist));

    DocumentToCompose Document(DocumentKind kind, string? agency = null) =>
        new(Hand.Procedure.Document(kind)!, Hand.Review, Hand.Context, agency, Hand.Now, (filed, _) => Task.FromResult(Written(filed)));

    byte[] Written(FiledDocument filed)
    {
        var (id, given) = filed.Document switch
        {
            DocumentKind.Referral => ("referral", ("child-1-name", "Amber Blythe")),
            DocumentKind.DecisionRecord => ("meeting-grounds", ("recommendation", "practice-review")),
            _ => ("initial-scoping", ("known", "known")),
        };
        if (Changed.TryGetValue(filed.ItemId, out var changed)) return changed;
        var form = FittedForm.For(AnsweredForms.Forms[id], Hand.Procedure);
        if (id == FiledForms.GroundsForm) form = MeetingQuestions.WithAgenda(form, Hand.Procedure, Hand.Review);
        var answers = AnsweredForms.Every(form, [given, ("reference", Hand.Review.Reference)]);
        return WordFormWriter.Write(form, answers, new(form.Title, Hand.Context.Partnership.Name, Hand.Review.Reference, "OFFICIAL-SENSITIVE", Hand.Now, filed.AgencyId), "", FormUse.Filled);
    }
}
