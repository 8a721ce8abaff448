using RapidReviewBot.Documents.Letters;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Documents.Composing;

/// <summary>The letter to the referrer that the threshold is not met (T05).</summary>
public sealed class NotMetLetterComposer : DocumentComposer
{
    public override DocumentKind Kind => DocumentKind.NotMetLetter;

    public override Task<byte[]> ComposeAsync(DocumentToCompose document, CancellationToken cancellationToken)
    {
        var review = document.Review;
        var referrer = ThresholdSteps.Referrer(review);
        var letter = new NotMetLetter
        {
            Frame = LetterParts.Frame(document, referrer?.Name ?? "", referrer?.Organisation ?? ""),
            Received = review.Facts(document.Procedure).When(Fact.ReferralReceived) is { } received ? LetterParts.Date(LondonTime.DateOf(received)) : "the day of your referral",
            Considered = $"It was considered by {string.Join(", ", Considering(document))}{On(review)}.",
            Asked = [.. Requests(review)],
        };
        return Task.FromResult(letter.Write(document.Facts));
    }

    private static IEnumerable<string> Considering(DocumentToCompose document) =>
        (document.Procedure.Threshold?.Views ?? []).Select(role => $"the {document.Procedure.Role(role)?.Title}");

    private static string On(Review review) => review.Threshold.DecidedAt is { } at ? $" on {LetterParts.Date(LondonTime.DateOf(at))}" : "";

    private static IEnumerable<string> Requests(Review review)
    {
        var concluded = review.Threshold.Concluded;
        foreach (var asked in concluded?.Requests ?? [])
        {
            if (asked.Kind == AssuranceKind.Feedback) yield return "Review the lessons with the other agencies that were involved, and feed back to us. Use the link in our mail.";
            else yield return $"{review.Agency(asked.AgencyId)?.Agency.Name} is asked to assure the chair of its own practice.";
        }
        if (concluded?.MultiAgencyReview is { } set)
            yield return $"A multi-agency review of how services worked together is held by {LetterParts.Date(set.Due)}.";
    }
}
