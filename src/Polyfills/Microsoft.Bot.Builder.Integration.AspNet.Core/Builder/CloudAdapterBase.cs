using System.Net;
using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Builder;

/// <summary>An adapter to the Bot Connector. Source: Microsoft.Bot.Builder/CloudAdapterBase.cs.</summary>
public abstract class CloudAdapterBase : BotAdapter
{
    protected CloudAdapterBase(BotFrameworkAuthentication botFrameworkAuthentication, ILogger logger = null)
    {
        BotFrameworkAuthentication = botFrameworkAuthentication ?? throw new ArgumentNullException(nameof(botFrameworkAuthentication));
        Logger = logger ?? NullLogger.Instance;
    }

    protected BotFrameworkAuthentication BotFrameworkAuthentication { get; }

    protected ILogger Logger { get; }

    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        var responses = new ResourceResponse[activities.Length];
        for (var index = 0; index < activities.Length; index++)
        {
            // The id is the channel's to give.
            activities[index].Id = null;
            responses[index] = await SendAsync(turnContext, activities[index], cancellationToken).ConfigureAwait(false) ?? new ResourceResponse(string.Empty);
        }

        return responses;
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        ConversationsOf(turnContext).UpdateActivityAsync(activity.Conversation.Id, activity.Id, activity, cancellationToken);

    public override async Task ContinueConversationAsync(string botId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        var activity = (reference ?? throw new ArgumentNullException(nameof(reference))).GetContinuationActivity();
        var factory = BotFrameworkAuthentication.CreateConnectorFactory(IdentityOf(botId));
        using var connector = await factory.CreateAsync(activity.ServiceUrl, null, cancellationToken).ConfigureAwait(false);
        using var turn = TurnOf(activity, connector);
        await RunPipelineAsync(turn, callback, cancellationToken).ConfigureAwait(false);
    }

    public override async Task CreateConversationAsync(string botAppId, string channelId, string serviceUrl, string audience, ConversationParameters conversationParameters, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(serviceUrl);
        var factory = BotFrameworkAuthentication.CreateConnectorFactory(IdentityOf(botAppId));
        using var connector = await factory.CreateAsync(serviceUrl, audience, cancellationToken).ConfigureAwait(false);
        var created = await connector.Conversations.CreateConversationAsync(conversationParameters, cancellationToken).ConfigureAwait(false);
        var activity = new Activity
        {
            Type = ActivityTypes.Event,
            Name = "CreateConversation",
            ChannelId = channelId,
            ServiceUrl = serviceUrl,
            Id = created.ActivityId ?? Guid.NewGuid().ToString("n"),
            Conversation = new ConversationAccount { Id = created.Id, TenantId = conversationParameters.TenantId },
            ChannelData = conversationParameters.ChannelData,
            Recipient = conversationParameters.Bot,
        };
        using var turn = TurnOf(activity, connector);
        await RunPipelineAsync(turn, callback, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Proves the sender, then runs the turn; what an invoke answers is returned.</summary>
    protected async Task<InvokeResponse> ProcessActivityAsync(string authHeader, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        var proven = await BotFrameworkAuthentication.AuthenticateRequestAsync(activity, authHeader, cancellationToken).ConfigureAwait(false);
        using var connector = await proven.ConnectorFactory.CreateAsync(activity.ServiceUrl, proven.Audience, cancellationToken).ConfigureAwait(false);
        using var turn = TurnOf(activity, connector);
        await RunPipelineAsync(turn, callback, cancellationToken).ConfigureAwait(false);
        if (activity.Type != ActivityTypes.Invoke)
            return null;
        return turn.TurnState.Get<Activity>(InvokeResponseKey) is { } answer ? (InvokeResponse)answer.Value : new InvokeResponse { Status = (int)HttpStatusCode.NotImplemented };
    }

    private static ClaimsIdentity IdentityOf(string botAppId) =>
        new([new Claim(AuthenticationConstants.AudienceClaim, botAppId ?? ""), new Claim(AuthenticationConstants.AppIdClaim, botAppId ?? "")]);

    private static async Task<ResourceResponse> SendAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        if (activity.Type == ActivityTypesEx.InvokeResponse)
        {
            turnContext.TurnState.Add(InvokeResponseKey, activity);
            return null;
        }

        var conversations = ConversationsOf(turnContext);
        return string.IsNullOrWhiteSpace(activity.ReplyToId)
            ? await conversations.SendToConversationAsync(activity.Conversation.Id, activity, cancellationToken).ConfigureAwait(false)
            : await conversations.ReplyToActivityAsync(activity.Conversation.Id, activity.ReplyToId, activity, cancellationToken).ConfigureAwait(false);
    }

    private static IConversations ConversationsOf(ITurnContext turnContext) => turnContext.TurnState.Get<IConnectorClient>().Conversations;

    private TurnContext TurnOf(Activity activity, IConnectorClient connector)
    {
        var turn = new TurnContext(this, activity);
        turn.TurnState.Add(connector);
        return turn;
    }
}
