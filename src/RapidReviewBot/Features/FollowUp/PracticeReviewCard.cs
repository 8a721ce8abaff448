using AdaptiveCards;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Conversation.Tasks;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;

namespace RapidReviewBot.Features.FollowUp;

/// <summary>The commissioned practice review has taken place (T19).</summary>
public sealed class PracticeReviewCard : TaskCard
{
    public override OwedKind Owed => OwedKind.RecordPracticeReview;

    protected override IEnumerable<AdaptiveElement?> Body(TaskAtHand task) =>
    [
        CardWriting.Text($"The practice review is commissioned ({task.Review.FollowUp.Commission?.Method}). Every agency takes part. Press once it has been held; until then this review stays open and you are reminded."),
        CardFields.DateField("on", "Day on which it was held"),
        CardWriting.Buttons(CardButtons.MainPress("Record that it was held", PracticeReviewVerb.Verb)),
    ];
}

public sealed class PracticeReviewVerb : ReviewVerb
{
    public const string Verb = "record-practice-review";

    public override string Name => Verb;

    public override ReviewCommand Read(Press press) => new RecordPracticeReview(press.Fields.Date("on", "Day on which it was held") ?? default);
}
