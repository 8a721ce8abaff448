using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>What handles a turn.</summary>
public interface IBot
{
    Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}

public delegate Task BotCallbackHandler(ITurnContext turnContext, CancellationToken cancellationToken);

/// <summary>The answer to an invoke: the HTTP status and body.</summary>
public class InvokeResponse
{
    public int Status { get; set; }

    public object Body { get; set; }
}

/// <summary>One activity being handled, and the way to answer it. Source: Microsoft.Bot.Builder/ITurnContext.cs.</summary>
public interface ITurnContext
{
    BotAdapter Adapter { get; }

    TurnContextStateCollection TurnState { get; }

    Activity Activity { get; }

    bool Responded { get; }

    Task<ResourceResponse> SendActivityAsync(string textReplyToSend, string speak = null, string inputHint = "acceptingInput", CancellationToken cancellationToken = default);

    Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default);

    Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default);

    Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default);
}

/// <summary>A turn whose activity is known to be of one kind.</summary>
public interface ITurnContext<T> : ITurnContext
    where T : IActivity
{
    new T Activity { get; }
}

/// <summary>Things that live as long as the turn, by type or by name.</summary>
public class TurnContextStateCollection : Dictionary<string, object>
{
    /// <summary>Null when there is none.</summary>
    public T Get<T>()
        where T : class => Get<T>(typeof(T).FullName);

    public T Get<T>(string key)
        where T : class => TryGetValue(key ?? throw new ArgumentNullException(nameof(key)), out var value) ? value as T : null;

    public void Add<T>(T value)
        where T : class => Add(typeof(T).FullName, value);

    public void Add<T>(string key, T value)
        where T : class => base.Add(key, value ?? throw new ArgumentNullException(nameof(value)));
}

/// <summary>A turn of an adapter.</summary>
public class TurnContext : ITurnContext, IDisposable
{
    public TurnContext(BotAdapter adapter, Activity activity)
    {
        Adapter = adapter ?? throw new ArgumentNullException(nameof(adapter));
        Activity = activity ?? throw new ArgumentNullException(nameof(activity));
    }

    public BotAdapter Adapter { get; }

    public TurnContextStateCollection TurnState { get; } = [];

    public Activity Activity { get; }

    public bool Responded { get; private set; }

    public Task<ResourceResponse> SendActivityAsync(string textReplyToSend, string speak = null, string inputHint = null, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(textReplyToSend))
            throw new ArgumentNullException(nameof(textReplyToSend));
        return SendActivityAsync(new Activity { Type = ActivityTypes.Message, Text = textReplyToSend, Speak = speak, InputHint = inputHint }, cancellationToken);
    }

    public async Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        var responses = await SendActivitiesAsync([activity ?? throw new ArgumentNullException(nameof(activity))], cancellationToken).ConfigureAwait(false);
        return responses[0];
    }

    public async Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default)
    {
        var here = Activity.GetConversationReference();
        var routed = activities.Select(activity => activity.ApplyConversationReference(here)).ToArray();
        var responses = await Adapter.SendActivitiesAsync(this, routed, cancellationToken).ConfigureAwait(false);
        for (var index = 0; index < responses.Length; index++)
            routed[index].Id = responses[index].Id;
        Responded = true;
        return responses;
    }

    public Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        var routed = (activity ?? throw new ArgumentNullException(nameof(activity))).ApplyConversationReference(Activity.GetConversationReference());
        return Adapter.UpdateActivityAsync(this, routed, cancellationToken);
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
            TurnState.Clear();
    }
}

/// <summary>A turn seen as one of a kind.</summary>
public class DelegatingTurnContext<T> : ITurnContext<T>
    where T : IActivity
{
    private readonly ITurnContext _inner;

    public DelegatingTurnContext(ITurnContext innerTurnContext) => _inner = innerTurnContext;

    T ITurnContext<T>.Activity => (T)(IActivity)_inner.Activity;

    public BotAdapter Adapter => _inner.Adapter;

    public TurnContextStateCollection TurnState => _inner.TurnState;

    public Activity Activity => _inner.Activity;

    public bool Responded => _inner.Responded;

    public Task<ResourceResponse> SendActivityAsync(string textReplyToSend, string speak = null, string inputHint = "acceptingInput", CancellationToken cancellationToken = default) =>
        _inner.SendActivityAsync(textReplyToSend, speak, inputHint, cancellationToken);

    public Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default) => _inner.SendActivityAsync(activity, cancellationToken);

    public Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default) => _inner.SendActivitiesAsync(activities, cancellationToken);

    public Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default) => _inner.UpdateActivityAsync(activity, cancellationToken);
}

/// <summary>What connects turns to a channel.</summary>
public abstract class BotAdapter
{
    /// <summary>The name under which a turn keeps the invoke's answer.</summary>
    public const string InvokeResponseKey = "BotFrameworkAdapter.InvokeResponse";

    /// <summary>Called with what a turn threw; when there is none the exception goes on to the caller.</summary>
    public Func<ITurnContext, Exception, Task> OnTurnError { get; set; }

    public abstract Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken);

    public abstract Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken);

    // Not unfinished: the official class throws the same, and an adapter that can do it overrides it.
    public virtual Task ContinueConversationAsync(string botId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    public virtual Task CreateConversationAsync(string botAppId, string channelId, string serviceUrl, string audience, ConversationParameters conversationParameters, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    protected async Task RunPipelineAsync(ITurnContext turnContext, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        try
        {
            await callback(turnContext, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (OnTurnError is not null)
        {
            await OnTurnError(turnContext, fault).ConfigureAwait(false);
        }
    }
}

public static class MessageFactory
{
    /// <summary>A message of plain text.</summary>
    public static Activity Text(string text, string ssml = null, string inputHint = null) =>
        new() { Type = ActivityTypes.Message, Text = text, Speak = ssml, InputHint = inputHint ?? "acceptingInput" };

    /// <summary>A message with one attachment.</summary>
    public static IMessageActivity Attachment(Attachment attachment, string text = null, string ssml = null, string inputHint = null) =>
        new Activity { Type = ActivityTypes.Message, Attachments = [attachment ?? throw new ArgumentNullException(nameof(attachment))], Text = text, Speak = ssml, InputHint = inputHint ?? "acceptingInput" };
}
