using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews;

/// <summary>The answer of the rules to a command.</summary>
public abstract record Decision
{
    private Decision()
    {
    }

    /// <summary>It happened. No event at all means that there was nothing to change.</summary>
    public sealed record Accepted(IReadOnlyList<ReviewEvent> Events) : Decision;

    public sealed record Refused(Refusal Refusal) : Decision;

    public static implicit operator Decision(ReviewEvent happened) => new Accepted([happened]);

    public static implicit operator Decision(Refusal refusal) => new Refused(refusal);

    public static Decision All(params IEnumerable<ReviewEvent> events) => new Accepted([.. events]);

    public static readonly Decision NothingToDo = new Accepted([]);
}

/// <summary>Why something a person asked for is not done.</summary>
/// <param name="Code">Stable, for tests and the service log: "not-your-role".</param>
/// <param name="Sentence">Plain words: what is wrong and what to do. Holds no name of a child or family member.</param>
/// <param name="Duty">The duty row it rests on, where there is one.</param>
public sealed record Refusal(string Code, string Sentence, string? Duty = null);
