using System.Text.Json.Nodes;
using RapidReviewBot.LocalTenant.Graph.Mail;
using RapidReviewBot.LocalTenant.State;

namespace RapidReviewBot.LocalTenant.Graph.Calendars;

/// <summary>An event in Graph's JSON (https://learn.microsoft.com/graph/api/resources/event).</summary>
internal static class EventJson
{
    public static JsonObject Of(CalendarEvent found, HttpRequest request)
    {
        var json = new JsonObject
        {
            ["@odata.etag"] = $"W/\"{found.Change}\"",
            ["id"] = found.Id,
            ["createdDateTime"] = GraphJson.Instant(found.CreatedAt),
            ["lastModifiedDateTime"] = GraphJson.Instant(found.ModifiedAt),
            ["changeKey"] = $"{found.Change}",
            ["iCalUId"] = found.ICalUId,
            ["type"] = "singleInstance",
            ["subject"] = found.Subject,
            ["isAllDay"] = found.IsAllDay,
            ["isCancelled"] = found.IsCancelled,
            ["isOrganizer"] = found.IsOrganizer,
            ["showAs"] = found.ShowAs,
            ["responseStatus"] = new JsonObject { ["response"] = found.Response },
        };
        AddMeeting(json, found, ZonedTimes.Preferred(request));
        return Shown(json, found, request);
    }

    private static void AddMeeting(JsonObject json, CalendarEvent found, TimeZoneInfo zone)
    {
        json["body"] = new JsonObject { ["contentType"] = found.BodyType, ["content"] = found.Body };
        json["start"] = ZonedTimes.Of(found.Start, zone);
        json["end"] = ZonedTimes.Of(found.End, zone);
        json["location"] = new JsonObject { ["displayName"] = found.Location ?? "" };
        json["organizer"] = MailJson.Recipient(found.Organizer);
        json["attendees"] = GraphJson.Array(found.Attendees.Select(Attendee));
        json["isOnlineMeeting"] = found.JoinUrl is not null;
        json["onlineMeetingProvider"] = found.JoinUrl is null ? "unknown" : "teamsForBusiness";
        json["onlineMeeting"] = found.JoinUrl is null ? null : new JsonObject { ["joinUrl"] = found.JoinUrl };
        if (found.TransactionId is not null)
            json["transactionId"] = found.TransactionId;
    }

    private static JsonObject Shown(JsonObject json, CalendarEvent found, HttpRequest request)
    {
        string expand = request.Query["$expand"].ToString();
        var expanded = expand.Contains("singleValueExtendedProperties", StringComparison.OrdinalIgnoreCase)
            ? ExtendedProperties.Json(found.Properties, expand)
            : null;
        var shown = GraphJson.Select(json, request);
        if (expanded is not null)
            shown["singleValueExtendedProperties"] = expanded;
        return shown;
    }

    private static JsonObject Attendee(Invitee invitee)
    {
        var json = MailJson.Recipient(invitee.Address);
        json["type"] = invitee.Type;
        json["status"] = new JsonObject
        {
            ["response"] = invitee.Response,
            ["time"] = invitee.RespondedAt is { } at ? GraphJson.Instant(at) : "0001-01-01T00:00:00Z",
        };
        return json;
    }
}
