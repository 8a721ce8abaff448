using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace RapidReviewBot.LocalTenant.Teams;

/// <summary>
/// Holds what a person typed against the card's inputs, as the client does before it sends
/// (https://learn.microsoft.com/adaptive-cards/authoring-cards/input-validation).
/// </summary>
internal static class CardInputs
{
    /// <summary>The values that go with the press: what was typed, else what the input held from the start.</summary>
    /// <exception cref="PressRefused">The client would not send this.</exception>
    public static Dictionary<string, string> Fill(IReadOnlyList<JsonObject> inputs, IReadOnlyDictionary<string, string> typed)
    {
        var known = inputs.Select(input => Text(input, "id")).ToHashSet();
        if (typed.Keys.FirstOrDefault(id => !known.Contains(id)) is { } stranger)
            throw new PressRefused($"The card shows no input '{stranger}' for this button. It has: {string.Join(", ", known)}.");

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var input in inputs)
        {
            string id = Text(input, "id");
            string value = typed.TryGetValue(id, out string? given) ? given : StartOf(input);
            if (Problem(input, value) is { } problem)
                throw new PressRefused($"{Label(input)}: {(string?)input["errorMessage"] ?? problem}");
            values[id] = value;
        }

        return values;
    }

    private static string? Problem(JsonObject input, string value)
    {
        string type = Text(input, "type");
        bool required = (bool?)input["isRequired"] == true;
        if (type == "Input.Toggle")
            return ToggleProblem(input, value, required);
        if (value.Length == 0)
            return required ? "an answer is needed." : null;

        return type switch
        {
            "Input.Text" => TextProblem(input, value),
            "Input.Number" => NumberProblem(input, value),
            "Input.Date" => RangeProblem(input, value, DateOnly.TryParseExact(value, "yyyy-MM-dd", out _), "a date is needed."),
            "Input.Time" => RangeProblem(input, value, TimeOnly.TryParseExact(value, "HH:mm", out _), "a time is needed."),
            "Input.ChoiceSet" => ChoiceProblem(input, value),
            _ => $"the client draws no {type}.",
        };
    }

    private static string? ToggleProblem(JsonObject input, string value, bool required)
    {
        string on = Text(input, "valueOn", "true"), off = Text(input, "valueOff", "false");
        if (value != on && value != off)
            return $"it sends {on} or {off}.";
        return required && value != on ? "it must be ticked." : null;
    }

    private static string? TextProblem(JsonObject input, string value)
    {
        if ((int?)input["maxLength"] is { } most && value.Length > most)
            return $"{most} characters at most.";
        return (string?)input["regex"] is { } pattern && !Regex.IsMatch(value, pattern, RegexOptions.None, TimeSpan.FromSeconds(1))
            ? "it is not in the right form." : null;
    }

    private static string? NumberProblem(JsonObject input, string value)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number))
            return "a number is needed.";
        if ((double?)input["min"] is { } least && number < least)
            return $"{least} or more.";
        return (double?)input["max"] is { } most && number > most ? $"{most} or less." : null;
    }

    private static string? RangeProblem(JsonObject input, string value, bool wellFormed, string malformed)
    {
        if (!wellFormed)
            return malformed;
        if ((string?)input["min"] is { } least && string.CompareOrdinal(value, least) < 0)
            return $"{least} or later.";
        return (string?)input["max"] is { } most && string.CompareOrdinal(value, most) > 0 ? $"{most} or earlier." : null;
    }

    private static string? ChoiceProblem(JsonObject input, string value)
    {
        if (input["choices.data"] is not null || Text(input, "style") == "filtered")
            return null;

        var choices = (input["choices"]?.AsArray() ?? []).Select(choice => (string?)choice!["value"]).ToHashSet();
        string[] chosen = (bool?)input["isMultiSelect"] == true ? value.Split(',') : [value];
        return chosen.FirstOrDefault(one => !choices.Contains(one)) is { } stranger ? $"'{stranger}' is not one of the choices." : null;
    }

    private static string StartOf(JsonObject input) => Text(input, "type") == "Input.Toggle"
        ? Text(input, "value", Text(input, "valueOff", "false"))
        : input["value"]?.ToString() ?? "";

    private static string Label(JsonObject input) => Text(input, "label", Text(input, "title", Text(input, "id")));

    private static string Text(JsonObject input, string field, string otherwise = "") => (string?)input[field] ?? otherwise;
}

/// <summary>The client would not have let the person do this; the message is what it would show.</summary>
internal sealed class PressRefused(string message) : Exception(message);
