using RapidReviewBot.Documents.Forms;
using RapidReviewBot.Documents.Word;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews;

namespace RapidReviewBot.Documents.Composing;

/// <summary>Answers of forms that stand in the case folder, read back by their tags.</summary>
public sealed class FiledForms(FormFiles forms)
{
    public const string GroundsForm = "meeting-grounds";

    /// <summary>A form as the document's procedure needs it.</summary>
    public FormDefinition Form(string id, Procedure procedure) => FittedForm.For(forms[id], procedure);

    /// <summary>The newest form of a kind; none answered when it is not filed or was handed in as a file that is no such form.</summary>
    public Task<FormAnswers> ReadAsync(DocumentToCompose document, FiledDocument? filed, string formId, CancellationToken cancellationToken) =>
        ReadAsync(document, filed, Form(formId, document.Procedure), cancellationToken);

    /// <param name="form">As it was asked: with what a procedure adds to it.</param>
    public async Task<FormAnswers> ReadAsync(DocumentToCompose document, FiledDocument? filed, FormDefinition form, CancellationToken cancellationToken)
    {
        if (filed is null) return FormAnswers.Empty;
        var bytes = await document.ReadAsync(filed, cancellationToken);
        return WordFormReader.Read(bytes, Path.GetFileName(filed.Path), form, document.Review.Reference, filed.AgencyId) is WordReading.Answered answered
            ? answered.Answers
            : FormAnswers.Empty;
    }

    public Task<FormAnswers> ReferralAsync(DocumentToCompose document, CancellationToken cancellationToken) =>
        ReadAsync(document, document.Review.Newest(DocumentKind.Referral), FormOf(document, DocumentKind.Referral, "referral"), cancellationToken);

    public Task<FormAnswers> GroundsAsync(DocumentToCompose document, CancellationToken cancellationToken) =>
        GroundsAsync(document, document.Review.Newest(DocumentKind.DecisionRecord), cancellationToken);

    /// <summary>A record of the decision, with the outcomes of the agenda where the procedure asks for them.</summary>
    public Task<FormAnswers> GroundsAsync(DocumentToCompose document, FiledDocument? filed, CancellationToken cancellationToken) =>
        ReadAsync(document, filed, Grounds(document), cancellationToken);

    public FormDefinition Grounds(DocumentToCompose document) =>
        MeetingQuestions.WithAgenda(Form(GroundsForm, document.Procedure), document.Procedure, document.Review);

    /// <summary>Everything that has been answered so far: the referral, each agency's return, the decision.</summary>
    public async Task<IReadOnlyList<AnsweredForm>> AllAsync(DocumentToCompose document, CancellationToken cancellationToken)
    {
        var returnForm = document.Procedure.Returns.FormId;
        List<AnsweredForm> all =
        [
            // Whichever form it was, its fields are the referral's own.
            new(Form("referral", document.Procedure), await ReferralAsync(document, cancellationToken), ""),
            new(Grounds(document), await GroundsAsync(document, cancellationToken), ""),
        ];
        foreach (var part in document.Review.Asked.Where(part => part.HasReturned))
            all.Add(new(Form(returnForm, document.Procedure), await ReadAsync(document, part.LatestReturn!.Form, returnForm, cancellationToken), part.Agency.Name));
        return all;
    }

    private static string FormOf(DocumentToCompose document, DocumentKind kind, string otherwise) => document.Procedure.Document(kind)?.FormId ?? otherwise;
}
