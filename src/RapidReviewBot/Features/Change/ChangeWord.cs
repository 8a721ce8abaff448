using RapidReviewBot.Conversation;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Words;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;

namespace RapidReviewBot.Features.Change;

/// <summary>"change": the card by which the office puts something right in a review.</summary>
public sealed class ChangeWord(Whereabouts whereabouts, CardRack cards) : ChatWord
{
    private static readonly Capacity[] May = [Capacity.Manager, Capacity.Delegate, Capacity.Coordinator, Capacity.Chair];

    public override string Intent => "change";

    public override async Task<ChatAnswer> SaidAsync(ChatTurn turn, CancellationToken cancellationToken)
    {
        IReadOnlyList<ReviewInContext> reviews = turn.Review is { } named ? [named] : await whereabouts.ReviewsOfAsync(turn.Speaker.EntraId, cancellationToken);
        var mine = reviews.Where(one => one.Review.IsOpen && MayChange(one, turn.Speaker.EntraId)).ToList();
        if (mine.Count == 0) return ChatAnswer.Say("There is no open review here that is yours to change. The Partnership Manager's office and the chair can.");
        List<WrittenCard> drawn = [];
        foreach (var one in mine)
            if (await cards.DrawAsync(new(ChangeCard.AddressOf(one.Review.Id), one, turn.Speaker.EntraId, turn.Now), cancellationToken) is { } card)
                drawn.Add(card);
        return ChatAnswer.Show(drawn);
    }

    private static bool MayChange(ReviewInContext one, string personId) =>
        one.Review.ActingAs(personId, one.Context.Procedure).Any(role => May.Contains(role.Capacity));
}
