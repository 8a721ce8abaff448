namespace RapidReviewBot.LocalTenant.Story;

/// <summary>Something that happens besides, so long after the story's beginning.</summary>
internal sealed record Happening(TimeSpan After, string What, Func<Control, Task> Do);

/// <summary>How a story differs from the plain one: who stays away, who answers something else, what happens besides.</summary>
internal sealed record Twist
{
    public static Twist None { get; } = new();

    /// <summary>By mail address: who does nothing at all.</summary>
    public Func<string, bool> Silent { get; init; } = _ => false;

    /// <summary>What somebody (by name) enters into a field (by id) of a card or page, where it is not the plain answer.</summary>
    public Func<string, string, string?> Answer { get; init; } = (_, _) => null;

    /// <summary>Which button (by its title) somebody (by name) presses where it is not the first.</summary>
    public Func<string, string, bool> Presses { get; init; } = (_, _) => false;

    public IReadOnlyList<Happening> Happenings { get; init; } = [];

    /// <summary>So long after its beginning the story ends, wherever it stands; null: when nobody has anything to do any more.</summary>
    public TimeSpan? EndsAfter { get; init; }
}
