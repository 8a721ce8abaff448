using RapidReviewBot.Domain.Procedures;

namespace RapidReviewBot.Domain.Reviews;

/// <summary>How a new version of the report is handed in at the stage where a review stands.</summary>
public static class NewVersion
{
    /// <summary>What asks for something about the report and whose page takes a changed Word file instead.</summary>
    private static readonly OwedKind[] Taking =
        [OwedKind.CompleteDraft, OwedKind.ReleaseDraft, OwedKind.CirculateDraft, OwedKind.SettleComments, OwedKind.AgreeReport, OwedKind.ReviseReport];

    /// <summary>One sentence: whose card or page takes it, or what has to be done first so that somebody gets one.</summary>
    public static string How(Review review, Procedure procedure)
    {
        var owed = OwedList.Of(review, procedure);
        if (owed.FirstOrDefault(one => Taking.Contains(one.Kind)) is { } taking)
            return $"{taking.By.Name} hands in the changed Word file on the page of \"{OwedWords.Title(taking, review, procedure)}\": the card in Teams (write \"what is due\" to get it) or the mail opens it.";
        if (owed.Any(one => one.Kind == OwedKind.CommentOnDraft))
            return "Comments on the draft are open: comment on it, and once they have closed the office gets a card whose page takes the changed Word file.";
        return owed.Any(one => one.Kind == OwedKind.SignOff)
            ? "Whoever is asked to sign chooses \"I do not agree\" and says why; the office then gets a card whose page takes the changed Word file."
            : "At this step nobody is asked for a new version.";
    }
}
