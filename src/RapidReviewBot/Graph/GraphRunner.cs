using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Outbox;

namespace RapidReviewBot.Graph;

/// <summary>Carries out an effect through Graph; what Graph refuses is sorted into later and never.</summary>
internal abstract class GraphRunner<TEffect>(TimeProvider machine) : EffectRunner<TEffect>
    where TEffect : Effect
{
    public sealed override Task<EffectResult> RunAsync(TEffect effect, EffectRun run, CancellationToken cancellationToken) =>
        GraphFaults.SortAsync(() => CarryOutAsync(effect, run, cancellationToken), machine);

    protected abstract Task<EffectResult> CarryOutAsync(TEffect effect, EffectRun run, CancellationToken cancellationToken);
}
