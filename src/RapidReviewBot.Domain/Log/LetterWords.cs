using RapidReviewBot.Domain.Effects;

namespace RapidReviewBot.Domain.Log;

/// <summary>What a mail is called in the log.</summary>
public static class LetterWords
{
    public static string Name(string letter) => letter switch
    {
        Letters.Task => "something to do",
        Letters.Reminder => "reminder",
        Letters.Notice => "notice",
        Letters.ReviewBegun => "notice that the review has begun",
        Letters.ReferralCopy => "link to the referral",
        Letters.ScopingRequest => "request for information",
        Letters.PackCirculation => "papers of the meeting",
        Letters.ReturnShared => "return shared",
        Letters.MinutesCirculation => "minutes of the meeting",
        Letters.ReturnSentBack => "return sent back",
        Letters.DraftCirculation => "draft report",
        Letters.PanelSubmission => "submission to the Panel",
        Letters.OfstedSubmission => "submission to Ofsted",
        Letters.Outcome => "outcome of the review",
        Letters.NotMet => "letter to the referrer",
        Letters.StoodDown => "review stood down",
        Letters.MeetingMoved => "meeting moved",
        _ => throw new InvalidOperationException($"The log has no words for the letter {letter}."),
    };
}
