using System.Globalization;
using AdaptiveCards;
using RapidReviewBot.Domain.Calendar;

namespace RapidReviewBot.Conversation.Cards;

/// <summary>Fields of a card. The limits stated here are only a help to the person: <c>PressedFields</c> checks again.</summary>
public static class CardFields
{
    public const int OneLine = 200;

    public static AdaptiveInput TextField(string id, string label, bool required = true, int longest = OneLine, string? value = null, bool manyLines = false) =>
        new AdaptiveTextInput { Id = id, Label = label, MaxLength = longest, IsMultiline = manyLines, Value = value, IsRequired = required, ErrorMessage = required ? Asking("Enter", label) : null };

    public static AdaptiveInput EmailField(string id, string label, bool required = true, string? value = null) =>
        new AdaptiveTextInput { Id = id, Label = label, MaxLength = 254, Style = AdaptiveTextInputStyle.Email, Value = value, IsRequired = required, ErrorMessage = required ? Asking("Enter", label) : null };

    /// <param name="earliest">Inclusive.</param>
    /// <param name="latest">Inclusive.</param>
    public static AdaptiveInput DateField(string id, string label, bool required = true, DateOnly? value = null, DateOnly? earliest = null, DateOnly? latest = null) =>
        new AdaptiveDateInput { Id = id, Label = label, Value = Iso(value), Min = Iso(earliest), Max = Iso(latest), IsRequired = required, ErrorMessage = AskingDay(label, required, Limit(earliest, latest)) };

    /// <summary>London time.</summary>
    public static AdaptiveInput TimeField(string id, string label, bool required = true, TimeOnly? value = null) =>
        new AdaptiveTimeInput { Id = id, Label = label, Value = value?.ToString("HH:mm", CultureInfo.InvariantCulture), IsRequired = required, ErrorMessage = required ? Asking("Enter", label) : null };

    public static AdaptiveInput NumberField(string id, string label, int least, int most, bool required = true, int? value = null) =>
        new AdaptiveNumberInput { Id = id, Label = label, Min = least, Max = most, Value = value ?? double.NaN, IsRequired = required, ErrorMessage = required ? $"Enter a number from {least} to {most}" : null };

    /// <summary>One of a few; up to six are shown open, more fold into a list.</summary>
    public static AdaptiveInput ChoiceField(string id, string label, IReadOnlyList<(string Value, string Title)> choices, bool required = true, string? value = null) =>
        Choices(id, label, choices, required, value, many: false);

    /// <summary>Any of a few.</summary>
    public static AdaptiveInput ChoicesField(string id, string label, IReadOnlyList<(string Value, string Title)> choices, bool required = true, IEnumerable<string>? values = null) =>
        Choices(id, label, choices, required, values is null ? null : string.Join(',', values), many: true);

    /// <summary>A box to tick: "true" or "false".</summary>
    public static AdaptiveInput TickField(string id, string title, bool ticked = false) =>
        new AdaptiveToggleInput { Id = id, Title = title, ValueOn = "true", ValueOff = "false", Value = ticked ? "true" : "false", Wrap = true };

    private static AdaptiveChoiceSetInput Choices(string id, string label, IReadOnlyList<(string Value, string Title)> choices, bool required, string? value, bool many) => new()
    {
        Id = id,
        Label = label,
        Choices = [.. choices.Select(choice => new AdaptiveChoice { Value = choice.Value, Title = choice.Title })],
        Style = many || choices.Count <= 6 ? AdaptiveChoiceInputStyle.Expanded : AdaptiveChoiceInputStyle.Compact,
        IsMultiSelect = many,
        Wrap = true,
        Value = value,
        IsRequired = required,
        ErrorMessage = required ? Asking("Choose", label) : null,
    };

    private static string? Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // A client shows one message for an empty date and for one that is too early or too late, so it says the limit too.
    private static string? AskingDay(string label, bool required, string? limit) => (required, limit) switch
    {
        (false, null) => null,
        (true, null) => Asking("Enter", label),
        (false, _) => $"Enter a day {limit}",
        (true, _) => label.Contains('?', StringComparison.Ordinal) ? $"{Asking("Enter", label)} Enter a day {limit}" : $"{Asking("Enter", label)}, {limit}",
    };

    private static string? Limit(DateOnly? earliest, DateOnly? latest) => (earliest, latest) switch
    {
        ({ } first, { } last) => $"from {LondonTime.Words(first)} to {LondonTime.Words(last)}",
        ({ } first, null) => $"no earlier than {LondonTime.Words(first)}",
        (null, { } last) => $"no later than {LondonTime.Words(last)}",
        _ => null,
    };

    // "Enter date of the incident", but "Answer: When did the incident happen?"; what follows the question is not repeated.
    private static string Asking(string verb, string label) =>
        label.IndexOf('?', StringComparison.Ordinal) is >= 0 and var end ? $"Answer: {label[..(end + 1)]}" : $"{verb} {InSentence(label)}";

    // "Date of the incident" becomes "date of the incident"; "ICB lead" stays.
    private static string InSentence(string label) =>
        label.Length > 1 && char.IsUpper(label[0]) && char.IsLower(label[1]) ? char.ToLowerInvariant(label[0]) + label[1..] : label;
}
