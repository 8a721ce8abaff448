using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Extensions.Options;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Graph.Channels;
using RapidReviewBot.Outbox;

namespace RapidReviewBot.Conversation.Posting;

/// <summary>
/// What the bot says without having been spoken to. Nothing here looks whether it was said before: that is the runner's, which keeps the <see cref="PostedMessage"/>.
/// </summary>
public sealed class Messenger(CloudAdapter adapter, AddressBook addresses, ChannelPosts posts, IOptions<BotOptions> options, TimeProvider machine)
{
    private string AppId => options.Value.MicrosoftAppId;

    /// <summary>A new thread in a channel.</summary>
    /// <param name="teamId">The team's Entra group id.</param>
    /// <exception cref="OutsideFault">It was not posted, or it is not known whether it was.</exception>
    public async Task<PostedMessage> PostAsync(string teamId, string channelId, WrittenCard card, CancellationToken cancellationToken)
    {
        var team = await TeamAsync(teamId, cancellationToken);
        return await CreateAsync(
            team.ServiceUrl,
            new ConversationParameters
            {
                IsGroup = true,
                Bot = Bot,
                TenantId = team.TenantId,
                ChannelData = new TeamsChannelData { Channel = new ChannelInfo(channelId), Tenant = new TenantInfo(team.TenantId) },
                Activity = (Activity)card.ToActivity(),
            },
            (turn, _) => Task.FromResult(new PostedMessage(team.ServiceUrl, turn.Activity.Conversation.Id, turn.Activity.Id)),
            cancellationToken);
    }

    /// <summary>The thread in a channel that <see cref="PostAsync"/> began with this card although its answer was lost; null when it did not.</summary>
    /// <param name="teamId">The team's Entra group id.</param>
    /// <exception cref="OutsideFault">The channel could not be read.</exception>
    public async Task<PostedMessage?> FindAsync(string teamId, string channelId, CardAddress card, CancellationToken cancellationToken)
    {
        var team = await TeamAsync(teamId, cancellationToken);
        var id = await posts.FindAsync(teamId, channelId, AppId, content => CardButtons.IsOn(content, card), cancellationToken);
        return id is null ? null : new PostedMessage(team.ServiceUrl, $"{channelId};messageid={id}", id);
    }

    /// <summary>Puts another card in the place of the one posted.</summary>
    /// <exception cref="OutsideFault">It was not changed, or it is not known whether it was.</exception>
    public Task UpdateAsync(PostedMessage message, WrittenCard card, CancellationToken cancellationToken)
    {
        var activity = card.ToActivity();
        activity.Id = message.ActivityId;
        var place = new ConversationReference { ChannelId = Channels.Msteams, ServiceUrl = message.ServiceUrl, Bot = Bot, Conversation = new ConversationAccount { Id = message.ConversationId } };
        return ContinueAsync(place, (turn, token) => turn.UpdateActivityAsync(activity, token), cancellationToken);
    }

    /// <summary>A message to one person in their own chat with the bot.</summary>
    /// <param name="entraId">The person's object id in the host tenant.</param>
    /// <param name="teamId">A team that the person is in, in which to ask for them when the bot never met them.</param>
    /// <exception cref="OutsideFault">It was not sent, or it is not known whether it was.</exception>
    public async Task<PostedMessage> SendAsync(string entraId, string teamId, WrittenCard card, CancellationToken cancellationToken)
    {
        var isFound = false;
        try
        {
            var person = await addresses.PersonAsync(entraId, cancellationToken) ?? await FindAsync(entraId, teamId, cancellationToken);
            isFound = true;
            return await ToChatAsync(person, card, cancellationToken);
        }
        catch (OutsideFault fault) when (ConnectorFaults.IsUnknownPerson(fault, isFound))
        {
            throw OutsideFault.Never("Teams knows no chat with this person: they may have left, or the app is not installed for them. Check with the Teams administrator.", fault);
        }
    }

    private Task<PostedMessage> ToChatAsync(PersonAddress person, WrittenCard card, CancellationToken cancellationToken) =>
        CreateAsync(
            person.ServiceUrl,
            new ConversationParameters
            {
                IsGroup = false,
                Bot = Bot,
                TenantId = person.TenantId,
                Members = [new ChannelAccount(person.TeamsId)],
                ChannelData = new TeamsChannelData { Tenant = new TenantInfo(person.TenantId) },
            },
            async (turn, token) =>
            {
                // The conversation stands before and after: making it again is the same one.
                turn.Activity.Id = null;
                var sent = await turn.SendActivityAsync(card.ToActivity(), token);
                return new PostedMessage(person.ServiceUrl, turn.Activity.Conversation.Id, sent.Id);
            },
            cancellationToken);

    /// <summary>The Teams ids of those of these people whom the bot has met, for a card that refreshes for them.</summary>
    public async Task<IReadOnlyList<string>> TeamsIdsAsync(IEnumerable<string> entraIds, CancellationToken cancellationToken)
    {
        var met = await Task.WhenAll(entraIds.Distinct().Take(CardWriting.MostRefreshed).Select(id => addresses.PersonAsync(id, cancellationToken)));
        return [.. met.OfType<PersonAddress>().Select(person => person.TeamsId)];
    }

    private ChannelAccount Bot => new($"28:{AppId}");

    private async Task<TeamAddress> TeamAsync(string teamId, CancellationToken cancellationToken) =>
        await addresses.TeamAsync(teamId, cancellationToken)
        ?? throw OutsideFault.Never("The app is not added to the partnership's team. Ask a team owner or the Teams administrator to add it.");

    private async Task<PersonAddress> FindAsync(string entraId, string teamId, CancellationToken cancellationToken)
    {
        var team = await TeamAsync(teamId, cancellationToken);
        var place = new ConversationReference { ChannelId = Channels.Msteams, ServiceUrl = team.ServiceUrl, Bot = Bot, Conversation = new ConversationAccount { Id = team.ThreadId } };
        var member = await ContinueAsync(place, (turn, token) => TeamsInfo.GetMemberAsync(turn, entraId, token), cancellationToken);
        var person = new PersonAddress(entraId, member.Id, team.ServiceUrl, team.TenantId);
        await addresses.LearnAsync(person, cancellationToken);
        return person;
    }

    private Task<T> CreateAsync<T>(string serviceUrl, ConversationParameters parameters, Func<ITurnContext, CancellationToken, Task<T>> then, CancellationToken cancellationToken) =>
        TurnAsync(then, callback => adapter.CreateConversationAsync(AppId, Channels.Msteams, serviceUrl, null, parameters, callback, cancellationToken), cancellationToken);

    private Task<T> ContinueAsync<T>(ConversationReference place, Func<ITurnContext, CancellationToken, Task<T>> then, CancellationToken cancellationToken) =>
        TurnAsync(then, callback => adapter.ContinueConversationAsync(AppId, place, callback, cancellationToken), cancellationToken);

    private Task<T> TurnAsync<T>(Func<ITurnContext, CancellationToken, Task<T>> then, Func<BotCallbackHandler, Task> begin, CancellationToken cancellationToken) =>
        ConnectorFaults.TypedAsync(
            async () =>
            {
                // The fault goes to whoever asked for the message, past the adapter's way of telling people that a turn failed.
                Task<T>? said = null;
                await begin((turn, token) => Task.WhenAny(said = then(turn, token)));
                return await (said ?? throw new InvalidOperationException("The adapter began no turn."));
            },
            machine,
            cancellationToken);
}
