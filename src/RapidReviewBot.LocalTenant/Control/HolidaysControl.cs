using System.Globalization;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.LocalTenant.State;
using RapidReviewBot.LocalTenant.Teams;

namespace RapidReviewBot.LocalTenant.Control;

/// <summary>
/// What GOV.UK publishes, for a bot that is not let out onto the internet: <c>/gov-uk/bank-holidays.json</c>.
/// A holiday is proclaimed with <c>POST /control/bank-holidays {date, title}</c> and taken back with <c>DELETE /control/bank-holidays/{date}</c>.
/// The form is that of https://www.gov.uk/bank-holidays.json.
/// </summary>
internal static class HolidaysControl
{
    public const string Path = "/gov-uk/bank-holidays.json";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, (TenantState state) => Results.Json(List(state)));
        var group = routes.MapGroup("/control/bank-holidays").AddEndpointFilter(ControlRefused.Filter).DisableAntiforgery();
        group.MapPost("/", Proclaim);
        group.MapDelete("/{date}", (DateOnly date, TenantState state) =>
            Proclaimed(state).Remove(Key(date)) ? Results.NoContent() : throw new ControlRefused($"No holiday was proclaimed here for {Key(date)}.", 404));
    }

    private static IResult Proclaim(Proclamation asked, TenantState state)
    {
        if (string.IsNullOrWhiteSpace(asked.Title))
            throw new ControlRefused("A bank holiday needs a title.");

        Proclaimed(state).Put(asked);
        return Results.StatusCode(StatusCodes.Status201Created);
    }

    private static Dictionary<string, object> List(TenantState state)
    {
        var holidays = Proclaimed(state).All.Aggregate(BankHolidays.Published, (all, one) => all.With(one.Date, one.Title));
        return new Dictionary<string, object>
        {
            ["england-and-wales"] = new
            {
                division = "england-and-wales",
                events = holidays.All.Select(one => new { title = one.Title, date = Key(one.Date), notes = one.Notes, bunting = true }),
            },
        };
    }

    private static Collection<Proclamation> Proclaimed(TenantState state) => state.Of<Proclamation>("bank-holidays", one => Key(one.Date));

    private static string Key(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal sealed record Proclamation(DateOnly Date, string Title);
}
