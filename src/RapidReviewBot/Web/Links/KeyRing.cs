using System.Xml.Linq;
using Azure.Data.Tables;
using Microsoft.AspNetCore.DataProtection.Repositories;
using RapidReviewBot.Ledger;

namespace RapidReviewBot.Web.Links;

/// <summary>The keys that protect cookies and forms, kept in table <c>links</c> so that every instance of the service reads what another wrote.</summary>
sealed class KeyRing(ServiceTables tables) : IXmlRepository
{
    const string Partition = "-keys";

    // The framework asks for its keys without await: once at the start and about once a day.
    public IReadOnlyCollection<XElement> GetAllElements() => GetAllAsync().GetAwaiter().GetResult();

    public void StoreElement(XElement element, string friendlyName) => StoreAsync(element, friendlyName).GetAwaiter().GetResult();

    async Task<List<XElement>> GetAllAsync()
    {
        var keys = new List<XElement>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition}");
        await foreach (var row in tables.Links.QueryAsync<TableEntity>(filter)) keys.Add(XElement.Parse(row.GetString("Xml")));
        return keys;
    }

    async Task StoreAsync(XElement element, string friendlyName) =>
        await tables.Links.AddEntityAsync(new TableEntity(Partition, friendlyName) { ["Xml"] = element.ToString(SaveOptions.DisableFormatting) });
}
