namespace RapidReviewBot.Outbox;

public static class Registration
{
    /// <summary>Adds what carries out one type of effect.</summary>
    public static IServiceCollection AddEffectRunner<TRunner>(this IServiceCollection services)
        where TRunner : EffectRunner => services.AddSingleton<EffectRunner, TRunner>();
}
