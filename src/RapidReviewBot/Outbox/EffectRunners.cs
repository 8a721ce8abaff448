namespace RapidReviewBot.Outbox;

/// <summary>Who carries out which type of effect.</summary>
public sealed class EffectRunners(IEnumerable<EffectRunner> runners)
{
    private readonly Dictionary<Type, EffectRunner> _runners = runners.ToDictionary(runner => runner.Effect);

    /// <summary>Null when nobody does.</summary>
    public EffectRunner? For(Type effect) => _runners.GetValueOrDefault(effect);
}
