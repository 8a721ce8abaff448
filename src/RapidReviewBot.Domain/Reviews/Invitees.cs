using RapidReviewBot.Domain.Procedures;

namespace RapidReviewBot.Domain.Reviews;

/// <summary>
/// Who may have to be invited besides those whom the procedure names outright: providers that accepted returns name (B09), and roles of which
/// each is an invitee or a recorded reason why not (R11).
/// </summary>
public static class Invitees
{
    private const int LongestKey = 40;

    /// <summary>Why somebody is not invited, as choices: no story is told here (N09).</summary>
    public static IReadOnlyList<(string Value, string Title)> Reasons { get; } =
    [
        ("not-concerned", "Not concerned in this case"),
        ("represented", "Represented by somebody who is invited already"),
        ("in-writing", "Gives its view in writing instead"),
        ("not-available", "Nobody of theirs can come in time"),
    ];

    /// <summary>What still has to be settled, each with its key and what it is called.</summary>
    public static IReadOnlyList<(string Key, string Title)> Open(Review review, Procedure procedure) =>
        [.. Proposed(review, procedure).Where(one => !review.Meeting.LeftOut.ContainsKey(one.Key) && review.Meeting.Invited.All(invited => invited.Key != one.Key))];

    /// <summary>What it is called that a key stands for; null when nothing does.</summary>
    public static string? Title(Review review, Procedure procedure, string? key) =>
        Proposed(review, procedure).Where(one => one.Key == key).Select(one => one.Title).FirstOrDefault();

    private static IEnumerable<(string Key, string Title)> Proposed(Review review, Procedure procedure)
    {
        var rules = procedure.Meeting.Invitees;
        var roles = rules.Where(rule => rule is { ReasonIfLeftOut: true, Role: not null })
            .Select(rule => rule.Role!).Where(role => review.Holding(role, procedure).Count == 0)
            .Select(role => (role, procedure.Role(role)?.Title ?? role));
        return rules.Any(rule => rule.NamedInReturns) ? [.. roles, .. Named(review)] : roles;
    }

    /// <summary>Providers that accepted returns name and that were not asked themselves, each once.</summary>
    private static IEnumerable<(string Key, string Title)> Named(Review review) => review.Asked
        .Where(part => part.LatestReturn is { State: ReturnState.Accepted })
        .SelectMany(part => part.LatestReturn!.Named)
        .Where(name => !review.Asked.Any(part => string.Equals(part.Agency.Name, name, StringComparison.OrdinalIgnoreCase)))
        .Select(name => (KeyOf(name), name)).DistinctBy(one => one.Item1);

    /// <summary>Letters and digits joined by hyphens: it stands in addresses.</summary>
    private static string KeyOf(string name)
    {
        var words = string.Concat(name.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var key = "named-" + string.Join('-', words);
        return key.Length <= LongestKey ? key : key[..LongestKey];
    }
}
