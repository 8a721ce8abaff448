namespace RapidReviewBot.Outbox;

public static class Registration
{
    /// <summary>Adds what carries out effects; the runners are added by those who have them.</summary>
    public static IServiceCollection AddOutbox(this IServiceCollection services) => services
        .AddSingleton<EffectRows>()
        .AddSingleton<EffectRunners>()
        .AddSingleton<EffectExecution>()
        .AddSingleton<EffectReport>()
        .AddSingleton<OutboxDispatcher>();

    /// <summary>Adds what carries out one type of effect.</summary>
    public static IServiceCollection AddEffectRunner<TRunner>(this IServiceCollection services)
        where TRunner : EffectRunner => services.AddSingleton<EffectRunner, TRunner>();
}
