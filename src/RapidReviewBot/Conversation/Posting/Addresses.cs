namespace RapidReviewBot.Conversation.Posting;

/// <summary>How a team is reached over the connector.</summary>
/// <param name="GroupId">Its Entra group id: Graph's id of the team, and a partnership's <c>TeamId</c>.</param>
/// <param name="ThreadId">The connector's id of the team.</param>
public sealed record TeamAddress(string GroupId, string ThreadId, string ServiceUrl, string TenantId);

/// <summary>How a person is reached over the connector.</summary>
/// <param name="EntraId">The object id in the host tenant.</param>
/// <param name="TeamsId">The id under which Teams knows the person towards the bot.</param>
public sealed record PersonAddress(string EntraId, string TeamsId, string ServiceUrl, string TenantId);

/// <summary>A message of the bot's, by which it can be updated.</summary>
public sealed record PostedMessage(string ServiceUrl, string ConversationId, string ActivityId)
{
    /// <summary>On one line, for an effect's own row.</summary>
    public override string ToString() => string.Join(' ', ServiceUrl, ConversationId, ActivityId);

    public static PostedMessage? Parse(string? line) =>
        line?.Split(' ') is [{ Length: > 0 } serviceUrl, { Length: > 0 } conversation, { Length: > 0 } activity] ? new(serviceUrl, conversation, activity) : null;
}
