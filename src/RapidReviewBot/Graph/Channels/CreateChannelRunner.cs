using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Outbox;

namespace RapidReviewBot.Graph.Channels;

/// <summary>
/// A standard channel for the review. The name is looked for first; a channel is adopted only when its description carries this review's id, else the next name is tried.
/// The name of a deleted channel stays reserved for 30 days: Graph then refuses it although no list shows it, and the next name is tried as well.
/// </summary>
internal sealed class CreateChannelRunner(GraphServiceClient graph, TimeProvider machine) : GraphRunner<CreateChannel>(machine)
{
    protected override async Task<EffectResult> CarryOutAsync(CreateChannel effect, EffectRun run, CancellationToken cancellationToken)
    {
        var team = run.Context.Partnership.TeamId;
        var standing = await StandingAsync(team, cancellationToken);
        if (standing.FirstOrDefault(channel => ReviewMark.IsOn(channel.Description, run.Review.Id)) is { } ours) return Made(ours);

        var taken = standing.Select(channel => channel.DisplayName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var name in ReviewMark.Names(effect.Name).Where(name => !taken.Contains(name)))
        {
            if (await TryMakeAsync(team, name, run, cancellationToken) is { } made) return Made(made);
        }

        return new EffectResult.Never($"No channel could be made: the names {effect.Name} to {effect.Name}-20 are all taken in the team. Rename or remove old channels and press \"Try again\".");
    }

    private static EffectResult Made(Channel channel) => new EffectResult.Done(new RecordChannel(channel.Id!, channel.WebUrl!, channel.DisplayName!));

    private async Task<IReadOnlyList<Channel>> StandingAsync(string team, CancellationToken cancellationToken)
    {
        var page = await graph.Teams[team].Channels.GetAsync(request => request.QueryParameters.Select = ["id", "displayName", "description", "webUrl"], cancellationToken);
        return page!.Value!;
    }

    private async Task<Channel?> TryMakeAsync(string team, string name, EffectRun run, CancellationToken cancellationToken)
    {
        var channel = new Channel
        {
            DisplayName = name,
            Description = $"Rapid Review {run.Review.Reference}. Documents are in the case folder, not here. {ReviewMark.Line(run.Review.Id)}",
            MembershipType = ChannelMembershipType.Standard,
        };
        try
        {
            return await graph.Teams[team].Channels.PostAsync(channel, cancellationToken: cancellationToken);
        }
        catch (ODataError error) when (error.ResponseStatusCode is 400 or 409 && error.Message.Contains("already exist", StringComparison.OrdinalIgnoreCase))
        {
            // Made a moment ago by a run whose answer was lost, by somebody else, or deleted within 30 days.
            var standing = await StandingAsync(team, cancellationToken);
            return standing.FirstOrDefault(other => ReviewMark.IsOn(other.Description, run.Review.Id));
        }
    }
}
