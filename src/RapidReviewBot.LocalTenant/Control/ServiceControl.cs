using System.Text.Json.Nodes;
using RapidReviewBot.LocalTenant.Hosting;
using RapidReviewBot.LocalTenant.State;
using RapidReviewBot.LocalTenant.Teams;
using RapidReviewBot.LocalTenant.Watching;

namespace RapidReviewBot.LocalTenant.Control;

/// <summary>Faults, bot instances, the journal, the whole tenant: <c>/control/faults</c>, <c>/bots</c>, <c>/journal</c>, <c>/export</c>, <c>/reset</c>.</summary>
internal static class ServiceControl
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/control").AddEndpointFilter(ControlRefused.Filter).DisableAntiforgery();
        group.MapGet("/faults", (Faults faults, BotInstances bots) => Results.Json(new { faults = faults.Set, bots = Bots(bots) }, TenantJson.Options));
        group.MapPost("/faults", (JsonObject asked, Faults faults) => SetFault(asked, faults));
        group.MapDelete("/faults", (Faults faults) => faults.Clear());
        group.MapPost("/bots/{number:int}/kill", async (int number, BotInstances bots) => await bots.KillAsync(number));
        group.MapPost("/bots/{number:int}/start", Start);
        group.MapGet("/journal", Rows);
        group.MapGet("/export", (Exports exports) => Results.Bytes(exports.Zip(), "application/zip", "local-tenant.zip"));
        group.MapPost("/reset", (TenantReset reset) =>
        {
            reset.Ask();
            return Results.StatusCode(StatusCodes.Status202Accepted);
        });
    }

    private static IResult SetFault(JsonObject asked, Faults faults)
    {
        Fault? fault;
        try
        {
            fault = System.Text.Json.JsonSerializer.Deserialize<Fault>(asked, TenantJson.Options);
        }
        catch (System.Text.Json.JsonException malformed)
        {
            throw new ControlRefused($"That is no fault: {malformed.Message}");
        }

        if (fault is not { Count: > 0, Skip: >= 0 })
            throw new ControlRefused("A fault needs a count of at least 1.");
        faults.Add(fault);
        return Results.Json(fault, TenantJson.Options, statusCode: 201);
    }

    private static async Task<IResult> Start(int number, BotInstances bots, CancellationToken cancellationToken)
    {
        if (bots.Running.Any(one => one.Number == number))
            throw new ControlRefused($"Bot {number} is running.", 409);

        var started = await bots.StartAsync(number, cancellationToken);
        return Results.Json(new { started.Number, started.Url }, TenantJson.Options);
    }

    private static async Task<IResult> Rows(int? last, string? source, Journal journal, BotInstances bots, BotWork work, CancellationToken cancellationToken)
    {
        var rows = journal.Rows.Index().Where(one => string.IsNullOrEmpty(source) || one.Item.Source == source).TakeLast(last ?? 100).Reverse().Select(one => new
        {
            Number = one.Index,
            one.Item.At,
            one.Item.Source,
            one.Item.Method,
            Path = one.Item.Path + one.Item.Query,
            one.Item.Status,
            Request = one.Item.RequestBody,
            Response = one.Item.ResponseBody,
            one.Item.Fault,
            one.Item.Instance,
        });
        List<object> shown = [];
        foreach (var bot in bots.Running)
            shown.Add(new { bot.Number, bot.Url, Work = await work.ReadAsync(bot, look: false, cancellationToken) });
        return Results.Json(new { rows, bots = shown }, TenantJson.Options);
    }

    private static IEnumerable<object> Bots(BotInstances bots) =>
        bots.Known.Select(one => new { one.Number, Running = bots.Running.Any(running => running.Number == one.Number), one.Url });
}
