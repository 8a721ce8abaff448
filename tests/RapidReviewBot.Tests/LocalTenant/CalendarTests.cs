using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using RapidReviewBot.LocalTenant.Graph.Calendars;
using RapidReviewBot.LocalTenant.State;
using RapidReviewBot.Testing;
using Xunit;

namespace RapidReviewBot.Tests.LocalTenant;

public sealed class CalendarTests : IAsyncLifetime
{
    private const string Mailbox = "/users/safeguardingpartnership@council.exampleborough.example";
    private const string Director = "margaret.osei@council.exampleborough.example";
    private const string Police = "karen.doyle@exampleshire.police.example";
    private LocalTenantFixture tenant = null!;

    private CalendarStore Calendars => tenant.Host.Services.GetRequiredService<CalendarStore>();

    public async Task InitializeAsync() => tenant = await LocalTenantFixture.StartAsync();

    public async Task DisposeAsync() => await tenant.DisposeAsync();

    [Fact]
    public async Task The_same_transaction_id_makes_one_event_and_answers_the_same_twice()
    {
        var first = await CreateAsync("transaction-1");
        var second = await CreateAsync("transaction-1");
        var other = await CreateAsync(null);

        Assert.Equal((201, 201, 201), (first.Status, second.Status, other.Status));
        Assert.Equal(first.Id, second.Id);
        Assert.NotEqual(first.Id, other.Id);
    }

    [Fact]
    public async Task Those_invited_get_the_meeting_in_their_calendar_and_their_inbox()
    {
        var made = await CreateAsync("transaction-1");

        await Eventually.TrueAsync(() => Task.FromResult(Copy(Police) is not null && Inbox(Police).Count == 1));

        Assert.StartsWith("https://teams.microsoft.com/l/meetup-join/", (string)made.Json!["onlineMeeting"]!["joinUrl"]!, StringComparison.Ordinal);
        Assert.Equal("meetingRequest", Inbox(Police)[0].MeetingMessageType);
        Assert.Equal(Copy(Police)!.Id, Inbox(Police)[0].EventId);
        Assert.Equal("tentative", Copy(Police)!.ShowAs);
    }

    [Fact]
    public async Task An_answer_reaches_the_organisers_event_and_inbox_and_a_new_time_asks_again()
    {
        var made = await CreateAsync("transaction-1");
        await Eventually.TrueAsync(() => Task.FromResult(Copy(Police) is not null));
        var police = tenant.Host.State.FindPerson(Police)!;

        var answered = await tenant.Http.PostAsync($"/control/people/{police.Id}/calendar/{Copy(Police)!.Id}/respond", Json("""{"response":"accepted"}"""));
        string before = await ResponseAsync(made.Id);
        await tenant.Graph.PatchAsync($"{Mailbox}/events/{made.Id}", new JsonObject { ["start"] = At("2026-03-11T10:00:00"), ["end"] = At("2026-03-11T12:00:00") });
        string after = await ResponseAsync(made.Id);

        Assert.True(answered.IsSuccessStatusCode);
        Assert.Equal(("accepted", "none"), (before, after));
        Assert.Contains(Inbox("safeguardingpartnership@council.exampleborough.example"), one => one.Subject == "Accepted: Rapid Review RR-1");
        await Eventually.TrueAsync(() => Task.FromResult(Inbox(Police).Count == 2 && Copy(Police)!.Start.Day == 11));
    }

