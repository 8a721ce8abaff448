namespace RapidReviewBot.LocalTenant.Story;

/// <summary>Something that a person will do when they get round to it.</summary>
internal sealed record Intention(string Who, string Key, DateTimeOffset At, Func<Task> Do);

/// <summary>Somebody who does something in a story.</summary>
internal interface IActor
{
    string Id { get; }

    DateTimeOffset Now { get; set; }

    /// <summary>Looks again even when there is no news for them.</summary>
    bool WantsToLook { get; }

    /// <summary>What is new to them, as things to do.</summary>
    Task<IReadOnlyList<Intention>> LookAsync();
}
