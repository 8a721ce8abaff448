using AdaptiveCards;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Log;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;

namespace RapidReviewBot.Conversation.Tasks;

/// <summary>What came of a task: who did what and when, and where it is filed. Holds no narrative.</summary>
public sealed record TaskOutcome(string Words)
{
    /// <summary>Where it is filed; empty where nothing is.</summary>
    public string Where { get; init; } = "";

    public AdaptiveAction? Open { get; init; }

    public static implicit operator TaskOutcome?(string? words) => words is null ? null : new(words);

    /// <summary>"Example Person on Wed 8 Apr, 17:00".</summary>
    public static string By(string? name, DateTimeOffset? at) => string.Join(" on ", new[] { name, at is { } then ? LondonTime.Words(then) : null }.OfType<string>());

    public TaskOutcome FiledAs(FiledDocument? file, Procedure procedure) => file is null ? this : this with
    {
        Where = $"The case folder holds it: {file.Path}.",
        Open = CardButtons.Open($"Open {DocumentWords.Name(file.Document, procedure)}", new Uri(file.WebUrl)),
    };
}
