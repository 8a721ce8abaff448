using AdaptiveCards;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Tasks;
using RapidReviewBot.Domain.Log;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;

namespace RapidReviewBot.Features.Submit;

/// <summary>The files of a submission: what is about to leave, and what is kept of it.</summary>
internal static class SubmittedFiles
{
    /// <summary>To be looked at once more: a button for each file.</summary>
    public static IEnumerable<AdaptiveAction> Buttons(TaskAtHand task) => Submission.Files(task.Review, task.Procedure).OfType<FiledDocument>()
        .Select(file => CardButtons.Open($"Open {DocumentWords.Name(file.Document, task.Procedure)}", new Uri(file.WebUrl)));

    /// <summary>The kept mail with which they left; where none is kept, the signed report.</summary>
    public static FiledDocument? Proof(Review review, string letter) => review.Mails.LastOrDefault(mail => mail.Letter == letter)?.Saved ?? review.Newest(DocumentKind.SignedPdf);
}
