using System.Collections.Concurrent;

namespace RapidReviewBot.LocalTenant.Access;

/// <summary>Instances of the bot that were killed: nothing of theirs is answered or carried out any more.</summary>
public sealed class CutInstances
{
    private readonly ConcurrentDictionary<string, bool> cut = new();

    public void Cut(string instance) => cut[instance] = true;

    public bool IsCut(string instance) => cut.ContainsKey(instance);
}
