using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Ledger;

namespace RapidReviewBot.Holidays;

/// <summary>
/// The bank holidays that count: the last good list, kept in a row, over those that came with the service.
/// A change is written together with the list before it and stays pending until every open review was told.
/// </summary>
public sealed class BankHolidayStore(ServiceTables tables)
{
    private const string Partition = "bank-holidays";
    private const string Key = "england-and-wales";

    private volatile BankHolidays current = BankHolidays.Published;

    /// <summary>As last read by this instance.</summary>
    public BankHolidays Current => current;

    /// <summary>Reads the row; from then on <see cref="Current"/> is what it says.</summary>
    public async Task<StoredBankHolidays> LoadAsync(CancellationToken cancellationToken)
    {
        var row = await tables.Partnerships.GetEntityIfExistsAsync<TableEntity>(Partition, Key, cancellationToken: cancellationToken);
        var stored = row.HasValue ? Read(row.Value!) : StoredBankHolidays.None;
        current = stored.Holidays;

        return stored;
    }

    /// <summary>Writes a new list, or that a change was told. False when another instance wrote first.</summary>
    public async Task<bool> WriteAsync(StoredBankHolidays next, CancellationToken cancellationToken)
    {
        var row = new TableEntity(Partition, Key) { ["Number"] = next.Number, ["Pending"] = next.Before is not null }
            .WithText(JsonSerializer.Serialize(new Lists(next.Holidays.All, next.Before?.All)));
        try
        {
            if (next.Version is { } version)
                await tables.Partnerships.UpdateEntityAsync(row, version, TableUpdateMode.Replace, cancellationToken);
            else
                await tables.Partnerships.AddEntityAsync(row, cancellationToken);
        }
        catch (RequestFailedException fault) when (fault.Status is 409 or 412)
        {
            return false;
        }

        current = next.Holidays;

        return true;
    }

    private static StoredBankHolidays Read(TableEntity row)
    {
        var lists = JsonSerializer.Deserialize<Lists>(row.Text()) ?? throw new FormatException("The stored bank holidays are empty.");

        return new StoredBankHolidays(
            BankHolidays.Published.UpdatedBy(new BankHolidays(lists.Holidays)),
            lists.Before is { } before ? new BankHolidays(before) : null,
            row.GetInt32("Number") ?? 0,
            row.ETag);
    }

    private sealed record Lists(IReadOnlyList<BankHoliday> Holidays, IReadOnlyList<BankHoliday>? Before);
}

/// <summary>The stored list.</summary>
/// <param name="Before">The list before a change that not every open review was told of yet; null when nothing is pending.</param>
/// <param name="Number">Of the change, from 1.</param>
/// <param name="Version">Of the row; null while there is none.</param>
public sealed record StoredBankHolidays(BankHolidays Holidays, BankHolidays? Before, int Number, ETag? Version)
{
    public static readonly StoredBankHolidays None = new(BankHolidays.Published, Before: null, Number: 0, Version: null);
}
