using RapidReviewBot.Documents.Letters;
using RapidReviewBot.Documents.Word;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Log;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Timetables;

namespace RapidReviewBot.Documents.Composing;

/// <summary>The covering letter to the national Panel (W16).</summary>
public sealed class PanelLetterComposer(FiledForms forms) : DocumentComposer
{
    public override DocumentKind Kind => DocumentKind.LetterToPanel;

    public override async Task<byte[]> ComposeAsync(DocumentToCompose document, CancellationToken cancellationToken)
    {
        var grounds = await forms.GroundsAsync(document, cancellationToken);
        var letter = new PanelLetter
        {
            Frame = LetterParts.Frame(document, "Child Safeguarding Practice Review Panel", document.Context.Partnership.PanelMailbox),
            Notification = Notification(document.Review),
            Children = LetterParts.Children(document, await forms.ReferralAsync(document, cancellationToken)),
            DayCount = LetterParts.DayCount(document),
            LateBecause = Late(document),
            Decision = Outcome(document),
            Grounds = grounds.Text("recommendation-grounds") is { Length: > 0 } text ? text : "The grounds are set out in the report.",
            ImmediateAction = grounds.Text("immediate-safety") is { Length: > 0 } action ? action : null,
            Dates = LetterParts.DatesSoFar(document),
            Partners = [.. document.Review.Report.Signatures.Select(given => Signed(given, document))],
            Enclosed = [DocumentWords.Name(document.Procedure.Report.Document, document.Procedure)],
        };
        return letter.Write(document.Facts);
    }

    private static string? Notification(Review review) =>
        review.Notification is { } sent ? $"{sent.Reference}, sent {LetterParts.Date(sent.SentOn)}" : null;

    private static string? Late(DocumentToCompose document) =>
        LetterParts.Timetable(document).Find(document.Procedure.LastMilestone) is { State: MilestoneState.Overdue, DueAt: { } due }
            ? $"The report was due on {LetterParts.Words(due)}. {(document.Review.ImpossibleBecause.Length > 0 ? document.Review.ImpossibleBecause : "The Daily Log shows each step and its date.")}"
            : null;

    private static string Outcome(DocumentToCompose document) =>
        document.Procedure.Decision.TitleOf(document.Review.Decision?.Decision.Outcome) ?? "Not decided";

    private static SignatureLine Signed(Signature given, DocumentToCompose document)
    {
        var person = document.Review.Find(given.What.PersonId) ?? Person.ByMail(given.What.PersonId, given.What.PersonId, "");
        return new(person.Name, document.Procedure.Role(given.What.Role)?.Title ?? given.What.Role, person.Organisation, LondonTime.Words(given.At));
    }
}
