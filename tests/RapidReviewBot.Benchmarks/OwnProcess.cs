using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using RapidReviewBot.LocalTenant.Hosting;
using RapidReviewBot.Testing;

namespace RapidReviewBot.Benchmarks;

/// <summary>The service in a process of its own, as a web app runs it: how soon it answers, and how much memory it holds after some hundred turns.</summary>
internal static class OwnProcess
{
    private const int Turns = 300;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        await using var azurite = await AzuriteServer.StartAsync();
        await using var channel = await ChannelAsync();
        var url = new Uri($"http://127.0.0.1:{FreePort.Find()}");
        var start = Stopwatch.GetTimestamp();
        using var service = Process.Start(Service(url, azurite.NewAccount()))!;
        try
        {
            using var http = new HttpClient { BaseAddress = url };
            await Eventually.TrueAsync(() => AnswersAsync(http), TimeSpan.FromMinutes(1));
            var (ready, processor) = (Stopwatch.GetElapsedTime(start).TotalSeconds, service.TotalProcessorTime.TotalSeconds);
            for (var turn = 0; turn < Turns; turn++) await SayAsync(http, channel.Urls.First(), turn);
            return
            [
                Figure.AtMost("Start to ready", 3, ready, "s", FormattableString.Invariant($"{processor:0.0} s of processor")),
                Figure.AtMost($"Resident memory after {Turns} turns", 200, await ResidentAsync(service.Id), "MB"),
            ];
        }
        finally
        {
            service.Kill();
            await service.WaitForExitAsync();
        }
    }

    private static ProcessStartInfo Service(Uri url, string tables)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(RapidReviewHost).Assembly.Location]) { UseShellExecute = false, WorkingDirectory = AppContext.BaseDirectory };
        foreach (var (name, value) in new[]
        {
            ("ASPNETCORE_ENVIRONMENT", "Development"), ("ASPNETCORE_URLS", url.ToString()), ("Bot__Anonymous", "true"), ("Tables__ConnectionString", tables),
            ("Web__PublicUrl", url.ToString()), ("BankHolidays__Url", new Uri(url, "/nowhere").ToString()), ("Logging__LogLevel__Default", "None"),
        })
            start.Environment[name] = value;
        return start;
    }

    /// <summary>Takes the bot's answers.</summary>
    private static async Task<WebApplication> ChannelAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var channel = builder.Build();
        channel.MapPost("/{**path}", () => Results.Json(new { id = "1" }));
        await channel.StartAsync();
        return channel;
    }

    private static async Task<bool> AnswersAsync(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri("/health/work", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static async Task SayAsync(HttpClient http, string channel, int turn)
    {
        var activity = new JsonObject
        {
            ["type"] = "message", ["id"] = $"{turn}", ["channelId"] = "msteams", ["serviceUrl"] = channel, ["text"] = turn % 2 == 0 ? "help" : "status",
            ["from"] = new JsonObject { ["id"] = "29:a", ["name"] = "Alex", ["aadObjectId"] = "0aa5e4b1-2222-4333-8444-955566667777" },
            ["recipient"] = new JsonObject { ["id"] = "28:b", ["name"] = "Bot" },
            ["conversation"] = new JsonObject { ["id"] = "c", ["conversationType"] = "personal" },
        };
        using var answer = await http.PostAsJsonAsync("/api/messages", activity);
        answer.EnsureSuccessStatusCode();
    }

    private static async Task<double> ResidentAsync(int process)
    {
        var line = (await File.ReadAllLinesAsync($"/proc/{process}/status")).First(one => one.StartsWith("VmRSS:", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }
}
