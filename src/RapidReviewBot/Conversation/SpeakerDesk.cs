using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Extensions.Options;
using RapidReviewBot.Conversation.Posting;

namespace RapidReviewBot.Conversation;

/// <summary>Says who speaks: a person of the host tenant, by the Entra object id that the channel vouches for. Anybody else is turned away.</summary>
public sealed class SpeakerDesk(AddressBook addresses, IOptions<BotOptions> options)
{
    public const string Turned = "I can only speak in the partnership's team or one to one, with people who have an account in this organisation's Microsoft 365. If you were sent a personal link by mail, use that.";

    /// <summary>Null when the activity does not say who speaks, the person is of another tenant, or it is a group chat, in which not everybody need be of the partnership.</summary>
    public async Task<Speaker?> ProveAsync(IActivity activity, CancellationToken cancellationToken)
    {
        var data = activity.GetChannelData<TeamsChannelData>();
        var tenant = data?.Tenant?.Id ?? activity.Conversation?.TenantId ?? "";
        if (activity.From is not { AadObjectId: { Length: > 0 } entraId, Id: { Length: > 0 } teamsId } from || !IsHost(tenant) || activity.Conversation?.ConversationType == "groupChat")
            return null;
        var id = entraId.ToLowerInvariant();
        await addresses.LearnAsync(new PersonAddress(id, teamsId, activity.ServiceUrl, tenant), cancellationToken);
        return new(id, teamsId, from.Name ?? "", await PlaceAsync(data, cancellationToken));
    }

    private bool IsHost(string tenant) => options.Value.Anonymous || string.Equals(tenant, options.Value.MicrosoftAppTenantId, StringComparison.OrdinalIgnoreCase);

    private async Task<Place> PlaceAsync(TeamsChannelData? data, CancellationToken cancellationToken)
    {
        if (data?.Channel?.Id is not { Length: > 0 } channel)
            return Place.Personal;
        var group = data.Team?.AadGroupId ?? (data.Team?.Id is { } thread ? (await addresses.TeamByThreadAsync(thread, cancellationToken))?.GroupId : null);
        return new(group ?? "", channel);
    }
}
