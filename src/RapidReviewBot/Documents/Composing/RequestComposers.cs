using RapidReviewBot.Documents.Letters;
using RapidReviewBot.Documents.Word;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Timetables;

namespace RapidReviewBot.Documents.Composing;

/// <summary>The form that an agency fills in, with what is known already (W04).</summary>
public sealed class ReturnFormComposer(FiledForms forms) : DocumentComposer
{
    public override DocumentKind Kind => DocumentKind.ReturnForm;

    public override async Task<byte[]> ComposeAsync(DocumentToCompose document, CancellationToken cancellationToken)
    {
        var form = MeetingQuestions.WithProviders(forms.Form(document.Procedure.Returns.FormId, document.Procedure), document.Procedure);
        // The form that goes with the notice to the partners is nobody's yet: it holds nothing of the case.
        var referral = document.AgencyId is null ? FormAnswers.Empty : await forms.ReferralAsync(document, cancellationToken);
        var known = DraftAnswers.For(form, [new(forms.Form("referral", document.Procedure), referral, "")]);
        var office = Office(document, referral).Aggregate(known, (answers, one) => form.Find(one.Field) is null ? answers : answers.With(one.Field, one.Text));
        return WordFormWriter.Write(form, office, document.Facts, document.Subtitle);
    }

    private static IEnumerable<(string Field, string Text)> Office(DocumentToCompose document, FormAnswers referral) =>
    [
        ("reference", document.Review.Reference),
        ("agency", document.Agency?.Agency.Name ?? ""),
        ("child-initials", string.Join(", ", document.Review.ChildInitials)),
        ("child-born", string.Join(", ", LetterParts.Born(document, referral))),
        ("sent-on", Iso(document.Now)),
        ("due", RequestDue.At(document) is { } due ? LetterParts.Words(due) : ""),
    ];

    private static string Iso(DateTimeOffset instant) => LondonTime.DateOf(instant).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>The letter that goes with the form (W05, W07, W19).</summary>
public sealed class RequestLetterComposer(FiledForms forms) : DocumentComposer
{
    public override DocumentKind Kind => DocumentKind.RequestLetter;

    public override async Task<byte[]> ComposeAsync(DocumentToCompose document, CancellationToken cancellationToken)
    {
        var referral = await forms.ReferralAsync(document, cancellationToken);
        var part = document.Agency ?? throw new InvalidOperationException("A letter to agencies is written to one agency.");
        var due = RequestDue.At(document) is { } at ? LetterParts.Words(at) : "as our mail says";
        var letter = new AgencyLetter
        {
            Frame = LetterParts.Frame(document, part.Lead.Name, part.Agency.Name),
            Agency = part.Agency.Name,
            FormTitle = document.Procedure.Returns.Name,
            Children = LetterParts.Children(document, referral),
            Outline = Outline(referral),
            Due = due,
            DueBecause = RequestDue.Because(document),
            WaysToReturn =
            [
                "Use the personal link in our mail: type your answers on the page, or upload the filled Word form there. It asks for a code that we send to the same address.",
                $"Or reply to our mail with the filled Word form attached, and leave {document.Review.Reference} in the subject.",
            ],
            Dates = LetterParts.DatesAhead(document, due),
        };
        return letter.Write(document.Facts);
    }

    private static string Outline(FormAnswers referral) => referral.Text("circumstances") is { Length: > 0 } outline
        ? outline
        : "The referral was filed as a document of its own; ask us for its outline.";
}

/// <summary>When an agency's return is due, on the day on which it is asked.</summary>
internal static class RequestDue
{
    public static DateTimeOffset? At(DocumentToCompose document) => Dated(document)?.DueAt;

    public static string Because(DocumentToCompose document) => Dated(document) is { } dated ? $"{dated.Sum.TrimEnd('.')} ({dated.Citation})" : "as the procedure says";

    /// <summary>As if the request left now: the letter is written a moment before it does.</summary>
    private static DatedMilestone? Dated(DocumentToCompose document)
    {
        if (document.AgencyId is not { } agency) return null;
        if (document.Procedure.Milestones.FirstOrDefault(milestone => milestone.CompletedBy == Fact.ReturnsIn) is not { } milestone) return null;
        var facts = Domain.Reviews.FactsOfReview.Facts(document.Review, document.Procedure).With(Fact.RequestsSent, agency, document.Now);
        return Timetable.ForAgency(document.Procedure, facts, document.Context.Calendar, document.Now, (milestone.Id, agency));
    }
}
