using AdaptiveCards;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Conversation.Tasks;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;

namespace RapidReviewBot.Features.SignOff;

/// <summary>Ratify the recommendation, apart from the signature, where that was left open with it (R14).</summary>
public sealed class RatifyCard : TaskCard
{
    public override OwedKind Owed => OwedKind.RatifyRecommendation;

    protected override string Seen(TaskAtHand task) => task.Review.Report.Newest?.Sha256 ?? "";

    protected override IEnumerable<AdaptiveElement?> Body(TaskAtHand task)
    {
        var report = task.Review.Report.Newest!;
        return
        [
            CardWriting.Text("You have answered on the report. Ratifying its recommendation on a practice review is asked apart."),
            CardWriting.Facts(("Recommendation", Recommendation(task)), ("Version", $"{report.Version}"), ("Fingerprint", report.Sha256[..16])),
            CardWriting.Buttons(
                CardButtons.MainPress("Ratify", RatifyVerb.Verb),
                CardButtons.Open("Read the report", new Uri(report.WebUrl)),
                CardButtons.PressWithoutFields("I do not ratify it", OpenPageVerb.Verb)),
        ];
    }

    protected override TaskOutcome? Outcome(ReviewInContext settled, Owed was) => SignedOutcome.OfRatification(settled, was.Subject);

    private static string Recommendation(TaskAtHand task) =>
        task.Procedure.Decision.TitleOf(task.Review.Decision?.Decision.Outcome) ?? "see the report";
}

public sealed class RatifyVerb : ReviewVerb
{
    public const string Verb = "ratify";

    public override string Name => Verb;

    public override ReviewCommand Read(Press press)
    {
        var (review, context) = press.TheReview;
        var newest = review.Report.Newest!;
        return new RatifyRecommendation(SignOffCard.StepOf(press.Card.Subject.Split(':')[^1], context.Procedure).Id, newest.Version, newest.Sha256);
    }
}
