using System.Text.Json.Nodes;
using RapidReviewBot.LocalTenant.State;

namespace RapidReviewBot.LocalTenant.Graph.Calendars;

/// <summary>An event from Graph's JSON.</summary>
internal static class EventReading
{
    private const int MostAttendees = 500;

    public static CalendarEvent Apply(CalendarEvent before, JsonObject body)
    {
        var content = body["body"] as JsonObject;
        var read = before with
        {
            Subject = body.Text("subject") ?? before.Subject,
            BodyType = content?.Text("contentType")?.ToLowerInvariant() ?? before.BodyType,
            Body = content?.Text("content") ?? before.Body,
            Start = body["start"] is null ? before.Start : ZonedTimes.Read(body["start"]),
            End = body["end"] is null ? before.End : ZonedTimes.Read(body["end"]),
            Location = (body["location"] as JsonObject)?.Text("displayName") ?? before.Location,
            ShowAs = body.Text("showAs") ?? before.ShowAs,
            IsAllDay = body.Flag("isAllDay") ?? before.IsAllDay,
            JoinUrl = body.Flag("isOnlineMeeting") is { } online ? (online ? before.JoinUrl ?? JoinUrl(before.ICalUId) : null) : before.JoinUrl,
            Properties = ExtendedProperties.Read(body, before.Properties),
            Attendees = body["attendees"] is JsonArray ? Attendees(body, before.Attendees) : before.Attendees,
        };
        if (read.End <= read.Start)
            throw GraphError.BadRequest("The end of the event is not after its start.", "ErrorPropertyValidationFailure");
        return read.Start == before.Start && read.End == before.End
            ? read
            : read with { Attendees = [.. read.Attendees.Select(one => one with { Response = "none", RespondedAt = null })] };
    }

    private static List<Invitee> Attendees(JsonObject body, IReadOnlyList<Invitee> before)
    {
        var read = body.Objects("attendees").Select(one => Attendee(one, before)).ToList();
        return read.Count <= MostAttendees
            ? read
            : throw GraphError.BadRequest("An event takes 500 attendees at most.", "ErrorInvalidRecipients");
    }

    private static Invitee Attendee(JsonObject json, IReadOnlyList<Invitee> before)
    {
        var email = json["emailAddress"] as JsonObject ?? [];
        if (email.Text("address") is not { } address || !address.Contains('@', StringComparison.Ordinal))
            throw GraphError.BadRequest("At least one attendee isn't valid.", "ErrorInvalidRecipients");

        var standing = before.FirstOrDefault(one => string.Equals(one.Address.Address, address, StringComparison.OrdinalIgnoreCase));
        return standing is null
            ? new Invitee(new MailAddress(address, email.Text("name")), json.Text("type") ?? "required")
            : standing with { Type = json.Text("type") ?? standing.Type };
    }

    private static string JoinUrl(string iCalUId) =>
        $"https://teams.microsoft.com/l/meetup-join/19%3ameeting_{CalendarStore.Hash(iCalUId)}%40thread.v2/0";
}
