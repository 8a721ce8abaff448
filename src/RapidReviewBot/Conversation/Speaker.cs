using RapidReviewBot.Domain.Reviews;

namespace RapidReviewBot.Conversation;

/// <summary>Who speaks or presses, proven by the channel's token, and where.</summary>
/// <param name="EntraId">The object id in the host tenant; by it roster and reviews know the person.</param>
/// <param name="TeamsId">The id under which Teams knows the person towards the bot.</param>
/// <param name="Name">As the channel gives it. Shown in the log beside what the person did.</param>
public sealed record Speaker(string EntraId, string TeamsId, string Name, Place Place)
{
    public Actor Actor => new(EntraId, Name, Proof.Teams);
}

/// <summary>Where something is said.</summary>
/// <param name="TeamId">The Entra group id of the team; empty in a personal chat.</param>
/// <param name="ChannelId">The channel; empty in a personal chat.</param>
public sealed record Place(string TeamId, string ChannelId)
{
    public static readonly Place Personal = new("", "");

    public bool IsPersonal => ChannelId.Length == 0;
}
