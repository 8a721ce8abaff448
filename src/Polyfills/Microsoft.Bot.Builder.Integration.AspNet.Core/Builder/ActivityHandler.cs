using System.Net;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>A bot by kind of activity. Source: Microsoft.Bot.Builder/ActivityHandler.cs.</summary>
public class ActivityHandler : IBot
{
    public virtual async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        switch (turnContext.Activity.Type)
        {
            case ActivityTypes.Message:
                await OnMessageActivityAsync(new DelegatingTurnContext<IMessageActivity>(turnContext), cancellationToken).ConfigureAwait(false);
                break;
            case ActivityTypes.ConversationUpdate:
                await OnConversationUpdateActivityAsync(new DelegatingTurnContext<IConversationUpdateActivity>(turnContext), cancellationToken).ConfigureAwait(false);
                break;
            case ActivityTypes.InstallationUpdate:
                await OnInstallationUpdateActivityAsync(new DelegatingTurnContext<IInstallationUpdateActivity>(turnContext), cancellationToken).ConfigureAwait(false);
                break;
            case ActivityTypes.Event:
                await OnEventActivityAsync(new DelegatingTurnContext<IEventActivity>(turnContext), cancellationToken).ConfigureAwait(false);
                break;
            case ActivityTypes.Invoke:
                var answer = await OnInvokeActivityAsync(new DelegatingTurnContext<IInvokeActivity>(turnContext), cancellationToken).ConfigureAwait(false);
                if (answer is not null && turnContext.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey) is null)
                    await turnContext.SendActivityAsync(new Activity { Type = ActivityTypesEx.InvokeResponse, Value = answer }, cancellationToken).ConfigureAwait(false);
                break;
            default:
                await OnUnrecognizedActivityTypeAsync(turnContext, cancellationToken).ConfigureAwait(false);
                break;
        }
    }

    /// <summary>An invoke's answer with status 200.</summary>
    protected static InvokeResponse CreateInvokeResponse(object body = null) => new() { Status = (int)HttpStatusCode.OK, Body = body };

    protected virtual Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnConversationUpdateActivityAsync(ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var bot = turnContext.Activity.Recipient?.Id;
        if (turnContext.Activity.MembersAdded is { } added && added.Any(member => member.Id != bot))
            return OnMembersAddedAsync(added, turnContext, cancellationToken);
        if (turnContext.Activity.MembersRemoved is { } removed && removed.Any(member => member.Id != bot))
            return OnMembersRemovedAsync(removed, turnContext, cancellationToken);
        return Task.CompletedTask;
    }

    /// <summary>Somebody other than the bot joined.</summary>
    protected virtual Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnMembersRemovedAsync(IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnInstallationUpdateActivityAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => turnContext.Activity.Action switch
    {
        "add" or "add-upgrade" => OnInstallationUpdateAddAsync(turnContext, cancellationToken),
        "remove" or "remove-upgrade" => OnInstallationUpdateRemoveAsync(turnContext, cancellationToken),
        _ => Task.CompletedTask,
    };

    protected virtual Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual async Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        try
        {
            return turnContext.Activity.Name == "adaptiveCard/action"
                ? CreateInvokeResponse(await OnAdaptiveCardInvokeAsync(turnContext, PressOf(turnContext.Activity), cancellationToken).ConfigureAwait(false))
                : throw new InvokeResponseException(HttpStatusCode.NotImplemented);
        }
        catch (InvokeResponseException refusal)
        {
            return refusal.CreateInvokeResponse();
        }
    }

    /// <summary>A universal action was pressed, or a client refreshes a card.</summary>
    protected virtual Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    private static AdaptiveCardInvokeValue PressOf(IInvokeActivity activity)
    {
        var value = activity.Value as JObject ?? throw Malformed("BadRequest", "The invoke has no value, or one that is not an object.");
        AdaptiveCardInvokeValue press;
        try
        {
            press = value.ToObject<AdaptiveCardInvokeValue>();
        }
        catch (JsonException)
        {
            throw Malformed("BadRequest", "The invoke's value is not of the form of a card action.");
        }

        if (press.Action is null)
            throw Malformed("BadRequest", "The invoke names no action.");
        return press.Action.Type == "Action.Execute" ? press : throw Malformed("NotSupported", $"The action '{press.Action.Type}' is not supported.");
    }

    private static InvokeResponseException Malformed(string code, string message) => new(HttpStatusCode.BadRequest, new AdaptiveCardInvokeResponse
    {
        StatusCode = (int)HttpStatusCode.BadRequest,
        Type = "application/vnd.microsoft.error",
        Value = new Error { Code = code, Message = message },
    });

    /// <summary>Ends an invoke with a status and body.</summary>
    protected class InvokeResponseException : Exception
    {
        private readonly HttpStatusCode _status;
        private readonly object _body;

        public InvokeResponseException(HttpStatusCode statusCode, object body = null) => (_status, _body) = (statusCode, body);

        public InvokeResponseException()
        {
        }

        public InvokeResponseException(string message)
            : base(message)
        {
        }

        public InvokeResponseException(string message, Exception innerException)
            : base(message, innerException)
        {
        }

        public InvokeResponse CreateInvokeResponse() => new() { Status = (int)_status, Body = _body };
    }
}
