using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Ledger;

/// <summary>An event as a row: <c>e-00000042</c>, each carrying a hash over itself and the one before.</summary>
internal sealed record EventRow(RecordedEvent Event, string CommandId, string Chain)
{
    public static string KeyOf(int number) => string.Create(CultureInfo.InvariantCulture, $"e-{number:00000000}");

    /// <summary>What the first event of a review is chained to.</summary>
    public static string ChainStart(ReviewId review) => Hash(review.Value);

    public static (TableEntity Row, EventRow Stored) Write(ReviewId review, RecordedEvent happened, string commandId, string chainBefore)
    {
        var row = new TableEntity(review.Value, KeyOf(happened.Number))
        {
            ["Type"] = happened.What.GetType().Name,
            ["At"] = happened.At.ToUniversalTime(),
            ["By"] = StoredJson.Write(happened.By),
            ["Command"] = commandId,
        }.WithText(StoredJson.Write(happened.What));
        var chain = ChainOf(row, chainBefore);
        row["Chain"] = chain;
        return (row, new EventRow(happened, commandId, chain));
    }

    /// <summary>Reads a row and holds it to its number and to the event before it.</summary>
    public static EventRow Read(TableEntity row, int expected, string chainBefore)
    {
        var review = new ReviewId(row.PartitionKey);
        if (row.RowKey != KeyOf(expected)) throw new BrokenChainException(review, $"event {expected} should come next and {row.RowKey} does.");
        var chain = ChainOf(row, chainBefore);
        if (row.GetString("Chain") != chain) throw new BrokenChainException(review, $"event {expected} does not carry the hash of what it says and of the event before it.");
        var happened = new RecordedEvent(expected, At(row), StoredJson.Read<Actor>(Text(row, "By")), StoredJson.ReadEvent(Text(row, "Type"), row.Text()));
        return new EventRow(happened, Text(row, "Command"), chain);
    }

    private static DateTimeOffset At(TableEntity row) => row.GetDateTimeOffset("At") ?? throw new FormatException($"Row {row.RowKey} has no At.");

    private static string Text(TableEntity row, string name) => row.GetString(name) ?? throw new FormatException($"Row {row.RowKey} has no {name}.");

    private static string ChainOf(TableEntity row, string before) => Hash(string.Join(
        '\n', before, row.RowKey, row.GetString("Type"), At(row).UtcTicks.ToString(CultureInfo.InvariantCulture), row.GetString("By"), row.GetString("Command"), row.Text()));

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
