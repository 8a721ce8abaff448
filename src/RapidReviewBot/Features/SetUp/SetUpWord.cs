using RapidReviewBot.Conversation;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Words;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Partnerships;

namespace RapidReviewBot.Features.SetUp;

/// <summary>"set up": the settings of the team's partnership, or of the speaker's own; in a team that has none, the card that makes one.</summary>
public sealed class SetUpWord(CardRack cards, Whereabouts whereabouts, Office office) : ChatWord
{
    public override string Intent => "set up";

    public override async Task<ChatAnswer> SaidAsync(ChatTurn turn, CancellationToken cancellationToken)
    {
        var place = turn.Speaker.Place;
        if (place.IsPersonal)
            return await InPersonAsync(turn, cancellationToken);
        if (place.TeamId.Length == 0)
            return ChatAnswer.Say("I do not know this team yet. Remove me from the team, add me again, and type \"set up\".");
        if (await whereabouts.PartnershipOfAsync(place, cancellationToken) is not { } known)
            return await ShowAsync([ClaimTeamCard.AddressOf(place.TeamId)], turn, cancellationToken);
        return May(known, turn) ? await ShowAsync([SetUpCard.AddressOf(known.Id)], turn, cancellationToken) : ChatAnswer.Say(Office.OnlyTheOffice);
    }

    private async Task<ChatAnswer> InPersonAsync(ChatTurn turn, CancellationToken cancellationToken)
    {
        var mine = (await whereabouts.PartnershipsOfAsync(turn.Speaker.EntraId, cancellationToken)).Where(one => May(one, turn)).ToList();
        return mine.Count == 0
            ? ChatAnswer.Say("Type \"set up\" in a channel of your partnership's team. Here I show settings only to those who hold the role of manager, delegate or coordinator.")
            : await ShowAsync([.. mine.Select(one => SetUpCard.AddressOf(one.Id))], turn, cancellationToken);
    }

    private bool May(Partnership settings, ChatTurn turn) => office.MayChange(settings, turn.Speaker.EntraId, LondonTime.DateOf(turn.Now));

    private async Task<ChatAnswer> ShowAsync(IReadOnlyList<CardAddress> addresses, ChatTurn turn, CancellationToken cancellationToken)
    {
        List<WrittenCard> drawn = [];
        foreach (var address in addresses)
            if (await cards.DrawAsync(new(address, null, turn.Speaker.EntraId, turn.Now), cancellationToken) is { } card)
                drawn.Add(card);
        return drawn.Count > 0 ? ChatAnswer.Show(drawn) : ChatAnswer.Say("The settings could not be read. Try again in a minute.");
    }
}
