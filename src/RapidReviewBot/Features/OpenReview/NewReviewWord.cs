using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Words;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Features.SetUp;
using RapidReviewBot.Procedures;

namespace RapidReviewBot.Features.OpenReview;

/// <summary>"new review": the opening card, for whoever may open one.</summary>
public sealed class NewReviewWord(CardRack cards, ProcedureCatalogue procedures, PartnershipStore partnerships) : ChatWord
{
    private static readonly Capacity[] MayOpen = [Capacity.Manager, Capacity.Delegate, Capacity.Coordinator];

    public override string Intent => "new review";

    public override async Task<ChatAnswer> SaidAsync(ChatTurn turn, CancellationToken cancellationToken)
    {
        var partnership = turn.Partnership ?? await OnlyOneAsync(turn, cancellationToken);
        if (partnership is null) return ChatAnswer.Say("Say it in the channel of your partnership's team, or have yourself put on its roster: I don't know yet for which partnership to open a review. Write \"set up\" if this team is not set up.");
        if (!partnership.IsReady) return ChatAnswer.Say("This partnership is not set up yet. Write \"set up\" and fill in what is missing first.");
        var today = LondonTime.DateOf(turn.Now);
        var mayOpen = partnership.Roster.Any(held => held.Person.Id == turn.Speaker.EntraId && held.HoldsOn(today)
            && procedures.Find(partnership.ProcedureId)?.Role(held.Role) is { } role && MayOpen.Contains(role.Capacity));
        if (!mayOpen) return ChatAnswer.Say("Only the Partnership Manager's office opens a review. Tell them of the incident; if a child is in danger now, call 999 or the front door.");
        var request = new CardRequest(OpeningCard.AddressOf(partnership.Id, turn.MessageId), null, turn.Speaker.EntraId, turn.Now);
        return await cards.DrawAsync(request, cancellationToken) is { } card ? ChatAnswer.Show(card) : ChatAnswer.Say("The card could not be drawn. Try again.");
    }

    private async Task<Domain.Partnerships.Partnership?> OnlyOneAsync(ChatTurn turn, CancellationToken cancellationToken)
    {
        var mine = (await partnerships.AllAsync(cancellationToken)).Where(one => one.Roster.Any(held => held.Person.Id == turn.Speaker.EntraId)).ToList();
        return mine.Count == 1 ? mine[0] : null;
    }
}
