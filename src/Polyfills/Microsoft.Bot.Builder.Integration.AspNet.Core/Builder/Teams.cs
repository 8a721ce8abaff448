using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>A bot in Teams, by kind of activity. Source: Microsoft.Bot.Builder/Teams/TeamsActivityHandler.cs.</summary>
public class TeamsActivityHandler : ActivityHandler
{
    protected override Task OnConversationUpdateActivityAsync(ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.ChannelId != Channels.Msteams)
            return base.OnConversationUpdateActivityAsync(turnContext, cancellationToken);

        var data = turnContext.Activity.GetChannelData<TeamsChannelData>();
        if (turnContext.Activity.MembersAdded is { } added)
            return OnTeamsMembersAddedDispatchAsync(added, data?.Team, turnContext, cancellationToken);
        if (turnContext.Activity.MembersRemoved is { } removed)
            return OnTeamsMembersRemovedDispatchAsync(removed, data?.Team, turnContext, cancellationToken);
        return data?.EventType switch
        {
            "channelCreated" => OnTeamsChannelCreatedAsync(data.Channel, data.Team, turnContext, cancellationToken),
            "channelDeleted" => OnTeamsChannelDeletedAsync(data.Channel, data.Team, turnContext, cancellationToken),
            _ => base.OnConversationUpdateActivityAsync(turnContext, cancellationToken),
        };
    }

    protected virtual async Task OnTeamsMembersAddedDispatchAsync(IList<ChannelAccount> membersAdded, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        List<TeamsChannelAccount> known = [];
        foreach (var member in membersAdded)
        {
            if (member.Properties.HasValues || member.Id == turnContext.Activity.Recipient?.Id)
                known.Add(JObject.FromObject(member).ToObject<TeamsChannelAccount>());
            else
                known.Add(await FullOrAsGivenAsync(member, turnContext, cancellationToken).ConfigureAwait(false));
        }

        await OnTeamsMembersAddedAsync(known, teamInfo, turnContext, cancellationToken).ConfigureAwait(false);
    }

    protected virtual Task OnTeamsMembersRemovedDispatchAsync(IList<ChannelAccount> membersRemoved, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        OnTeamsMembersRemovedAsync([.. membersRemoved.Select(member => JObject.FromObject(member).ToObject<TeamsChannelAccount>())], teamInfo, turnContext, cancellationToken);

    /// <summary>People or the bot itself joined a team or chat.</summary>
    protected virtual Task OnTeamsMembersAddedAsync(IList<TeamsChannelAccount> teamsMembersAdded, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        OnMembersAddedAsync([.. teamsMembersAdded], turnContext, cancellationToken);

    protected virtual Task OnTeamsMembersRemovedAsync(IList<TeamsChannelAccount> teamsMembersRemoved, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        OnMembersRemovedAsync([.. teamsMembersRemoved], turnContext, cancellationToken);

    protected virtual Task OnTeamsChannelCreatedAsync(ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnTeamsChannelDeletedAsync(ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    private static async Task<TeamsChannelAccount> FullOrAsGivenAsync(ChannelAccount member, ITurnContext turnContext, CancellationToken cancellationToken)
    {
        try
        {
            return await TeamsInfo.GetMemberAsync(turnContext, member.Id, cancellationToken).ConfigureAwait(false);
        }
        catch (ErrorResponseException fault) when (fault.Body?.Error?.Code == "ConversationNotFound")
        {
            // Left again before we could ask: what the activity says is all there is.
            return new TeamsChannelAccount { Id = member.Id, Name = member.Name, AadObjectId = member.AadObjectId, Role = member.Role };
        }
    }
}

/// <summary>Questions about the team or chat that a turn takes place in.</summary>
public static class TeamsInfo
{
    /// <summary>One member by Teams id or Entra object id.</summary>
    public static async Task<TeamsChannelAccount> GetMemberAsync(ITurnContext turnContext, string userId, CancellationToken cancellationToken = default)
    {
        var member = await ((Conversations)ConnectorOf(turnContext).Conversations).GetConversationMemberAsync(userId, PlaceOf(turnContext), cancellationToken).ConfigureAwait(false);
        return JObject.FromObject(member).ToObject<TeamsChannelAccount>();
    }

    /// <summary>A page of the members of the team, or of the chat when there is no team.</summary>
    public static async Task<TeamsPagedMembersResult> GetPagedMembersAsync(ITurnContext turnContext, int? pageSize = default, string continuationToken = default, CancellationToken cancellationToken = default)
    {
        var page = await ConnectorOf(turnContext).Conversations.GetConversationPagedMembersAsync(PlaceOf(turnContext), pageSize, continuationToken, cancellationToken).ConfigureAwait(false);
        return new TeamsPagedMembersResult
        {
            ContinuationToken = page.ContinuationToken,
            Members = [.. page.Members.Select(member => JObject.FromObject(member).ToObject<TeamsChannelAccount>())],
        };
    }

    private static IConnectorClient ConnectorOf(ITurnContext turnContext) =>
        turnContext.TurnState.Get<IConnectorClient>() ?? throw new InvalidOperationException("This method requires a connector client.");

    private static string PlaceOf(ITurnContext turnContext) =>
        turnContext.Activity.GetChannelData<TeamsChannelData>()?.Team?.Id ?? turnContext.Activity.Conversation?.Id ?? throw new InvalidOperationException("The turn has no conversation.");
}
