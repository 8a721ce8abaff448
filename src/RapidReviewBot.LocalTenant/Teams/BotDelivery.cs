using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using RapidReviewBot.LocalTenant.Hosting;
using RapidReviewBot.LocalTenant.State;
using RapidReviewBot.LocalTenant.Time;
using RapidReviewBot.LocalTenant.Watching;

namespace RapidReviewBot.LocalTenant.Teams;

/// <summary>What came of an activity.</summary>
/// <param name="Status">The bot's HTTP status; 0 where no instance answered.</param>
public sealed record BotAnswer(int Status, JsonNode? Body, string? Problem)
{
    public bool Took => Status is >= 200 and < 300;
}

/// <summary>
/// Posts activities to the bot, each with a token of its own. Where an instance is gone, or answers 502, 503 or 504, the same activity goes to the next one, three tries in all.
/// An answer is waited for 15 seconds (https://learn.microsoft.com/azure/bot-service/bot-builder-howto-long-operations-guidance).
/// </summary>
public sealed class BotDelivery(BotInstances instances, ChannelTokens tokens, Journal journal, TenantClock clock, TimeProvider machine) : IDisposable
{
    private const int Tries = 3;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);
    private int turn;
    private readonly HttpClient http = new() { Timeout = Timeout.InfiniteTimeSpan };

    public async Task<BotAnswer> SendAsync(JsonObject activity, CancellationToken cancellationToken)
    {
        var answer = new BotAnswer(0, null, "No instance of the bot is running.");
        for (int attempt = 0; attempt < Tries; attempt++)
        {
            if (NextInTurn() is not { } instance)
                break;

            if (attempt > 0)
                await Task.Delay(TimeSpan.FromMilliseconds(250 * attempt), machine, cancellationToken);
            answer = await PostAsync(instance, activity, cancellationToken);
            Keep(activity, answer, instance);
            if (answer.Status is not (0 or 502 or 503 or 504))
                break;
        }

        return answer;
    }

    public void Dispose() => http.Dispose();

    /// <summary>A load balancer's round robin.</summary>
    private Uri? NextInTurn()
    {
        var running = instances.Running;
        return running.Count == 0 ? null : running[(int)((uint)Interlocked.Increment(ref turn) % (uint)running.Count)].Url;
    }

    private async Task<BotAnswer> PostAsync(Uri instance, JsonObject activity, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Limit, machine);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(instance, "/api/messages"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", tokens.For((string)activity["serviceUrl"]!));
        request.Content = new StringContent(activity.ToJsonString(TenantJson.Options), Encoding.UTF8, "application/json");
        try
        {
            using var response = await http.SendAsync(request, both.Token);
            string body = await response.Content.ReadAsStringAsync(both.Token);
            return new BotAnswer((int)response.StatusCode, Parse(body), response.IsSuccessStatusCode ? null : $"The bot answered {(int)response.StatusCode}.");
        }
        catch (HttpRequestException gone)
        {
            return new BotAnswer(0, null, $"The bot could not be reached: {gone.Message}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new BotAnswer((int)HttpStatusCode.GatewayTimeout, null, "The bot did not answer within 15 seconds.");
        }
    }

    private void Keep(JsonObject activity, BotAnswer answer, Uri instance) => journal.Add(new JournalRow(
        clock.GetUtcNow(), "delivery", "POST", "/api/messages", "", answer.Status, activity.DeepClone(), answer.Body?.DeepClone(), instance.Authority));

    private static JsonNode? Parse(string body)
    {
        try
        {
            return string.IsNullOrWhiteSpace(body) ? null : JsonNode.Parse(body);
        }
        catch (JsonException)
        {
            return new JsonObject { ["notJson"] = body };
        }
    }
}
