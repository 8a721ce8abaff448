using System.Globalization;
using RapidReviewBot.LocalTenant.Graph.Mail;
using RapidReviewBot.LocalTenant.State;
using RapidReviewBot.LocalTenant.Time;

namespace RapidReviewBot.LocalTenant.Graph.Calendars;

/// <summary>Events of a mailbox's calendar (https://learn.microsoft.com/graph/api/resources/event).</summary>
internal sealed class EventEndpoints(TenantState state, CalendarStore calendars, Meetings meetings, MailStore mail, TenantClock clock)
{
    private const int DefaultPage = 10;

    public void Map(IEndpointRouteBuilder routes)
    {
        foreach (string events in new[] { "/v1.0/users/{user}/events", "/v1.0/users/{user}/calendar/events" })
        {
            routes.MapPost(events, CreateAsync);
            routes.MapGet(events, List);
            routes.MapGet(events + "/{id}", (string user, string id, HttpRequest request) => GraphJson.Ok(EventJson.Of(Find(user, id), request)));
            routes.MapPatch(events + "/{id}", ChangeAsync);
            routes.MapDelete(events + "/{id}", Delete);
            routes.MapPost(events + "/{id}/cancel", CancelAsync);
        }

        routes.MapGet("/v1.0/users/{user}/calendarView", View);
    }

    private CalendarEvent Find(string user, string id) =>
        calendars.Find(mail.Mailbox(user), id) ?? throw GraphError.NotFound("ErrorItemNotFound", "The specified object was not found in the store.");

    private async Task<IResult> CreateAsync(string user, HttpRequest request)
    {
        var mailbox = mail.Mailbox(user);
        var body = await GraphJson.ReadAsync(request);
        if (body["start"] is null || body["end"] is null)
            return GraphError.Result(400, "ErrorPropertyValidationFailure", "An event needs a start and an end.");

        string? transaction = body.Text("transactionId");
        lock (state.Gate)
        {
            // The only thing that the service deduplicates by: the same transaction id answers with the event that it made before.
            if (transaction is not null && calendars.Booked(mailbox).FirstOrDefault(one => one.TransactionId == transaction) is { } before)
                return GraphJson.Ok(EventJson.Of(before, request), 201);

            return GraphJson.Ok(EventJson.Of(meetings.Put(EventReading.Apply(New(mailbox, transaction), body)), request), 201);
        }
    }

    private CalendarEvent New(Person mailbox, string? transaction)
    {
        string uid = "040000008200E00074C5B7101A82E008" + state.NewGuid("event").Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();
        return new CalendarEvent
        {
            Id = CalendarStore.CopyId(uid, mailbox.Id),
            MailboxId = mailbox.Id,
            ICalUId = uid,
            Organizer = new MailAddress(mailbox.Mail, mailbox.DisplayName),
            IsOrganizer = true,
            Start = DateTimeOffset.MinValue,
            End = DateTimeOffset.MinValue,
            TransactionId = transaction,
            Response = "organizer",
            CreatedAt = clock.GetUtcNow(),
            Change = 0,
        };
    }

    private IResult List(string user, HttpRequest request)
    {
        string filter = request.Query["$filter"].ToString();
        var found = calendars.Booked(mail.Mailbox(user));
        if (filter.Length > 0)
        {
            if (ODataFilter.ExtendedProperty(filter) is not { } property)
                return GraphError.Result(400, "ErrorInvalidUrlQueryFilter", $"The filter '{filter}' is not supported here.");
            found = found.Where(one => one.Properties.Any(held => string.Equals(held.Key, property.Id, StringComparison.OrdinalIgnoreCase) && held.Value == property.Value));
        }

        return Page(found.OrderBy(one => one.Start), request);
    }

    private IResult View(string user, HttpRequest request)
    {
        if (!DateTimeOffset.TryParse(request.Query["startDateTime"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var from)
            || !DateTimeOffset.TryParse(request.Query["endDateTime"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var to))
            return GraphError.Result(400, "ErrorInvalidParameter", "This request requires a time window specified by startDateTime and endDateTime.");
        return Page(calendars.Between(mail.Mailbox(user), from, to), request);
    }

    private static IResult Page(IEnumerable<CalendarEvent> found, HttpRequest request)
    {
        int top = int.TryParse(request.Query["$top"], out int asked) ? asked : DefaultPage;
        int skip = int.TryParse(request.Query["$skip"], out int passed) ? passed : 0;
        var all = found.ToList();
        var page = GraphJson.Page(all.Skip(skip).Take(top).Select(one => EventJson.Of(one, request)));
        if (all.Count > skip + top)
        {
            var kept = request.Query.Where(one => one.Key is not ("$skip" or "$top")).Select(one => $"{one.Key}={Uri.EscapeDataString(one.Value.ToString())}");
            page["@odata.nextLink"] = $"{request.Scheme}://{request.Host}{request.Path}?{string.Join('&', kept.Append($"$top={top}").Append($"$skip={skip + top}"))}";
        }

        return GraphJson.Ok(page);
    }

    private async Task<IResult> ChangeAsync(string user, string id, HttpRequest request)
    {
        var body = await GraphJson.ReadAsync(request);
        lock (state.Gate)
        {
            var before = Find(user, id);
            if (body.Text("transactionId") is { } transaction && transaction != before.TransactionId)
                return GraphError.Result(400, "ErrorInvalidRequest", "The transaction id of an event cannot be changed.");
            return GraphJson.Ok(EventJson.Of(meetings.Put(EventReading.Apply(before, body), before.Attendees), request));
        }
    }

    private IResult Delete(string user, string id)
    {
        meetings.Cancel(Find(user, id), "");
        return Results.NoContent();
    }

    private async Task<IResult> CancelAsync(string user, string id, HttpRequest request)
    {
        var found = Find(user, id);
        if (!found.IsOrganizer)
            return GraphError.Result(400, "ErrorInvalidRequest", "Only the organiser can cancel a meeting.");
        string? comment = request.ContentLength is null or 0 ? null : (await GraphJson.ReadAsync(request)) is { } body ? body.Text("comment") ?? body.Text("Comment") : null;
        meetings.Cancel(found, comment ?? "");
        return Results.StatusCode(StatusCodes.Status202Accepted);
    }
}
