using AdaptiveCards;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Domain.Reviews;

namespace RapidReviewBot.Conversation.Tasks;

/// <summary>The card of something that is done on a page, because it tells a story that must not go through chat (N09).</summary>
/// <param name="outcome">What was done, once it is; null where the card has no more to say than that it is settled.</param>
public sealed class PageTaskCard(OwedKind owed, string why, Func<ReviewInContext, TaskOutcome?>? outcome = null) : TaskCard
{
    public override OwedKind Owed => owed;

    protected override IEnumerable<AdaptiveElement?> Body(TaskAtHand task) =>
    [
        CardWriting.Text(why),
        CardWriting.Buttons(CardButtons.MainPress("Get my page", OpenPageVerb.Verb)),
    ];

    protected override TaskOutcome? Outcome(ReviewInContext settled, Owed was) => outcome?.Invoke(settled);
}
