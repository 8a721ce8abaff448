using System.Text.Json.Nodes;
using RapidReviewBot.LocalTenant.Graph.Mail;
using RapidReviewBot.LocalTenant.State;

namespace RapidReviewBot.LocalTenant.Graph.Calendars;

/// <summary><c>getSchedule</c>: free and busy times from the calendars here (https://learn.microsoft.com/graph/api/calendar-getschedule).</summary>
internal sealed class ScheduleEndpoints(TenantState state, CalendarStore calendars, MailStore mail)
{
    private const int MostSchedules = 20;
    private static readonly TimeSpan LongestSpan = TimeSpan.FromDays(62);

    public void Map(IEndpointRouteBuilder routes) => routes.MapPost("/v1.0/users/{user}/calendar/getSchedule", AnswerAsync);

    private async Task<IResult> AnswerAsync(string user, HttpRequest request)
    {
        mail.Mailbox(user);
        var body = new JsonObject((await GraphJson.ReadAsync(request)).Select(one => KeyValuePair.Create(Lower(one.Key), one.Value?.DeepClone())));
        string[] addresses = [.. (body["schedules"] as JsonArray ?? []).Select(one => (string)one!)];
        var from = ZonedTimes.Read(body["startTime"]);
        var to = ZonedTimes.Read(body["endTime"]);
        int step = body["availabilityViewInterval"] is JsonValue value ? (int)value : 30;
        if (addresses.Length is 0 or > MostSchedules)
            return GraphError.Result(400, "ErrorInvalidRequest", "Between 1 and 20 schedules can be asked for at once.");
        if (to <= from || to - from > LongestSpan)
            return GraphError.Result(400, "ErrorTimeIntervalTooBig", "The time window must be longer than nothing and no longer than 62 days.");
        if (step is < 5 or > 1440)
            return GraphError.Result(400, "ErrorInvalidFreeBusyViewType", "The interval must be between 5 and 1440 minutes.");

        var zone = ZonedTimes.Preferred(request);
        return GraphJson.Ok(GraphJson.Page(addresses.Select(one => Schedule(one, from, to, step, zone))));
    }

    private JsonObject Schedule(string address, DateTimeOffset from, DateTimeOffset to, int step, TimeZoneInfo zone)
    {
        var person = state.FindPerson(address);
        if (person is null && address.EndsWith('@' + state.Host.Domain, StringComparison.OrdinalIgnoreCase))
            return Unknown(address, "ErrorMailRecipientNotFound", $"Unable to resolve email address {address} to an Active Directory object.");
        if (person is null || !(state.OrganisationOf(person) is { SharesFreeBusy: true } or { IsHost: true }))
            return Unknown(address, "ErrorProxyRequestNotAllowed", "No organization relationship gives access to the availability of this recipient.");

        var busy = calendars.Between(person, from, to).Where(one => !one.IsCancelled).ToList();
        return new JsonObject
        {
            ["scheduleId"] = address,
            ["availabilityView"] = View(busy, from, to, step),
            ["scheduleItems"] = GraphJson.Array(busy.Select(one => Item(one, zone))),
            ["workingHours"] = new JsonObject
            {
                ["daysOfWeek"] = GraphJson.Strings(["monday", "tuesday", "wednesday", "thursday", "friday"]),
                ["startTime"] = "08:30:00.0000000",
                ["endTime"] = "17:00:00.0000000",
                ["timeZone"] = new JsonObject { ["name"] = "GMT Standard Time" },
            },
        };
    }

    private static JsonObject Item(CalendarEvent one, TimeZoneInfo zone) => new()
    {
        ["status"] = one.ShowAs,
        ["start"] = ZonedTimes.Of(one.Start, zone),
        ["end"] = ZonedTimes.Of(one.End, zone),
    };

    /// <summary>One digit an interval: 0 free or elsewhere, 1 tentative, 2 busy, 3 out of office.</summary>
    private static string View(List<CalendarEvent> busy, DateTimeOffset from, DateTimeOffset to, int step)
    {
        var digits = new List<char>();
        for (var at = from; at < to; at = at.AddMinutes(step))
            digits.Add(busy.Where(one => one.Start < at.AddMinutes(step) && one.End > at).Select(Digit).DefaultIfEmpty('0').Max());
        return new string([.. digits]);
    }

    private static char Digit(CalendarEvent one) => one.ShowAs switch { "tentative" => '1', "busy" => '2', "oof" => '3', _ => '0' };

    private static JsonObject Unknown(string address, string code, string message) => new()
    {
        ["scheduleId"] = address,
        ["availabilityView"] = "",
        ["scheduleItems"] = new JsonArray(),
        ["error"] = new JsonObject { ["responseCode"] = code, ["message"] = message },
    };

    private static string Lower(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
