using Microsoft.Graph;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Graph.Teams.Item.Channels.Item.Archive;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Outbox;

namespace RapidReviewBot.Graph.Channels;

/// <summary>Closes the review's channel to new messages. A channel that somebody has deleted is closed already.</summary>
internal sealed class ArchiveChannelRunner(GraphServiceClient graph, TimeProvider machine) : GraphRunner<ArchiveChannel>(machine)
{
    protected override async Task<EffectResult> CarryOutAsync(ArchiveChannel effect, EffectRun run, CancellationToken cancellationToken)
    {
        if (run.Review.Channel is not { } made) return new EffectResult.Done();

        var channel = graph.Teams[run.Context.Partnership.TeamId].Channels[made.ChannelId];
        try
        {
            var standing = await channel.GetAsync(request => request.QueryParameters.Select = ["id", "isArchived"], cancellationToken);
            if (standing!.IsArchived != true)
                await channel.Archive.PostAsync(new ArchivePostRequestBody { ShouldSetSpoSiteReadOnlyForMembers = false }, cancellationToken: cancellationToken);
        }
        catch (ODataError error) when (error.ResponseStatusCode == 404)
        {
            return new EffectResult.Done(new RecordChannelArchived());
        }

        return new EffectResult.Done(new RecordChannelArchived());
    }
}
