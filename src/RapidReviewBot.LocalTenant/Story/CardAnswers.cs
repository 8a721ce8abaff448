using System.Globalization;
using System.Text.Json.Nodes;
using RapidReviewBot.Domain.Calendar;

namespace RapidReviewBot.LocalTenant.Story;

/// <summary>What somebody enters into a card who has no reason not to: what stands there already, else today, the first choice, a sensible line.</summary>
internal static class CardAnswers
{
    public static Dictionary<string, string> For(IEnumerable<JsonObject> inputs, DateTimeOffset now, Func<string, string?>? otherwise = null)
    {
        var answers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var input in inputs)
            if ((otherwise?.Invoke((string)input["id"]!) ?? Answer(input, now)) is { Length: > 0 } answer)
                answers[(string)input["id"]!] = answer;
        return answers;
    }

    private static string Answer(JsonObject input, DateTimeOffset now)
    {
        if ((string?)input["type"] == "Input.Toggle") return Toggle(input);
        if ((string?)input["id"] == "agencies" && (string?)input["type"] == "Input.ChoiceSet") return Choice(input);
        if (input["value"] is JsonValue given && given.ToString() is { Length: > 0 } standing) return standing;
        var id = (string)input["id"]!;
        var needed = input["isRequired"]?.GetValue<bool>() == true;
        return (string?)input["type"] switch
        {
            // Somebody is always new to the process.
            "Input.ChoiceSet" when id == "pre-meets" => Choice(input).Split(',')[0],
            "Input.ChoiceSet" => needed || id == "slot" ? Choice(input) : "",
            "Input.Date" => needed ? Day(id, now) : "",
            "Input.Text" => needed ? Text(id) : "",
            "Input.Number" => needed ? "1" : "",
            _ => "",
        };
    }

    private static string Toggle(JsonObject input) => (string?)input["id"] is "so-ChildSeriouslyHarmed" or "so-ChildOfSchoolAge" or "so-OfstedRequired" or "so-ReferrerIsProfessional" or "ratify" ? (string)input["valueOn"]! : input["value"]?.ToString() ?? "false";

    private static string Choice(JsonObject input)
    {
        var values = (input["choices"] as JsonArray ?? []).Select(choice => (string)choice!["value"]!);
        return input["isMultiSelect"]?.GetValue<bool>() == true ? string.Join(',', values) : values.FirstOrDefault() ?? "";
    }

    /// <summary>The incident and what followed from it happened the working day before; the rest today.</summary>
    private static string Day(string id, DateTimeOffset now)
    {
        var today = LondonTime.DateOf(now);
        var day = id is "date-IncidentHappened" ? WorkingCalendar.EnglandAndWales.Previous(today) : today;
        return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static string Text(string id) => id switch
    {
        "child1" => InventedFamily.Initials,
        _ when id.StartsWith("reference", StringComparison.Ordinal) => "EXAMPLE-0001",
        _ => "Agreed with the chair",
    };
}
