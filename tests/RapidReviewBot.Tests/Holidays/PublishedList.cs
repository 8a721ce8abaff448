using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RapidReviewBot.Domain.Calendar;

namespace RapidReviewBot.Tests.Holidays;

/// <summary>A site on this machine that publishes bank holidays in GOV.UK's form.</summary>
internal sealed class PublishedList : IAsyncDisposable
{
    private readonly WebApplication site;

    private PublishedList(WebApplication site) => this.site = site;

    public Uri Url => new(site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/bank-holidays.json");

    /// <summary>What the site answers.</summary>
    public string Body { get; set; } = Json(BankHolidays.Published);

    public int Status { get; set; } = 200;

    public static async Task<PublishedList> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var list = new PublishedList(builder.Build());
        list.site.Urls.Add("http://127.0.0.1:0");
        list.site.MapGet("/bank-holidays.json", () => Microsoft.AspNetCore.Http.Results.Text(list.Body, "application/json", statusCode: list.Status));
        await list.site.StartAsync();

        return list;
    }

    public static string Json(BankHolidays holidays) => JsonSerializer.Serialize(new Dictionary<string, object>
    {
        ["england-and-wales"] = new
        {
            division = "england-and-wales",
            events = holidays.All.Select(one => new { title = one.Title, date = one.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), notes = one.Notes, bunting = true }),
        },
    });

    public async ValueTask DisposeAsync() => await site.DisposeAsync();
}
