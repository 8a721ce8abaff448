using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;

namespace RapidReviewBot.Ledger;

/// <summary>How people are reached in Teams: the conversation reference of each one's chat with the bot, and of whatever else has a name.</summary>
public sealed class PeopleStore(ServiceTables tables)
{
    private const string Conversation = "conversation";

    /// <param name="personId">A person's id.</param>
    /// <param name="reference">The Bot Framework's conversation reference as JSON.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public Task KeepConversationAsync(string personId, string reference, CancellationToken cancellationToken) =>
        tables.People.UpsertEntityAsync(new TableEntity(KeyOf(personId), Conversation).WithText(reference), TableUpdateMode.Replace, cancellationToken);

    /// <summary>The conversation reference as JSON; null when the person has not been met in Teams.</summary>
    public async Task<string?> ConversationOfAsync(string personId, CancellationToken cancellationToken)
    {
        var row = await tables.People.GetEntityIfExistsAsync<TableEntity>(KeyOf(personId), Conversation, cancellationToken: cancellationToken);
        return row.HasValue ? row.Value!.Text() : null;
    }

    /// <summary>The bot was taken away from the person: it can no longer write there.</summary>
    public Task ForgetConversationAsync(string personId, CancellationToken cancellationToken) =>
        tables.People.DeleteEntityAsync(KeyOf(personId), Conversation, cancellationToken: cancellationToken);

    // An id can be a mail address, which may hold characters that a key may not.
    private static string KeyOf(string personId) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(personId)));
}
