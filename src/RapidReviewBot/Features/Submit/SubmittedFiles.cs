using AdaptiveCards;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Tasks;
using RapidReviewBot.Domain.Log;
using RapidReviewBot.Domain.Reviews;

namespace RapidReviewBot.Features.Submit;

/// <summary>What is about to leave, to be looked at once more: a button for each file.</summary>
internal static class SubmittedFiles
{
    public static IEnumerable<AdaptiveAction> Buttons(TaskAtHand task) => Submission.Files(task.Review, task.Procedure).OfType<FiledDocument>()
        .Select(file => CardButtons.Open($"Open {DocumentWords.Name(file.Document, task.Procedure)}", new Uri(file.WebUrl)));
}
