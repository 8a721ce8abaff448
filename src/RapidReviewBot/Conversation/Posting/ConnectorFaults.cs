using System.Globalization;
using System.Net;
using Azure.Identity;
using Microsoft.Bot.Schema;
using RapidReviewBot.Outbox;

namespace RapidReviewBot.Conversation.Posting;

/// <summary>The connector's faults in the words of the Outbox. Sources: Teams, "Rate limiting" and "Format your bot messages"; Bot Connector REST reference, ErrorResponse.</summary>
public static class ConnectorFaults
{
    /// <summary>Carries out a call; what it throws for the connector's or the network's sake comes out as an <see cref="OutsideFault"/>.</summary>
    public static async Task<T> TypedAsync<T>(Func<Task<T>> call, TimeProvider machine, CancellationToken cancellationToken)
    {
        try
        {
            return await call();
        }
        catch (ErrorResponseException fault)
        {
            throw Of(fault, machine.GetUtcNow());
        }
        catch (HttpRequestException fault)
        {
            throw OutsideFault.Later("Teams cannot be reached.", inner: fault);
        }
        catch (TaskCanceledException fault) when (!cancellationToken.IsCancellationRequested)
        {
            throw OutsideFault.Later("Teams did not answer in time.", inner: fault);
        }
        catch (AuthenticationFailedException fault)
        {
            throw OutsideFault.Later("The service got no token for Teams.", inner: fault);
        }
    }

    public static OutsideFault Of(ErrorResponseException fault, DateTimeOffset now) => (fault.Response.StatusCode, fault.Body?.Error?.Code) switch
    {
        (HttpStatusCode.Forbidden, "MessageWritesBlocked") => OutsideFault.Never("The person has blocked or removed the app in Teams. Ask them to unblock it, or reach them by mail.", fault),
        (HttpStatusCode.Forbidden, "BotNotInConversationRoster") => OutsideFault.Never("The app is not added to this team or chat. Ask a team owner or the Teams administrator to add it.", fault),
        (HttpStatusCode.Forbidden, _) => OutsideFault.Never("Teams does not let the app write here. The channel may be archived, or the app switched off in it.", fault),
        (HttpStatusCode.RequestEntityTooLarge, _) => OutsideFault.Never("The message is too long for Teams.", fault),
        (HttpStatusCode.NotFound, _) => OutsideFault.Never("The channel, chat or message is not there any more.", fault),
        (HttpStatusCode.TooManyRequests, _) => OutsideFault.Later("Teams asks the app to slow down.", RetryAfter(fault, now), fault),
        (HttpStatusCode.Unauthorized or HttpStatusCode.PreconditionFailed or HttpStatusCode.RequestTimeout, _) => OutsideFault.Later("Teams did not take the message.", RetryAfter(fault, now), fault),
        ( >= HttpStatusCode.InternalServerError, _) => OutsideFault.Later("Teams has a fault of its own.", RetryAfter(fault, now), fault),
        _ => OutsideFault.Never($"Teams refused the message ({(int)fault.Response.StatusCode}).", fault),
    };

    /// <summary>Whether Teams refused because it does not know the person, or not with the app: looked for in their own chat, or before that in the team, which may itself be gone.</summary>
    public static bool IsUnknownPerson(OutsideFault fault, bool inOwnChat) => fault.InnerException is ErrorResponseException refused && (refused.Response.StatusCode, refused.Body?.Error?.Code) switch
    {
        (HttpStatusCode.NotFound, "ConversationNotFound") or (HttpStatusCode.Forbidden, "BotNotInConversationRoster") => inOwnChat,
        (HttpStatusCode.NotFound, _) => true,
        _ => false,
    };

    private static DateTimeOffset? RetryAfter(ErrorResponseException fault, DateTimeOffset now)
    {
        if (!fault.Response.Headers.TryGetValue("Retry-After", out var values) || values.FirstOrDefault() is not { } value)
            return null;
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return now.AddSeconds(seconds);
        return DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant : null;
    }
}
