using Azure;
using Azure.Data.Tables;
using RapidReviewBot.Ledger;

namespace RapidReviewBot.Mailbox;

/// <summary>A mail still to be handled: one row, claimed by its ETag.</summary>
internal sealed record WaitingMail(string PartnershipId, string Key, string MessageId, string InternetMessageId, DateTimeOffset ReceivedAt)
{
    public const string Prefix = "todo-";

    /// <summary>The first key after all that begin with the prefix.</summary>
    public const string PrefixEnd = "todo.";

    /// <summary>How often it was begun, this time included.</summary>
    public int Tries { get; set; }

    /// <summary>Machine time; nobody begins it earlier.</summary>
    public DateTimeOffset NotBefore { get; set; }

    /// <summary>How far the answer to it has come.</summary>
    public string? Progress { get; set; }

    /// <summary>Who of the office was told that it could not be handled, by <c>Person.Id</c>; null: nobody yet.</summary>
    public string? Told { get; set; }

    public ETag Version { get; private set; }

    public string RowKey => Prefix + Key;

    public static string KeyOf(string internetMessageId) => CommandIds.Of("mail", internetMessageId);

    public static TableEntity Row(string partnershipId, string key, ListedMail mail) => new WaitingMail(partnershipId, key, mail.Id, mail.InternetMessageId, mail.ReceivedAt).Row();

    public TableEntity Row() => new(PartnershipId, RowKey)
    {
        ["MessageId"] = MessageId,
        ["InternetMessageId"] = InternetMessageId,
        ["ReceivedAt"] = ReceivedAt,
        ["Tries"] = Tries,
        ["NotBefore"] = NotBefore.Year < 2000 ? null : NotBefore,
        ["Progress"] = Progress,
        ["Told"] = Told,
    };

    public static WaitingMail Read(TableEntity row) => new(
        row.PartitionKey,
        row.RowKey[Prefix.Length..],
        row.GetString("MessageId"),
        row.GetString("InternetMessageId"),
        row.GetDateTimeOffset("ReceivedAt")!.Value)
    {
        Tries = row.GetInt32("Tries") ?? 0,
        NotBefore = row.GetDateTimeOffset("NotBefore") ?? default,
        Progress = row.GetString("Progress"),
        Told = row.GetString("Told"),
        Version = row.ETag,
    };

    /// <summary>What was written is what stands.</summary>
    public void Take(WaitingMail written, ETag version) => (Tries, NotBefore, Progress, Told, Version) = (written.Tries, written.NotBefore, written.Progress, written.Told, version);
}
