namespace RapidReviewBot.Domain.Effects;

/// <summary>Something that the outside world must be made to do because of what happened. Carries ids and choices, never a story.</summary>
public abstract record Effect;

/// <summary>An effect with the key under which it is stored and repeated safely.</summary>
/// <param name="Key"><c>o-[event number, 8 digits]-[n]</c>, or a fixed key for what is always drawn from the current state.</param>
public sealed record PlannedEffect(string Key, Effect What)
{
    public const string CardKey = "o-card";
    public const string LogKey = "o-log";
    public const string ChecklistKey = "o-checklist";

    /// <summary>Sorts behind everything else of a review: an archived channel takes no more cards.</summary>
    public const string ArchiveKey = "o-x-archive";
}
