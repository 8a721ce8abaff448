using System.Globalization;
using System.Text.Json.Nodes;

namespace RapidReviewBot.LocalTenant.Graph.Calendars;

/// <summary>Graph's <c>dateTimeTimeZone</c>: a wall-clock time and the name of its zone, Windows' or IANA's.</summary>
internal static class ZonedTimes
{
    public static JsonObject Of(DateTimeOffset at, TimeZoneInfo zone) => new()
    {
        ["dateTime"] = TimeZoneInfo.ConvertTime(at, zone).ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff", CultureInfo.InvariantCulture),
        ["timeZone"] = zone.Id,
    };

    public static DateTimeOffset Read(JsonNode? node)
    {
        if (node is not JsonObject json || !DateTime.TryParse(json.Text("dateTime"), CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var time))
            throw GraphError.BadRequest("A time is missing or malformed.", "ErrorInvalidRequest");
        if (time.Kind == DateTimeKind.Utc)
            return new DateTimeOffset(time);

        var zone = Zone(json.Text("timeZone") ?? "UTC");
        return new DateTimeOffset(time, zone.GetUtcOffset(time)).ToUniversalTime();
    }

    /// <summary>The zone of <c>Prefer: outlook.timezone="..."</c>, else UTC.</summary>
    public static TimeZoneInfo Preferred(HttpRequest request)
    {
        string prefer = request.Headers["Prefer"].ToString();
        const string Name = "outlook.timezone=\"";
        int at = prefer.IndexOf(Name, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? TimeZoneInfo.Utc : Zone(prefer[(at + Name.Length)..].Split('"')[0]);
    }

    private static TimeZoneInfo Zone(string id) => TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone)
        ? zone
        : throw GraphError.BadRequest($"The time zone '{id}' is not known.", "TimeZoneNotSupportedException");
}
