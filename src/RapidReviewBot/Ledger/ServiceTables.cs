using Azure;
using Azure.Data.Tables;

namespace RapidReviewBot.Ledger;

/// <summary>The tables of the service, by name (design, section 4).</summary>
public sealed class ServiceTables(TableServiceClient client)
{
    public TableClient Reviews { get; } = client.GetTableClient("reviews");

    public TableClient Agenda { get; } = client.GetTableClient("agenda");

    public TableClient Meetings { get; } = client.GetTableClient("meetings");

    public TableClient Directory { get; } = client.GetTableClient("directory");

    public TableClient People { get; } = client.GetTableClient("people");

    public TableClient Links { get; } = client.GetTableClient("links");

    public TableClient Mailbox { get; } = client.GetTableClient("mailbox");

    public TableClient Partnerships { get; } = client.GetTableClient("partnerships");

    public TableClient Referrals { get; } = client.GetTableClient("referrals");

    /// <summary>Makes those that are not there.</summary>
    public Task CreateAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(new[] { Reviews, Agenda, Meetings, Directory, People, Links, Mailbox, Partnerships, Referrals }.Select(table => table.CreateIfNotExistsAsync(cancellationToken)));
}
