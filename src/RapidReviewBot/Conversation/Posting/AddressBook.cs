using Azure;
using Azure.Data.Tables;
using RapidReviewBot.Ledger;

namespace RapidReviewBot.Conversation.Posting;

/// <summary>
/// Where teams and people are reached, learnt from what the channel says and kept in the table <c>directory</c>. Ids only, no names.
/// Learning is free to happen again: the same address written twice is one row.
/// </summary>
public sealed class AddressBook(ServiceTables tables)
{
    private const string Teams = "team";
    private const string TeamThreads = "team-thread";
    private const string People = "person";

    public Task LearnAsync(TeamAddress team, CancellationToken cancellationToken) => Task.WhenAll(
        PutAsync(Teams, team.GroupId, Row(team), cancellationToken),
        PutAsync(TeamThreads, team.ThreadId, Row(team), cancellationToken));

    public Task LearnAsync(PersonAddress person, CancellationToken cancellationToken) => PutAsync(People, person.EntraId, new()
    {
        ["TeamsId"] = person.TeamsId,
        ["ServiceUrl"] = person.ServiceUrl,
        ["TenantId"] = person.TenantId,
    }, cancellationToken);

    /// <summary>Null when the bot was not yet added to the team.</summary>
    public async Task<TeamAddress?> TeamAsync(string groupId, CancellationToken cancellationToken) => Team(await GetAsync(Teams, groupId, cancellationToken));

    /// <summary>By the connector's id of the team.</summary>
    public async Task<TeamAddress?> TeamByThreadAsync(string threadId, CancellationToken cancellationToken) => Team(await GetAsync(TeamThreads, threadId, cancellationToken));

    /// <summary>Null when the bot never met the person in a team or chat.</summary>
    public async Task<PersonAddress?> PersonAsync(string entraId, CancellationToken cancellationToken) =>
        await GetAsync(People, entraId, cancellationToken) is { } row
            ? new(entraId, row.GetString("TeamsId"), row.GetString("ServiceUrl"), row.GetString("TenantId"))
            : null;

    private static TeamAddress? Team(TableEntity? row) =>
        row is null ? null : new(row.GetString("GroupId"), row.GetString("ThreadId"), row.GetString("ServiceUrl"), row.GetString("TenantId"));

    private static TableEntity Row(TeamAddress team) => new()
    {
        ["GroupId"] = team.GroupId,
        ["ThreadId"] = team.ThreadId,
        ["ServiceUrl"] = team.ServiceUrl,
        ["TenantId"] = team.TenantId,
    };

    private async Task PutAsync(string kind, string id, TableEntity row, CancellationToken cancellationToken)
    {
        (row.PartitionKey, row.RowKey) = (kind, Key(id));
        await tables.Directory.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
    }

    private async Task<TableEntity?> GetAsync(string kind, string id, CancellationToken cancellationToken)
    {
        var row = await tables.Directory.GetEntityIfExistsAsync<TableEntity>(kind, Key(id), cancellationToken: cancellationToken);
        return row.HasValue ? row.Value : null;
    }

    // A key takes no slash, backslash, hash, question mark or per cent sign; group ids come in either case.
    private static string Key(string id) => string.Concat(id.ToLowerInvariant().Select(letter => letter is '/' or '\\' or '#' or '?' or '%' || char.IsControl(letter) ? '_' : letter));
}
