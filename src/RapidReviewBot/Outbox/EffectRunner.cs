using RapidReviewBot.Domain.Effects;

namespace RapidReviewBot.Outbox;

/// <summary>Carries out one type of effect. Derive from <see cref="EffectRunner{TEffect}"/> and register it as an EffectRunner.</summary>
public abstract class EffectRunner
{
    private protected EffectRunner(Type effect) => Effect = effect;

    /// <summary>The type of effect that it carries out.</summary>
    public Type Effect { get; }

    internal abstract Task<EffectResult> RunAsync(Effect effect, EffectRun run, CancellationToken cancellationToken);
}

/// <summary>
/// Carries out effects of one type. A run looks before it makes: it may have been cut before, after what it made was made.
/// It is cut after 30 seconds of machine time. Faults outside are thrown as <see cref="OutsideFault"/> or answered.
/// </summary>
public abstract class EffectRunner<TEffect>() : EffectRunner(typeof(TEffect))
    where TEffect : Effect
{
    /// <summary>Makes the outside world so. What it throws besides <see cref="OutsideFault"/> counts as a failed try and goes to the service log.</summary>
    public abstract Task<EffectResult> RunAsync(TEffect effect, EffectRun run, CancellationToken cancellationToken);

    internal sealed override Task<EffectResult> RunAsync(Effect effect, EffectRun run, CancellationToken cancellationToken) => RunAsync((TEffect)effect, run, cancellationToken);
}
