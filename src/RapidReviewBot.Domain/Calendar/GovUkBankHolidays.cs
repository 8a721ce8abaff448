using System.Globalization;
using System.Text.Json;

namespace RapidReviewBot.Domain.Calendar;

/// <summary>Reads the JSON of https://www.gov.uk/bank-holidays.json: divisions with events of title, date (yyyy-MM-dd) and notes.</summary>
public static class GovUkBankHolidays
{
    private const string Division = "england-and-wales";

    /// <summary>
    /// The holidays of England and Wales in a GOV.UK document, or a sentence that says what is wrong with it.
    /// A document without a single holiday is wrong: it must never empty the calendar.
    /// </summary>
    public static (BankHolidays? Holidays, string? Fault) Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty(Division, out var division))
                return (null, $"The list of bank holidays has no part \"{Division}\".");
            if (division.ValueKind != JsonValueKind.Object || !division.TryGetProperty("events", out var events) || events.ValueKind != JsonValueKind.Array)
                return (null, $"The list of bank holidays has no events for \"{Division}\".");

            return Read(events);
        }
        catch (JsonException notJson)
        {
            return (null, $"The list of bank holidays is not JSON: line {notJson.LineNumber + 1}.");
        }
    }

    internal static BankHolidays Embedded()
    {
        using var stream = typeof(GovUkBankHolidays).Assembly.GetManifestResourceStream("bank-holidays.json")
            ?? throw new InvalidOperationException("bank-holidays.json is not in the assembly.");
        using var reader = new StreamReader(stream);

        return Read(reader.ReadToEnd()) is ({ } holidays, null)
            ? holidays
            : throw new InvalidOperationException("The bank-holidays.json in the assembly cannot be read.");
    }

    private static (BankHolidays? Holidays, string? Fault) Read(JsonElement events)
    {
        var holidays = new List<BankHoliday>();
        foreach (var one in events.EnumerateArray())
        {
            if (Text(one, "title") is not { Length: > 0 } title
                || !DateOnly.TryParseExact(Text(one, "date"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                return (null, $"Bank holiday {holidays.Count + 1} in the list has no title or no date.");
            }

            holidays.Add(new BankHoliday(date, title, Text(one, "notes") ?? ""));
        }

        return holidays.Count == 0 ? (null, "The list of bank holidays is empty.") : (new BankHolidays(holidays), null);
    }

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
