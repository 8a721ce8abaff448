using System.Text.Json.Nodes;
using RapidReviewBot.LocalTenant.Graph.Files;
using RapidReviewBot.LocalTenant.Hosting;
using RapidReviewBot.LocalTenant.State;
using RapidReviewBot.LocalTenant.Time;

namespace RapidReviewBot.LocalTenant.Graph.Teams;

/// <summary>The channels of the teams. A name is unique in its team without regard to case, and stays taken for 30 days after a deletion.</summary>
public sealed class TeamChannels(TenantState state, TenantClock clock, DriveTree tree, DeferredWork deferred, TenantSignals signals)
{
    private const int MostChannels = 1000;
    private static readonly TimeSpan NameKept = TimeSpan.FromDays(30);

    public Team Team(string id) => state.Teams.Find(id) ?? throw GraphError.NotFound("NotFound", $"No team found with Group Id {id}");

    public IEnumerable<Channel> Of(string teamId) => state.Channels.All.Where(one => one.TeamId == Team(teamId).Id && one.DeletedAt is null);

    public Channel Find(string teamId, string channelId) =>
        state.Channels.Find(channelId) is { DeletedAt: null } channel && channel.TeamId == Team(teamId).Id
            ? channel
            : throw GraphError.NotFound("NotFound", "The channel was not found.");

    public Channel Create(string teamId, string? name, string? description, string kind)
    {
        var team = Team(teamId);
        if (ChannelNames.Problem(name) is { } problem)
            throw GraphError.BadRequest(problem);
        if (description?.Length > 1024)
            throw GraphError.BadRequest("Channel description must be 1024 characters or fewer.");

        Channel channel;
        lock (state.Gate)
        {
            var taken = state.Channels.All.Where(one => one.TeamId == teamId && (one.DeletedAt is null || one.DeletedAt + NameKept > clock.GetUtcNow())).ToList();
            if (taken.Exists(one => string.Equals(one.DisplayName, name, StringComparison.OrdinalIgnoreCase)))
                throw GraphError.BadRequest("Channel name already existed, please use other name.");
            if (taken.Count >= MostChannels)
                throw GraphError.BadRequest("The team has reached the limit of 1000 channels.");

            string id = $"19:{state.NewGuid("channel").Replace("-", "", StringComparison.Ordinal)}@thread.tacv2";
            var root = tree.Item(team.DriveId, "root");
            var folder = tree.Child(root, name!) ?? tree.CreateFolder(root, name!, "fail");
            channel = state.Channels.Put(new Channel(id, teamId, name!, description, kind, clock.GetUtcNow(), FolderItemId: folder.Id));
        }

        signals.ChannelCreated(channel);
        return channel;
    }

    public DriveItem Folder(Channel channel)
    {
        var root = tree.Item(Team(channel.TeamId).DriveId, "root");
        return channel.FolderItemId is { } id ? tree.Item(root.DriveId, id) : tree.FolderAt(root, [channel.DisplayName]);
    }

    public void Delete(string teamId, string channelId)
    {
        var channel = Find(teamId, channelId);
        if (IsGeneral(channel))
            throw GraphError.BadRequest("The General channel cannot be deleted.");
        state.Channels.Put(channel with { DeletedAt = clock.GetUtcNow() });
    }

    /// <summary>Archiving is done some time later; the answer is the operation's id.</summary>
    public string AskArchive(string teamId, string channelId, bool archive)
    {
        var channel = Find(teamId, channelId);
        if (IsGeneral(channel))
            throw GraphError.BadRequest("The General channel cannot be archived.");
        if (channel.IsArchived == archive)
            throw GraphError.BadRequest(archive ? "The channel is already archived." : "The channel is not archived.");
        return deferred.Add(archive ? "archive" : "unarchive", channelId);
    }

    private static bool IsGeneral(Channel channel) => channel.DisplayName == "General";

    /// <summary>How far an operation is (https://learn.microsoft.com/graph/api/resources/teamsasyncoperation).</summary>
    public JsonObject Operation(string teamId, string id) => new()
    {
        ["id"] = id,
        ["targetResourceId"] = Team(teamId).Id,
        ["status"] = deferred.IsPending(id) ? "inProgress" : "succeeded",
    };

    internal void FinishArchive(string channelId, bool archive)
    {
        if (state.Channels.Find(channelId) is { } channel)
            state.Channels.Put(channel with { IsArchived = archive });
    }
}
