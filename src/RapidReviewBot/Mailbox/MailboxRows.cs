using System.Globalization;
using Azure;
using Azure.Data.Tables;
using RapidReviewBot.Ledger;

namespace RapidReviewBot.Mailbox;

/// <summary>Where the last look into a mailbox ended.</summary>
/// <param name="Mailbox">Its address: another mailbox has another place.</param>
/// <param name="At">Review time, UTC.</param>
internal sealed record MailboxPlace(string Mailbox, string Cursor, DateTimeOffset At);

/// <summary>What is kept of the partnerships' mailboxes: the place, each mail seen, and those still to be handled. Ids and instants only.</summary>
internal sealed class MailboxRows(ServiceTables tables, TimeProvider machine)
{
    private const string PlaceKey = "place";
    private const string Seen = "seen-";

    /// <summary>Longer than a mail is worked on at most.</summary>
    private static readonly TimeSpan Claim = TimeSpan.FromSeconds(60);

    public async Task<MailboxPlace?> PlaceAsync(string partnershipId, CancellationToken cancellationToken)
    {
        var row = await tables.Mailbox.GetEntityIfExistsAsync<TableEntity>(partnershipId, PlaceKey, cancellationToken: cancellationToken);
        return row.HasValue ? new MailboxPlace(row.Value!.GetString("Mailbox"), row.Value.Text(), row.Value.GetDateTimeOffset("At")!.Value) : null;
    }

    public Task KeepPlaceAsync(string partnershipId, MailboxPlace place, CancellationToken cancellationToken) =>
        tables.Mailbox.UpsertEntityAsync(new TableEntity(partnershipId, PlaceKey) { ["Mailbox"] = place.Mailbox, ["At"] = place.At }.WithText(place.Cursor), TableUpdateMode.Replace, cancellationToken);

    /// <summary>Notes a mail to be handled; says nothing of one that was seen before.</summary>
    public async Task NoteAsync(string partnershipId, ListedMail mail, CancellationToken cancellationToken)
    {
        var key = WaitingMail.KeyOf(mail.InternetMessageId);
        try
        {
            await tables.Mailbox.SubmitTransactionAsync(
                [
                    new TableTransactionAction(TableTransactionActionType.Add, new TableEntity(partnershipId, Seen + key)),
                    new TableTransactionAction(TableTransactionActionType.Add, WaitingMail.Row(partnershipId, key, mail)),
                ],
                cancellationToken);
        }
        catch (TableTransactionFailedException fault) when (fault.Status == 409)
        {
            // Seen before, by us or another instance.
        }
    }

    /// <summary>The mails still to be handled, oldest first.</summary>
    public async Task<IReadOnlyList<WaitingMail>> WaitingAsync(string partnershipId, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partnershipId} and RowKey ge {WaitingMail.Prefix} and RowKey lt {WaitingMail.PrefixEnd}");
        var waiting = new List<WaitingMail>();
        await foreach (var row in tables.Mailbox.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken)) waiting.Add(WaitingMail.Read(row));
        return [.. waiting.OrderBy(mail => mail.ReceivedAt)];
    }

    /// <summary>Takes a mail for this instance; false when it is not its time or another has it.</summary>
    public Task<bool> ClaimAsync(WaitingMail mail, CancellationToken cancellationToken)
    {
        var now = machine.GetUtcNow();
        return mail.NotBefore > now ? Task.FromResult(false) : ChangeAsync(mail with { Tries = mail.Tries + 1, NotBefore = now + Claim }, mail, cancellationToken);
    }

    /// <summary>Keeps what was made for the mail so far.</summary>
    /// <exception cref="InvalidOperationException">Another instance has taken the mail over.</exception>
    public async Task KeepAsync(WaitingMail mail, string progress, CancellationToken cancellationToken)
    {
        if (!await ChangeAsync(mail with { Progress = progress }, mail, cancellationToken))
            throw new InvalidOperationException($"Mail {mail.Key} was taken over while it was handled.");
    }

    /// <summary>Keeps who was told that the mail could not be handled.</summary>
    /// <exception cref="InvalidOperationException">Another instance has taken the mail over.</exception>
    public async Task KeepToldAsync(WaitingMail mail, string personId, CancellationToken cancellationToken)
    {
        if (!await ChangeAsync(mail with { Told = personId }, mail, cancellationToken))
            throw new InvalidOperationException($"Mail {mail.Key} was taken over while it was told of.");
    }

    /// <summary>To be tried again at an instant of machine time.</summary>
    public Task<bool> PutOffAsync(WaitingMail mail, DateTimeOffset notBefore, CancellationToken cancellationToken) =>
        ChangeAsync(mail with { NotBefore = notBefore }, mail, cancellationToken);

    /// <summary>Handled: it waits no more; what became of it stays with the note that it was seen.</summary>
    public async Task DoneAsync(WaitingMail mail, string outcome, CancellationToken cancellationToken)
    {
        try
        {
            await tables.Mailbox.SubmitTransactionAsync(
                [
                    new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity(mail.PartnershipId, mail.RowKey), mail.Version),
                    new TableTransactionAction(TableTransactionActionType.UpsertMerge, new TableEntity(mail.PartnershipId, Seen + mail.Key) { ["Outcome"] = outcome, ["At"] = machine.GetUtcNow() }),
                ],
                cancellationToken);
        }
        catch (TableTransactionFailedException fault) when (fault.Status is 404 or 412)
        {
            // Another instance took it over after the claim ran out, and ends it.
        }
    }

    /// <summary>Counts an answer to a sender on a London day.</summary>
    /// <returns>How many it is now. Two instances at once may count one.</returns>
    public async Task<int> CountAnswerAsync(string partnershipId, string sender, DateOnly day, CancellationToken cancellationToken)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"answers-{day:yyyy-MM-dd}-{CommandIds.Of("sender", sender.Trim().ToLowerInvariant())}");
        var row = await tables.Mailbox.GetEntityIfExistsAsync<TableEntity>(partnershipId, key, cancellationToken: cancellationToken);
        var count = (row.HasValue ? row.Value!.GetInt32("Count") ?? 0 : 0) + 1;
        await tables.Mailbox.UpsertEntityAsync(new TableEntity(partnershipId, key) { ["Count"] = count }, TableUpdateMode.Replace, cancellationToken);
        return count;
    }

    private async Task<bool> ChangeAsync(WaitingMail changed, WaitingMail read, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await tables.Mailbox.UpdateEntityAsync(changed.Row(), read.Version, TableUpdateMode.Replace, cancellationToken);
            read.Take(changed, answer.Headers.ETag ?? throw new InvalidOperationException("The table service answered no ETag."));
            return true;
        }
        catch (RequestFailedException fault) when (fault.Status is 404 or 412)
        {
            return false;
        }
    }
}
