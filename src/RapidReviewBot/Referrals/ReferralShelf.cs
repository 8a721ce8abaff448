using Azure;
using Azure.Data.Tables;
using RapidReviewBot.Ledger;

namespace RapidReviewBot.Referrals;

/// <summary>The referrals that came before there was a review: one row each in table <c>referrals</c>, changed by its ETag.</summary>
public sealed class ReferralShelf(ServiceTables tables)
{
    private const string Partition = "referral";
    private const string HasWork = "HasWork";
    private const string Waits = "Waits";

    /// <summary>Null when there is none with this id.</summary>
    public async Task<WaitingReferral?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var row = await tables.Referrals.GetEntityIfExistsAsync<TableEntity>(Partition, id, cancellationToken: cancellationToken);
        return row.HasValue ? Read(row.Value!) : null;
    }

    /// <summary>Those for which the service has something to do.</summary>
    public Task<IReadOnlyList<WaitingReferral>> WithWorkAsync(CancellationToken cancellationToken) => WhereAsync(HasWork, cancellationToken);

    /// <summary>Those that the office has neither taken on nor closed.</summary>
    public Task<IReadOnlyList<WaitingReferral>> WaitingAsync(CancellationToken cancellationToken) => WhereAsync(Waits, cancellationToken);

    /// <summary>Puts a new one there; one with the same id that stands there already stays.</summary>
    public async Task<WaitingReferral> AddAsync(WaitingReferral referral, CancellationToken cancellationToken)
    {
        try
        {
            await tables.Referrals.AddEntityAsync(Row(referral), cancellationToken);
            return referral;
        }
        catch (RequestFailedException fault) when (fault.Status == 409)
        {
            return (await FindAsync(referral.Id, cancellationToken))!;
        }
    }

    /// <summary>Changes what is stored, deciding anew when somebody else was faster.</summary>
    /// <param name="change">Pure. The very same that is stored writes nothing.</param>
    public async Task<WaitingReferral> ChangeAsync(string id, Func<WaitingReferral, WaitingReferral> change, CancellationToken cancellationToken)
    {
        while (true)
        {
            var row = await tables.Referrals.GetEntityAsync<TableEntity>(Partition, id, cancellationToken: cancellationToken);
            var stored = Read(row.Value);
            var changed = change(stored);
            if (ReferenceEquals(changed, stored)) return stored;
            try
            {
                await tables.Referrals.UpdateEntityAsync(Row(changed), row.Value.ETag, TableUpdateMode.Replace, cancellationToken);
                return changed;
            }
            catch (RequestFailedException conflict) when (conflict.Status == 412)
            {
                // Somebody else was faster: decided anew on what stands there now.
            }
        }
    }

    private async Task<IReadOnlyList<WaitingReferral>> WhereAsync(string mark, CancellationToken cancellationToken)
    {
        var found = new List<WaitingReferral>();
        await foreach (var row in tables.Referrals.QueryAsync<TableEntity>($"PartitionKey eq '{Partition}' and {mark} eq true", cancellationToken: cancellationToken))
            found.Add(Read(row));
        return found;
    }

    private static TableEntity Row(WaitingReferral referral) =>
        new TableEntity(Partition, referral.Id) { [HasWork] = referral.Work != ReferralWork.Nothing, [Waits] = referral.State == ReferralState.Waiting }.WithText(StoredJson.Write(referral));

    private static WaitingReferral Read(TableEntity row) => StoredJson.Read<WaitingReferral>(row.Text());
}
