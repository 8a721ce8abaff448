using System.Text;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables;

/// <summary>
/// The service's limits (learn.microsoft.com, "Understanding the Table service data model" and "Performing entity group transactions"),
/// checked before sending because the emulator does not hold them all. Refusals look as the service's own: status 400 and its code.
/// </summary>
internal static class EntityLimits
{
    private const int PropertyBytes = 64 * 1024;
    private const int EntityBytes = 1024 * 1024;
    private const int OwnProperties = 252;
    private const int TransactionRows = 100;
    private const int TransactionBytes = 4 * 1024 * 1024;
    private const int KeyCharacters = 1024;

    public static void Check(IReadOnlyCollection<KeyValuePair<string, object>> values)
    {
        var own = 0;
        var size = 4;
        foreach (var (name, value) in values)
        {
            var isKey = name is "PartitionKey" or "RowKey";
            if (!isKey) own++;
            if (isKey && ((string)value).Length > KeyCharacters) throw Refused(TableErrorCode.KeyValueTooLarge, $"{name} is longer than {KeyCharacters} characters.");
            var bytes = SizeOf(value);
            if (bytes > PropertyBytes) throw Refused(TableErrorCode.PropertyValueTooLarge, $"The property '{name}' is larger than 64 KiB.");
            size += 8 + (name.Length * 2) + bytes;
        }

        if (own > OwnProperties) throw Refused(TableErrorCode.TooManyProperties, $"The entity has more than {OwnProperties} properties of its own.");
        if (size > EntityBytes) throw Refused(TableErrorCode.EntityTooLarge, "The entity is larger than 1 MiB.");
    }

    public static void Check(IReadOnlyList<TableTransactionAction> actions)
    {
        if (actions.Count > TransactionRows) throw Failed(TableErrorCode.InvalidInput, $"{TransactionRows}:A transaction has at most {TransactionRows} rows.");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < actions.Count; i++)
        {
            var entity = actions[i].Entity;
            if (!string.Equals(entity.PartitionKey, actions[0].Entity.PartitionKey, StringComparison.Ordinal))
                throw Failed(TableErrorCode.CommandsInBatchActOnDifferentPartitions, $"{i}:All rows of a transaction have the same partition key.");
            if (!seen.Add(entity.RowKey)) throw Failed(TableErrorCode.InvalidDuplicateRow, $"{i}:A row appears once in a transaction.");
        }
    }

    public static void CheckTransactionSize(int bytes)
    {
        if (bytes > TransactionBytes) throw Refused(TableErrorCode.ContentLengthExceeded, "A transaction is at most 4 MiB.", 413);
    }

    // Strings are stored as UTF-16.
    private static int SizeOf(object value) => value switch
    {
        string text => Encoding.Unicode.GetByteCount(text),
        byte[] bytes => bytes.Length,
        BinaryData data => data.ToMemory().Length,
        Guid => 16,
        int or bool => 4,
        _ => 8,
    };

    private static RequestFailedException Refused(TableErrorCode code, string sentence, int status = 400) => new(status, sentence, code.ToString(), null);

    private static TableTransactionFailedException Failed(TableErrorCode code, string sentence) => new(Refused(code, sentence));
}
