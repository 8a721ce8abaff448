using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Conversation.Words;

namespace RapidReviewBot.Conversation;

/// <summary>The bot as the channel meets it: activities in, cards and sentences out. Whoever speaks is proven by the token; who that is stands in the activity.</summary>
public sealed class ReviewBot(SpeakerDesk speakers, ChatDesk chat, PressDesk presses, Acquaintance acquaintance) : TeamsActivityHandler
{
    private const string CardType = "application/vnd.microsoft.card.adaptive";
    private const string MessageType = "application/vnd.microsoft.activity.message";

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        if (IsOverheard(turnContext.Activity))
            return;
        if (await speakers.ProveAsync(turnContext.Activity, cancellationToken) is not { } speaker)
            await turnContext.SendActivityAsync(SpeakerDesk.Turned, cancellationToken: cancellationToken);
        else if (PressedButton.Read(turnContext.Activity.Value) is { } pressed)
            await AnswerSubmitAsync(turnContext, speaker, pressed, cancellationToken);
        else
            await AnswerWordsAsync(turnContext, speaker, cancellationToken);
    }

    protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
    {
        if (await speakers.ProveAsync(turnContext.Activity, cancellationToken) is not { } speaker)
            return Say(SpeakerDesk.Turned);
        if (PressedButton.Read(invokeValue.Action.Data) is not { } pressed)
            return Say("This button is not one of mine. Nothing was done.");
        var answer = await presses.TakeAsync(speaker, pressed, cancellationToken);
        return answer.Card is { } card ? new() { StatusCode = 200, Type = CardType, Value = card.ToJson() } : Say(answer.Sentence!);
    }

    protected override async Task OnTeamsMembersAddedAsync(IList<TeamsChannelAccount> teamsMembersAdded, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        if (teamInfo is not null)
            await acquaintance.LearnTeamAsync(turnContext, cancellationToken);
        await acquaintance.LearnMembersAsync(teamsMembersAdded, turnContext.Activity, cancellationToken);
    }

    protected override Task OnTeamsChannelCreatedAsync(ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        acquaintance.LearnTeamAsync(turnContext, cancellationToken);

    protected override async Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var team = turnContext.Activity.GetChannelData<TeamsChannelData>()?.Team;
        if (team is null)
            await speakers.ProveAsync(turnContext.Activity, cancellationToken);
        else
            await acquaintance.LearnTeamWithMembersAsync(turnContext, cancellationToken);
        await turnContext.SendActivityAsync(HelpCard.Welcome(team is null ? null : team.Name ?? "").ToActivity(), cancellationToken);
    }

    protected override async Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.GetChannelData<TeamsChannelData>()?.Team is null && turnContext.Activity.From?.AadObjectId is { Length: > 0 } person)
            await acquaintance.ForgetAsync(person, cancellationToken);
    }

    // An app that may look for its own posts in a channel is also sent what people there say to each other. That is none of its business.
    private static bool IsOverheard(IMessageActivity activity) =>
        activity.Conversation?.ConversationType == "channel"
        && PressedButton.Read(activity.Value) is null
        && !activity.GetMentions().Any(mention => mention.Mentioned?.Id == activity.Recipient?.Id);

    private async Task AnswerWordsAsync(ITurnContext<IMessageActivity> turnContext, Speaker speaker, CancellationToken cancellationToken)
    {
        var text = turnContext.Activity.Recipient is null ? turnContext.Activity.Text : turnContext.Activity.RemoveRecipientMention();
        var answer = await chat.TakeAsync(speaker, text ?? "", turnContext.Activity.Id, cancellationToken);
        if (answer.Sentence is { } sentence)
            await turnContext.SendActivityAsync(sentence, cancellationToken: cancellationToken);
        foreach (var card in answer.Cards)
            await turnContext.SendActivityAsync(card.ToActivity(), cancellationToken);
    }

    // A client that knows no Action.Execute cannot be answered with a card: the message that holds the card is changed instead.
    private async Task AnswerSubmitAsync(ITurnContext<IMessageActivity> turnContext, Speaker speaker, PressedButton pressed, CancellationToken cancellationToken)
    {
        var answer = await presses.TakeAsync(speaker, pressed, cancellationToken);
        var shown = answer.Card;
        if (shown is not null && !speaker.Place.IsPersonal)
        {
            // In a channel everybody sees the message: what is this person's alone is said in one sentence beside it.
            await turnContext.SendActivityAsync(answer.IsProblem ? CardSentences.ProblemsOf(shown) : $"Here is how it stands now. {shown.Summary}", cancellationToken: cancellationToken);
            shown = await presses.ForEverybodyAsync(pressed.Card, cancellationToken);
        }

        if (shown is not null && turnContext.Activity.ReplyToId is { Length: > 0 } message)
        {
            var change = shown.ToActivity();
            change.Id = message;
            await turnContext.UpdateActivityAsync(change, cancellationToken);
        }

        if (answer.Sentence is { } sentence)
            await turnContext.SendActivityAsync(sentence, cancellationToken: cancellationToken);
    }

    private static AdaptiveCardInvokeResponse Say(string sentence) => new() { StatusCode = 200, Type = MessageType, Value = sentence };
}
