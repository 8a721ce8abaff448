using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using RapidReviewBot.Conversation.Posting;

namespace RapidReviewBot.Conversation;

/// <summary>Meeting teams and people: keeps how they are reached.</summary>
public sealed class Acquaintance(AddressBook addresses)
{
    private const int PageSize = 200;

    public async Task LearnTeamAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        if (activity.GetChannelData<TeamsChannelData>()?.Team is { Id: { Length: > 0 } thread, AadGroupId: { Length: > 0 } group })
            await addresses.LearnAsync(new TeamAddress(group.ToLowerInvariant(), thread, activity.ServiceUrl, TenantOf(activity)), cancellationToken);
    }

    /// <summary>Also everybody who is in the team: so that each can be written to, and shown their own buttons.</summary>
    public async Task LearnTeamWithMembersAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        await LearnTeamAsync(turnContext, cancellationToken);
        string? next = null;
        do
        {
            var page = await TeamsInfo.GetPagedMembersAsync(turnContext, PageSize, next, cancellationToken);
            await LearnMembersAsync(page.Members, turnContext.Activity, cancellationToken);
            next = page.ContinuationToken;
        }
        while (!string.IsNullOrEmpty(next));
    }

    public async Task LearnMembersAsync(IEnumerable<TeamsChannelAccount> members, IActivity activity, CancellationToken cancellationToken)
    {
        foreach (var member in members.Where(member => member.AadObjectId is { Length: > 0 } && member.Id is { Length: > 0 }))
            await addresses.LearnAsync(new PersonAddress(member.AadObjectId.ToLowerInvariant(), member.Id, activity.ServiceUrl, TenantOf(activity)), cancellationToken);
    }

    public Task ForgetAsync(string entraId, CancellationToken cancellationToken) => addresses.ForgetPersonAsync(entraId.ToLowerInvariant(), cancellationToken);

    private static string TenantOf(IActivity activity) => activity.GetChannelData<TeamsChannelData>()?.Tenant?.Id ?? activity.Conversation?.TenantId ?? "";
}
