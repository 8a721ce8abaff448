using RapidReviewBot.LocalTenant.Hosting;

namespace RapidReviewBot.LocalTenant.Teams;

public enum RatedCall
{
    Send,
    Create,
    ReadMembers,
}

/// <summary>
/// The limits for one bot in one conversation, on machine time
/// (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit).
/// </summary>
public sealed class ConversationRates(TimeProvider machine, TenantOptions options)
{
    private static readonly (int Calls, TimeSpan Within)[] Writes =
        [(7, TimeSpan.FromSeconds(1)), (8, TimeSpan.FromSeconds(2)), (60, TimeSpan.FromSeconds(30)), (1800, TimeSpan.FromHours(1))];

    private static readonly (int Calls, TimeSpan Within)[] Reads =
        [(14, TimeSpan.FromSeconds(1)), (16, TimeSpan.FromSeconds(2)), (120, TimeSpan.FromSeconds(30)), (3600, TimeSpan.FromHours(1))];

    private readonly Lock gate = new();
    private readonly Dictionary<(RatedCall, string), List<DateTimeOffset>> calls = [];

    /// <summary>Counts the call; throws 429 with the seconds to wait where a limit is reached, and then does not count it.</summary>
    public void Count(RatedCall call, string conversation)
    {
        if (!options.CountsRates) return;
        var now = machine.GetUtcNow();
        lock (gate)
        {
            if (!calls.TryGetValue((call, conversation), out var made))
                calls[(call, conversation)] = made = [];
            made.RemoveAll(at => at <= now - TimeSpan.FromHours(1));
            foreach (var (most, within) in call == RatedCall.ReadMembers ? Reads : Writes)
            {
                if (made.Count < most || made[^most] <= now - within)
                    continue;

                int wait = (int)Math.Max(1, Math.Ceiling((made[^most] + within - now).TotalSeconds));
                throw new ConnectorError(429, "TooManyRequests", "API calls quota exceeded.", wait);
            }

            made.Add(now);
        }
    }
}
