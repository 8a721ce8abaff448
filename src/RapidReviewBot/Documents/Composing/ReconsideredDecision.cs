using RapidReviewBot.Documents.Forms;
using RapidReviewBot.Documents.Word;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews;

namespace RapidReviewBot.Documents.Composing;

/// <summary>What a review of the decision with the executive, or its chair's own decision, changes in the next version of the report (T17, T22).</summary>
internal static class ReconsideredDecision
{
    private const string Outcome = "recommendation";
    private const string Grounds = "recommendation-grounds";

    public static async Task<FormAnswers> IntoAsync(DocumentToCompose document, FormDefinition form, FormAnswers answers, CancellationToken cancellationToken)
    {
        var review = document.Review;
        if (review.Executive.Grounds is not { } filed || review.Decision is not { } decision) return answers;
        var decided = form.Find(Outcome) is null ? answers : answers.With(Outcome, decision.Decision.Outcome);
        if (form.Find(MeetingQuestions.OtherReview) is not null) decided = decided.With(MeetingQuestions.OtherReview, decision.Decision.OtherReview);
        if (form.Find(Grounds) is null || await TextAsync(document, filed, cancellationToken) is not { Length: > 0 } text) return decided;
        var who = review.Executive.Final is null ? "Decision reviewed by the executive with the chair" : "Decided by the chair of the executive";
        return decided.With(Grounds, $"{answers.Text(Grounds)}\n\n{who}: {text}".Trim());
    }

    private static async Task<string> TextAsync(DocumentToCompose document, FiledDocument filed, CancellationToken cancellationToken)
    {
        var bytes = await document.ReadAsync(filed, cancellationToken);
        return WordFormReader.Read(bytes, Path.GetFileName(filed.Path), NoteForm.For("", ""), document.Review.Reference) is WordReading.Answered answered
            ? answered.Answers.Text(NoteForm.Text)
            : "";
    }
}
