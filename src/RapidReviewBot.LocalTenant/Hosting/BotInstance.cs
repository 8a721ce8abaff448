namespace RapidReviewBot.LocalTenant.Hosting;

/// <summary>One running bot.</summary>
/// <param name="Number">From 1; the port goes with the number.</param>
/// <param name="Tag">Differs with every start, so a killed run never speaks for the one that replaced it.</param>
public sealed record BotInstance(int Number, string Tag, Uri Url)
{
    internal WebApplication? App { get; init; }

    internal TablesGate? Gate { get; init; }
}
