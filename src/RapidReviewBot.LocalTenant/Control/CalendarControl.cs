using RapidReviewBot.LocalTenant.Graph.Calendars;
using RapidReviewBot.LocalTenant.State;
using RapidReviewBot.LocalTenant.Teams;

namespace RapidReviewBot.LocalTenant.Control;

/// <summary>A person's calendar over HTTP: <c>/control/people/{id}/calendar</c>.</summary>
internal static class CalendarControl
{
    private static readonly string[] Answers = ["accepted", "tentativelyAccepted", "declined"];

    public static void Map(IEndpointRouteBuilder routes)
    {
        var person = routes.MapGroup("/control/people/{id}/calendar").AddEndpointFilter(ControlRefused.Filter).DisableAntiforgery();
        person.MapGet("/", List);
        person.MapPost("/{eventId}/respond", Respond);
    }

    /// <summary>Everything from the first day to the last, both ends included, London dates.</summary>
    private static IResult List(string id, DateOnly from, DateOnly to, TenantState state, CalendarStore calendars)
    {
        var owner = Require(state, id);
        var found = calendars.Between(owner, ClockMover.London(from, TimeOnly.MinValue), ClockMover.London(to.AddDays(1), TimeOnly.MinValue));
        return Results.Json(found.Select(one => Shown(one)), TenantJson.Options);
    }

    private static IResult Respond(string id, string eventId, RespondRequest asked, TenantState state, CalendarStore calendars, Meetings meetings)
    {
        var owner = Require(state, id);
        if (calendars.Find(owner, eventId) is not { IsOrganizer: false, IsCancelled: false } copy)
            throw new ControlRefused($"{owner.DisplayName} has no invitation {eventId} to answer.", 404);
        if (!Answers.Contains(asked.Response))
            throw new ControlRefused($"The answer must be one of {string.Join(", ", Answers)}.");

        meetings.Respond(owner, copy, asked.Response, asked.Comment ?? "");
        return Results.NoContent();
    }

    internal static object Shown(CalendarEvent one) => new
    {
        one.Id,
        one.ICalUId,
        one.Subject,
        one.Start,
        one.End,
        one.ShowAs,
        AllDay = one.IsAllDay,
        Cancelled = one.IsCancelled,
        one.Location,
        Online = one.JoinUrl,
        Organizer = one.IsOrganizer && one.Attendees.Count == 0 ? null : new { name = one.Organizer.Name ?? one.Organizer.Address, address = one.Organizer.Address },
        Attendees = one.Attendees.Select(who => new { name = who.Address.Name ?? who.Address.Address, address = who.Address.Address, who.Type, who.Response }),
        one.Response,
        CanRespond = !one.IsOrganizer,
        Body = one.Body,
    };

    private static Person Require(TenantState state, string id) =>
        state.FindPerson(id) ?? throw new ControlRefused($"There is nobody called '{id}' in this tenant.", 404);

    internal sealed record RespondRequest(string Response, string? Comment = null);
}
