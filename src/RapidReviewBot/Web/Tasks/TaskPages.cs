using RapidReviewBot.Domain.Reviews;

namespace RapidReviewBot.Web.Tasks;

/// <summary>The task pages by the kind of thing that is owed.</summary>
public sealed class TaskPages(IEnumerable<TaskPage> pages)
{
    readonly Dictionary<OwedKind, TaskPage> byKind = pages.ToDictionary(page => page.Kind);

    public TaskPage? For(OwedKind kind) => byKind.GetValueOrDefault(kind);

    /// <summary>Whether it is done on a page at all; the rest is for cards in Teams, which only the office has.</summary>
    public bool Has(OwedKind kind) => byKind.ContainsKey(kind) || kind is OwedKind.FileReferral or OwedKind.GiveReturn or OwedKind.RecordDecision;
}
