using System.Collections.Concurrent;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Outbox;

namespace RapidReviewBot.Tests.Outbox;

/// <summary>Runners for every type of effect, that write down what they were asked to do and do as the test says.</summary>
internal sealed class OutsideWorld
{
    private readonly ConcurrentQueue<(string Key, Effect Effect)> _done = new();

    public OutsideWorld() => Runners = [.. typeof(Effect).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Effect)))
        .Select(type => (EffectRunner)Activator.CreateInstance(typeof(Runner<>).MakeGenericType(type), this)!)];

    public IReadOnlyList<EffectRunner> Runners { get; }

    /// <summary>What happens instead of the ordinary; null: the ordinary.</summary>
    public Func<Effect, EffectRun, CancellationToken, Task<EffectResult?>> On { get; set; } = (_, _, _) => Task.FromResult<EffectResult?>(null);

    /// <summary>Every run that came to its end, in order.</summary>
    public IReadOnlyList<(string Key, Effect Effect)> Done => [.. _done];

    public int Count<TEffect>() => _done.Count(done => done.Effect is TEffect);

    /// <summary>What a runner answers when all goes well.</summary>
    public static EffectResult Ordinary(Effect effect) => effect switch
    {
        CreateChannel channel => new EffectResult.Done(new RecordChannel("19:channel", "https://teams.example/channel", channel.Name)),
        CreateCaseFolder folder => new EffectResult.Done(new RecordCaseFolder("folder", "https://files.example/folder", folder.Name, folder.SubFolders.ToDictionary(name => name, name => "id of " + name))),
        _ => new EffectResult.Done(),
    };

    private sealed class Runner<TEffect>(OutsideWorld world) : EffectRunner<TEffect>
        where TEffect : Effect
    {
        public override async Task<EffectResult> RunAsync(TEffect effect, EffectRun run, CancellationToken cancellationToken)
        {
            var result = await world.On(effect, run, cancellationToken) ?? Ordinary(effect);
            world._done.Enqueue((run.Key, effect));
            return result;
        }
    }
}