    [Fact]
    public async Task A_cancelled_meeting_leaves_the_organisers_calendar_and_is_called_off_in_the_others()
    {
        var made = await CreateAsync("transaction-1");
        await Eventually.TrueAsync(() => Task.FromResult(Copy(Police) is not null));

        var cancelled = await tenant.Graph.PostAsync($"{Mailbox}/events/{made.Id}/cancel", new JsonObject { ["Comment"] = "A new date follows." });

        Assert.Equal(202, cancelled.Status);
        Assert.Equal(404, (await tenant.Graph.GetAsync($"{Mailbox}/events/{made.Id}")).Status);
        await Eventually.TrueAsync(() => Task.FromResult(Copy(Police)!.IsCancelled && Inbox(Police).Any(one => one.Subject.StartsWith("Canceled: ", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task An_invitation_to_nobody_comes_back_to_the_organiser()
    {
        await CreateAsync(null, "nobody@exampleshire.police.example");

        await Eventually.TrueAsync(() => Task.FromResult(
            Inbox("safeguardingpartnership@council.exampleborough.example").Any(one => one.Subject == "Undeliverable: Rapid Review RR-1")));
    }

    [Fact]
    public async Task Free_and_busy_comes_from_the_calendars_and_is_an_error_where_the_tenant_shares_nothing()
    {
        var answer = await ScheduleAsync("2026-03-09T00:00:00", "2026-03-14T00:00:00", Director, Police, "nobody@council.exampleborough.example");

        var director = answer.Value[0];
        var busy = Calendars.Between(
            tenant.Host.State.FindPerson(Director)!, new(2026, 3, 9, 0, 0, 0, TimeSpan.Zero), new(2026, 3, 14, 0, 0, 0, TimeSpan.Zero));
        Assert.NotEmpty(busy);
        Assert.Equal(busy.Count, director["scheduleItems"]!.AsArray().Count);
        Assert.Equal(5 * 48, ((string)director["availabilityView"]!).Length);
        Assert.Contains('2', (string)director["availabilityView"]!);
        Assert.Equal("ErrorProxyRequestNotAllowed", (string?)answer.Value[1]["error"]!["responseCode"]);
        Assert.Equal("ErrorMailRecipientNotFound", (string?)answer.Value[2]["error"]!["responseCode"]);
    }

    [Fact]
    public async Task The_same_person_has_the_same_days_in_every_run()
    {
        await using var other = await LocalTenantFixture.StartAsync();

        var here = Days(tenant);
        var there = Days(other);

        Assert.NotEmpty(here);
        Assert.Equal(here, there);
    }

    [Fact]
    public async Task More_than_twenty_schedules_or_sixty_two_days_are_refused()
    {
        var many = await ScheduleAsync("2026-03-09T00:00:00", "2026-03-10T00:00:00", [.. Enumerable.Repeat(Director, 21)]);
        var far = await ScheduleAsync("2026-03-09T00:00:00", "2026-05-11T00:00:00", Director);

        Assert.Equal((400, 400), (many.Status, far.Status));
    }

    [Fact]
    public async Task A_meeting_shows_as_busy_to_those_who_ask()
    {
        await CreateAsync(null, Director);
        await Eventually.TrueAsync(() => Task.FromResult(Copy(Director) is not null));

        var answer = await ScheduleAsync("2026-03-10T10:00:00", "2026-03-10T12:00:00", Director);

        Assert.Contains(answer.Value[0]["scheduleItems"]!.AsArray(), one => (string?)one!["status"] == "tentative");
    }

    [Fact]
    public async Task An_event_that_ends_before_it_starts_is_refused()
    {
        var answer = await tenant.Graph.PostAsync($"{Mailbox}/events", new JsonObject
        {
            ["subject"] = "x", ["start"] = At("2026-03-10T12:00:00"), ["end"] = At("2026-03-10T10:00:00"),
        });

        Assert.Equal(400, answer.Status);
    }

    private static StringContent Json(string body) => new(body, System.Text.Encoding.UTF8, "application/json");

    private static JsonObject At(string time) => new() { ["dateTime"] = time, ["timeZone"] = "GMT Standard Time" };

    private static List<(DateTimeOffset, string)> Days(LocalTenantFixture one) =>
        [.. one.Host.Services.GetRequiredService<CalendarStore>()
            .Between(one.Host.State.FindPerson(Director)!, LocalTenantFixture.Start, LocalTenantFixture.Start.AddDays(60))
            .Select(found => (found.Start, found.Subject))];

    private Task<GraphAnswer> CreateAsync(string? transaction, string attendee = Police) => tenant.Graph.PostAsync($"{Mailbox}/events", new JsonObject
    {
        ["subject"] = "Rapid Review RR-1",
        ["start"] = At("2026-03-10T10:00:00"),
        ["end"] = At("2026-03-10T12:00:00"),
        ["attendees"] = new JsonArray(new JsonObject { ["emailAddress"] = new JsonObject { ["address"] = attendee }, ["type"] = "required" }),
        ["isOnlineMeeting"] = true,
        ["onlineMeetingProvider"] = "teamsForBusiness",
        ["transactionId"] = transaction,
    });

    private Task<GraphAnswer> ScheduleAsync(string from, string to, params string[] addresses) =>
        tenant.Graph.PostAsync($"{Mailbox}/calendar/getSchedule", new JsonObject
        {
            ["Schedules"] = new JsonArray([.. addresses.Select(one => (JsonNode)one)]),
            ["StartTime"] = new JsonObject { ["dateTime"] = from, ["timeZone"] = "UTC" },
            ["EndTime"] = new JsonObject { ["dateTime"] = to, ["timeZone"] = "UTC" },
        });

    private async Task<string> ResponseAsync(string id) =>
        (string)(await tenant.Graph.GetAsync($"{Mailbox}/events/{id}")).Json!["attendees"]![0]!["status"]!["response"]!;

    private CalendarEvent? Copy(string address) => Calendars.Booked(tenant.Host.State.FindPerson(address)!).SingleOrDefault();

    private IReadOnlyList<MailMessage> Inbox(string address)
    {
        string id = tenant.Host.State.FindPerson(address)!.Id;
        return [.. tenant.Host.State.Mail.All.Where(one => one.MailboxId == id && one.Folder == "inbox")];
    }
}
