using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Graph.Meetings;
using RapidReviewBot.Ledger;
using RapidReviewBot.LocalTenant.State;
using RapidReviewBot.LocalTenant.Watching;
using RapidReviewBot.Outbox;
using RapidReviewBot.Testing;
using Xunit;

namespace RapidReviewBot.Tests.Graph;

public sealed class MeetingRunnerTests(AzuriteFixture azurite) : IAsyncLifetime, IClassFixture<AzuriteFixture>
{
    private const string Events = "/v1.0/users/*/events";
    private static readonly DateOnly FirstDay = new(2026, 3, 11);
    private static readonly DateOnly LastDay = new(2026, 3, 19);
    private static readonly DateTimeOffset Start = LondonTime.At(new DateOnly(2026, 3, 12), new TimeOnly(10, 0));
    private static readonly BookMeeting Booking = new(Start, TimeSpan.FromHours(2));
    private RunnerBench bench = null!;
    private Review review = null!;

    public async Task InitializeAsync()
    {
        var tables = azurite.NewTables();
        bench = await RunnerBench.StartAsync(tables);
        await bench.Get<ServiceTables>().CreateAsync(default);
        bench.InHand.With(partnership => partnership with
        {
            Roster = [.. partnership.Roster.Select(held => held.Role == "police-lead" ? held with { Person = RunnerBench.Karen } : held)],
        });
        bench.Open();
        review = bench.InHand.Review with { Agencies = [.. bench.InHand.Review.Agencies.Select(part => part with { Asked = true })] };
    }

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Fact]
    [Trait("Duty", "W09")]
    public async Task Three_times_are_found_on_three_days_of_the_window()
    {
        var slots = Found(await bench.RunAsync(review, new FindMeetingSlots()));

        var days = slots.Select(slot => LondonTime.DateOf(slot.Start)).ToList();
        Assert.Equal(3, days.Distinct().Count());
        Assert.All(days, day => Assert.InRange(day, FirstDay, LastDay));
        Assert.All(slots, slot => Assert.InRange(LondonTime.TimeOf(slot.Start), new TimeOnly(9, 30), new TimeOnly(15, 0)));
    }

    [Fact]
    [Trait("Duty", "W09")]
    public async Task Somebody_of_another_tenant_is_unknown_never_free()
    {
        var slots = Found(await bench.RunAsync(review, new FindMeetingSlots()));

        Assert.All(slots, slot => Assert.Contains(RunnerBench.Karen.Id, slot.Unknown));
        Assert.All(slots, slot => Assert.DoesNotContain(RunnerBench.Karen.Id, slot.Free.Concat(slot.Busy)));
    }

    [Fact]
    [Trait("Duty", "W09")]
    public async Task Days_on_which_the_local_authority_is_busy_come_last()
    {
        for (var day = FirstDay; day < LastDay; day = day.AddDays(1)) Busy(RunnerBench.Margaret.Email, day);

        var best = Found(await bench.RunAsync(review, new FindMeetingSlots()))[0];

        Assert.Equal(LastDay, LondonTime.DateOf(best.Start));
        Assert.Contains(RunnerBench.Margaret.Id, best.Free);
    }

    [Fact]
    [Trait("Duty", "T21")]
    public async Task A_day_with_another_reviews_meeting_is_never_proposed()
    {
        var days = bench.Get<MeetingDays>();
        for (var day = FirstDay; day < LastDay; day = day.AddDays(1)) await days.TakeAsync("example", day, new ReviewId("zz9900000000"), default);

        var slots = Found(await bench.RunAsync(review, new FindMeetingSlots()));

        Assert.NotEmpty(slots);
        Assert.All(slots, slot => Assert.Equal(LastDay, LondonTime.DateOf(slot.Start)));
    }

    [Fact]
    public async Task The_meeting_stands_in_the_calendars_with_a_Teams_link()
    {
        var booked = Booked(await bench.RunAsync(review, Booking));

        var organised = Assert.Single(Organised());
        Assert.Equal((booked.EventId, Start, booked.JoinUrl), (organised.Id, organised.Start, organised.JoinUrl));
        Assert.Contains(organised.Attendees, invitee => invitee.Address.Address == RunnerBench.Karen.Email);
        Assert.DoesNotMatch(@"\bAB\b", organised.Subject + organised.Body);
        var karen = bench.Tenant.Host.State.FindPerson(RunnerBench.Karen.Email)!;
        await Eventually.TrueAsync(() => Task.FromResult(bench.Tenant.Host.State.Events.All.Any(copy => copy.MailboxId == karen.Id)));
    }

    [Theory]
    [InlineData(FaultKind.Drop)]
    [InlineData(FaultKind.Fail)]
    public async Task A_booking_that_broke_off_ends_with_one_event(FaultKind kind)
    {
        bench.Fault(kind, "POST", Events);
        await Assert.ThrowsAsync<OutsideFault>(() => bench.RunAsync(review, Booking));

        Booked(await bench.RunAsync(review, Booking));

        Assert.Single(Organised());
    }

    [Fact]
    [Trait("Duty", "T21")]
    public async Task Of_two_reviews_that_book_one_day_at_once_exactly_one_has_it()
    {
        var other = review with { Id = new ReviewId("zz9900000000") };

        var results = await Task.WhenAll(bench.RunAsync(review, Booking), bench.RunAsync(other, Booking, "o-00000002-0"));

        var recorded = results.Select(result => ((EffectResult.Done)result).ToRecord).ToList();
        Assert.Single(recorded.OfType<RecordMeetingBooked>());
        Assert.Equal(new DateOnly(2026, 3, 12), Assert.Single(recorded.OfType<RecordMeetingDayTaken>()).Day);
        Assert.Single(Organised());
    }

    [Theory]
    [InlineData(FaultKind.Drop, 1)]
    [InlineData(FaultKind.Fail, 2)]
    public async Task A_move_that_broke_off_tells_people_once_and_gives_the_old_day_back(FaultKind kind, int asked)
    {
        var booked = Booked(await bench.RunAsync(review, Booking));
        var later = Start.AddDays(1);
        bench.Fault(kind, "PATCH", Events + "/*");
        var move = new MoveMeeting(booked.EventId, later, TimeSpan.FromHours(2));
        await Assert.ThrowsAsync<OutsideFault>(() => bench.RunAsync(review, move, "o-00000005-0"));

        var moved = Booked(await bench.RunAsync(review, move, "o-00000005-0"));

        Assert.Equal((later, booked.JoinUrl), (moved.Start, moved.JoinUrl));
        Assert.Equal(later, Organised().Single().Start);
        Assert.Equal(asked, bench.Calls.Count(call => call.StartsWith("PATCH", StringComparison.Ordinal)));
        Assert.Equal([new DateOnly(2026, 3, 13)], await TakenAsync());
    }

    [Fact]
    [Trait("Duty", "T21")]
    public async Task A_meeting_is_not_moved_onto_another_reviews_day()
    {
        var booked = Booked(await bench.RunAsync(review, Booking));
        await bench.Get<MeetingDays>().TakeAsync("example", new DateOnly(2026, 3, 13), new ReviewId("zz9900000000"), default);

        var result = await bench.RunAsync(review, new MoveMeeting(booked.EventId, Start.AddDays(1), TimeSpan.FromHours(2)), "o-00000005-0");

        Assert.Equal(new RecordMeetingDayTaken(new DateOnly(2026, 3, 13)), ((EffectResult.Done)result).ToRecord);
        Assert.Equal(Start, Organised().Single().Start);
    }

    [Fact]
    public async Task A_cancelled_meeting_is_gone_and_its_day_free_and_a_repeat_does_no_harm()
    {
        var booked = Booked(await bench.RunAsync(review, Booking));
        var cancel = new CancelMeeting(booked.EventId, Start);
        bench.Fault(FaultKind.Drop, "POST", Events + "/*/cancel");
        await Assert.ThrowsAsync<OutsideFault>(() => bench.RunAsync(review, cancel, "o-00000006-0"));

        var result = await bench.RunAsync(review, cancel, "o-00000006-0");

        Assert.Equal(new RecordMeetingCancelled(booked.EventId), ((EffectResult.Done)result).ToRecord);
        Assert.Empty(Organised());
        Assert.Empty(await TakenAsync());
    }

    private static IReadOnlyList<MeetingSlot> Found(EffectResult result) => Assert.IsType<RecordSlots>(Assert.IsType<EffectResult.Done>(result).ToRecord).Slots;

    private static RecordMeetingBooked Booked(EffectResult result) => Assert.IsType<RecordMeetingBooked>(Assert.IsType<EffectResult.Done>(result).ToRecord);

    private IReadOnlyList<CalendarEvent> Organised() => [.. bench.Tenant.Host.State.Events.All.Where(one => one.IsOrganizer && !one.IsGone && one.Subject.Length > 0 && one.Organizer.Address == RunnerBench.Mailbox)];

    private async Task<IEnumerable<DateOnly>> TakenAsync() =>
        (await bench.Get<MeetingDays>().TakenAsync("example", FirstDay, LastDay, default)).Keys;

    private void Busy(string address, DateOnly day)
    {
        var person = bench.Tenant.Host.State.FindPerson(address)!;
        bench.Tenant.Host.State.Events.Put(new CalendarEvent
        {
            Id = $"busy-{day:yyyyMMdd}",
            MailboxId = person.Id,
            ICalUId = $"busy-{day:yyyyMMdd}",
            Organizer = new MailAddress(address),
            Start = LondonTime.At(day, new TimeOnly(8, 0)),
            End = LondonTime.At(day, new TimeOnly(18, 0)),
            ShowAs = "busy",
            CreatedAt = LocalTenantFixture.Start,
        });
    }
}
