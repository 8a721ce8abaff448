using System.Collections.Concurrent;
using Azure.Data.Tables;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using RapidReviewBot.Ledger;

namespace RapidReviewBot.Conversation.Posting;

/// <summary>
/// Where teams and people are reached, learnt from what the channel says: teams in the table <c>directory</c>, people as conversation references beside their other rows.
/// Ids only, no names. Learning the same again writes nothing.
/// </summary>
public sealed class AddressBook(ServiceTables tables, PeopleStore people)
{
    // No partnership id begins with this sign, and reviews are listed under those.
    private const string Teams = "!team";
    private const string TeamThreads = "!team-thread";

    private readonly ConcurrentDictionary<string, TeamAddress> _teams = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, PersonAddress> _people = new(StringComparer.OrdinalIgnoreCase);

    public async Task LearnAsync(TeamAddress team, CancellationToken cancellationToken)
    {
        if (_teams.TryGetValue(team.GroupId, out var known) && known == team)
            return;
        await PutAsync(Teams, team.GroupId, team, cancellationToken);
        await PutAsync(TeamThreads, team.ThreadId, team, cancellationToken);
        _teams[team.GroupId] = team;
    }

    public async Task LearnAsync(PersonAddress person, CancellationToken cancellationToken)
    {
        if (_people.TryGetValue(person.EntraId, out var known) && known == person)
            return;
        var reference = new ConversationReference
        {
            ChannelId = "msteams",
            ServiceUrl = person.ServiceUrl,
            User = new ChannelAccount(person.TeamsId, aadObjectId: person.EntraId),
            Conversation = new ConversationAccount(tenantId: person.TenantId),
        };
        await people.KeepConversationAsync(person.EntraId, JsonConvert.SerializeObject(reference), cancellationToken);
        _people[person.EntraId] = person;
    }

    /// <summary>The app was taken away from the person.</summary>
    public async Task ForgetPersonAsync(string entraId, CancellationToken cancellationToken)
    {
        await people.ForgetConversationAsync(entraId, cancellationToken);
        _people.TryRemove(entraId, out _);
    }

    /// <summary>Null when the bot was not yet added to the team.</summary>
    public async Task<TeamAddress?> TeamAsync(string groupId, CancellationToken cancellationToken) =>
        _teams.TryGetValue(groupId, out var known) ? known : await GetAsync(Teams, groupId, cancellationToken);

    /// <summary>By the connector's id of the team.</summary>
    public Task<TeamAddress?> TeamByThreadAsync(string threadId, CancellationToken cancellationToken) => GetAsync(TeamThreads, threadId, cancellationToken);

    /// <summary>Null when the bot never met the person in a team or chat.</summary>
    public async Task<PersonAddress?> PersonAsync(string entraId, CancellationToken cancellationToken)
    {
        if (_people.TryGetValue(entraId, out var known))
            return known;
        if (await people.ConversationOfAsync(entraId, cancellationToken) is not { } json || JsonConvert.DeserializeObject<ConversationReference>(json) is not { } reference)
            return null;
        return _people[entraId] = new(entraId, reference.User.Id, reference.ServiceUrl, reference.Conversation.TenantId ?? "");
    }

    private static TeamAddress Team(TableEntity row) => new(row.GetString("GroupId"), row.GetString("ThreadId"), row.GetString("ServiceUrl"), row.GetString("TenantId"));

    private async Task PutAsync(string kind, string id, TeamAddress team, CancellationToken cancellationToken)
    {
        var row = new TableEntity(kind, Key(id))
        {
            ["GroupId"] = team.GroupId,
            ["ThreadId"] = team.ThreadId,
            ["ServiceUrl"] = team.ServiceUrl,
            ["TenantId"] = team.TenantId,
        };
        await tables.Directory.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
    }

    private async Task<TeamAddress?> GetAsync(string kind, string id, CancellationToken cancellationToken)
    {
        var row = await tables.Directory.GetEntityIfExistsAsync<TableEntity>(kind, Key(id), cancellationToken: cancellationToken);
        return row.HasValue ? Team(row.Value!) : null;
    }

    // A key takes no slash, backslash, hash, question mark or per cent sign; group ids come in either case.
    private static string Key(string id) => string.Concat(id.ToLowerInvariant().Select(letter => letter is '/' or '\\' or '#' or '?' or '%' || char.IsControl(letter) ? '_' : letter));
}
