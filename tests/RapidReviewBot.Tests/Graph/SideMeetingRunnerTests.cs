using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Graph.Meetings;
using RapidReviewBot.Ledger;
using RapidReviewBot.LocalTenant.State;
using RapidReviewBot.LocalTenant.Watching;
using RapidReviewBot.Outbox;
using RapidReviewBot.Testing;
using Xunit;

namespace RapidReviewBot.Tests.Graph;

/// <summary>Meetings beside the review meeting are real events of real calendars.</summary>
public sealed class SideMeetingRunnerTests(AzuriteFixture azurite) : IAsyncLifetime, IClassFixture<AzuriteFixture>
{
    private const string Events = "/v1.0/users/*/events";
    private static readonly DateTimeOffset Start = LondonTime.At(new DateOnly(2026, 3, 3), new TimeOnly(10, 0));
    private static readonly BookSideMeeting Booking = new(SideMeetings.Threshold, Start, TimeSpan.FromMinutes(30), [RunnerBench.Margaret.Id]);
    private RunnerBench bench = null!;

    public async Task InitializeAsync()
    {
        bench = await RunnerBench.StartAsync(azurite.NewTables());
        await bench.Get<ServiceTables>().CreateAsync(default);
        bench.Open();
    }

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Fact, Trait("Duty", "R02"), Trait("Duty", "T04")]
    public async Task It_stands_in_the_calendars_of_those_named_with_a_Teams_link_and_takes_no_day()
    {
        var booked = Booked(await bench.RunAsync(Booking));

        var organised = Assert.Single(Organised());
        Assert.Equal(($"Threshold discussion {bench.InHand.Review.Reference}", Start, booked.JoinUrl), (organised.Subject, organised.Start, organised.JoinUrl));
        Assert.Equal([RunnerBench.Margaret.Email], organised.Attendees.Select(invitee => invitee.Address.Address));
        Assert.DoesNotMatch(@"\bAB\b", organised.Subject + organised.Body);
        Assert.Empty(await bench.Get<MeetingDays>().TakenAsync("example", new(2026, 3, 1), new(2026, 3, 31), default));
    }

    [Theory]
    [InlineData(FaultKind.Drop)]
    [InlineData(FaultKind.Fail)]
    public async Task A_booking_that_broke_off_ends_with_one_event(FaultKind kind)
    {
        bench.Fault(kind, "POST", Events);
        await Assert.ThrowsAsync<OutsideFault>(() => bench.RunAsync(Booking));

        Booked(await bench.RunAsync(Booking));

        Assert.Single(Organised());
    }

    [Fact]
    public async Task A_cancelled_one_is_gone_and_a_repeat_does_no_harm()
    {
        var booked = Booked(await bench.RunAsync(Booking));
        var cancel = new CancelSideMeeting(SideMeetings.Threshold, booked.EventId);
        bench.Fault(FaultKind.Drop, "POST", Events + "/*/cancel");
        await Assert.ThrowsAsync<OutsideFault>(() => bench.RunAsync(bench.InHand.Review, cancel, "o-00000006-0"));

        var result = await bench.RunAsync(bench.InHand.Review, cancel, "o-00000006-0");

        Assert.Equal(new RecordSideMeetingCancelled(SideMeetings.Threshold, booked.EventId), Assert.IsType<EffectResult.Done>(result).ToRecord);
        Assert.Empty(Organised());
    }

    private static RecordSideMeeting Booked(EffectResult result) => Assert.IsType<RecordSideMeeting>(Assert.IsType<EffectResult.Done>(result).ToRecord);

    private IReadOnlyList<CalendarEvent> Organised() => [.. bench.Tenant.Host.State.Events.All.Where(one => one.IsOrganizer && !one.IsGone && one.Subject.Length > 0 && one.Organizer.Address == RunnerBench.Mailbox)];
}
