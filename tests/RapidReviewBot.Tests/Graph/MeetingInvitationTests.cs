using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Graph.Meetings;
using RapidReviewBot.Ledger;
using RapidReviewBot.LocalTenant.State;
using RapidReviewBot.Outbox;
using RapidReviewBot.Testing;
using Xunit;
using Person = RapidReviewBot.Domain.Partnerships.Person;

namespace RapidReviewBot.Tests.Graph;

/// <summary>Who is invited follows the record, and two reviews keep apart where the procedure says so.</summary>
public sealed class MeetingInvitationTests(AzuriteFixture azurite) : IAsyncLifetime, IClassFixture<AzuriteFixture>
{
    private static readonly DateOnly Day = new(2026, 3, 12);
    private static readonly ReviewId Other = new("zz9900000000");
    private static readonly Person Late = Person.ByMail("Invented Charity Lead", "lead@charity.example", "Invented Charity");
    private static readonly BookMeeting Booking = new(LondonTime.At(Day, new TimeOnly(10, 0)), TimeSpan.FromHours(2));
    private RunnerBench bench = null!;

    public async Task InitializeAsync()
    {
        bench = await RunnerBench.StartAsync(azurite.NewTables());
        await bench.Get<ServiceTables>().CreateAsync(default);
        bench.Open();
    }

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Fact, Trait("Duty", "B09")]
    public async Task Whoever_is_to_come_now_is_invited_and_told_once()
    {
        var review = await BookedAsync();
        var more = review with { Meeting = review.Meeting with { Invited = [new InviteeAdded("named-charity", Late)] } };

        Assert.IsType<EffectResult.Done>(await bench.RunAsync(more, new InviteToMeeting(review.Meeting.Booked!.EventId), "o-00000002-0"));
        Assert.IsType<EffectResult.Done>(await bench.RunAsync(more, new InviteToMeeting(review.Meeting.Booked!.EventId), "o-00000003-0"));

        Assert.Contains(Organised().Attendees, invitee => invitee.Address.Address == Late.Email);
        Assert.Single(bench.Calls, call => call.StartsWith("PATCH", StringComparison.Ordinal));
    }

    [Fact, Trait("Duty", "T24")]
    public async Task Whoever_stays_out_is_taken_off_the_invitation()
    {
        var review = await BookedAsync();
        var conflict = new ConflictPart(Testing.Reviews.Stages.Filed(Domain.Procedures.DocumentKind.ConflictOfInterest), bench.InHand.Now);
        var without = review with { Meeting = review.Meeting with { Conflicts = new Dictionary<string, ConflictPart> { ["police-lead@other.example"] = conflict } } };
        Assert.Contains(Organised().Attendees, invitee => invitee.Address.Address == "police-lead@other.example");

        await bench.RunAsync(without, new InviteToMeeting(review.Meeting.Booked!.EventId), "o-00000002-0");

        Assert.DoesNotContain(Organised().Attendees, invitee => invitee.Address.Address == "police-lead@other.example");
    }

    [Fact]
    public async Task A_meeting_that_was_called_off_meanwhile_is_left_alone()
    {
        var review = await BookedAsync();

        Assert.IsType<EffectResult.Done>(await bench.RunAsync(review with { Meeting = review.Meeting with { Set = null } }, new InviteToMeeting(review.Meeting.Booked!.EventId), "o-00000002-0"));

        Assert.DoesNotContain(bench.Calls, call => call.StartsWith("PATCH", StringComparison.Ordinal));
    }

    [Theory, Trait("Duty", "T21")]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task A_day_beside_another_reviews_meeting_is_given_back_and_not_booked(int days)
    {
        bench.InHand.Following(procedure => procedure with { Meeting = procedure.Meeting with { NotBackToBack = true } });
        await bench.Get<MeetingDays>().TakeAsync("example", Day.AddDays(days), Other, default);

        var result = await bench.RunAsync(bench.InHand.Review, Booking);

        Assert.Equal(new RecordMeetingDayTaken(Day), ((EffectResult.Done)result).ToRecord);
        Assert.Null(await bench.Get<MeetingDays>().HolderAsync("example", Day, default));
        Assert.Empty(All());
    }

    [Fact, Trait("Duty", "T21")]
    public async Task A_procedure_that_allows_neighbours_books_the_day_beside_another_meeting()
    {
        await bench.Get<MeetingDays>().TakeAsync("example", Day.AddDays(1), Other, default);

        Assert.IsType<RecordMeetingBooked>(((EffectResult.Done)await bench.RunAsync(bench.InHand.Review, Booking)).ToRecord);
    }

    [Fact, Trait("Duty", "T21")]
    public async Task Neither_another_reviews_day_nor_the_days_beside_it_are_proposed()
    {
        bench.InHand.Following(procedure => procedure with { Meeting = procedure.Meeting with { NotBackToBack = true } });
        await bench.Get<MeetingDays>().TakeAsync("example", Day, Other, default);

        var found = Assert.IsType<RecordSlots>(((EffectResult.Done)await bench.RunAsync(bench.InHand.Review, new FindMeetingSlots())).ToRecord);

        Assert.Equal([Day], found.OthersDays);
        Assert.NotEmpty(found.Slots);
        Assert.All(found.Slots, slot => Assert.DoesNotContain(LondonTime.DateOf(slot.Start), new[] { Day.AddDays(-1), Day, Day.AddDays(1) }));
    }

    private async Task<Review> BookedAsync()
    {
        var booked = (RecordMeetingBooked)((EffectResult.Done)await bench.RunAsync(bench.InHand.Review, Booking)).ToRecord!;
        var review = bench.InHand.Review;
        return review with
        {
            Meeting = review.Meeting with
            {
                Set = new MeetingSet(Booking.Start, Booking.Length, ""),
                Booked = new MeetingBooked(booked.EventId, booked.JoinUrl, booked.Start),
            },
        };
    }

    private CalendarEvent Organised() => Assert.Single(All());

    private IEnumerable<CalendarEvent> All() => bench.Tenant.Host.State.Events.All.Where(one => one.IsOrganizer && !one.IsGone && one.Subject.Length > 0 && one.Organizer.Address == RunnerBench.Mailbox);
}
