using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Meetings;
using RapidReviewBot.Domain.Procedures;
using Xunit;

namespace RapidReviewBot.Domain.Tests.Meetings;

[Trait("Duty", "W09")]
public sealed class SlotSearchTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);
    private static readonly DateOnly Tuesday = Monday.AddDays(1);
    private static readonly DateOnly Wednesday = Monday.AddDays(2);

    [Fact]
    public void A_time_when_all_are_free_comes_first()
    {
        var question = Question([Monday], Free("la", Partner.LocalAuthority), BusyAt("police", Partner.Police, (Monday, 9, 30, 11, 0)));

        var slots = SlotSearch.Find(question, 3);

        Assert.Equal("Mon 23 Nov, 11:00", LondonTime.Words(slots[0].Start));
        Assert.Equal(["la", "police"], slots[0].Free);
    }

    [Fact]
    public void A_quorum_weighs_more_than_any_number_of_agencies()
    {
        var question = Question(
            [Monday, Tuesday],
            BusyAt("la", Partner.LocalAuthority, (Monday, 9, 0, 17, 0)),
            BusyAt("school", null, (Tuesday, 9, 0, 17, 0)),
            BusyAt("charity", null, (Tuesday, 9, 0, 17, 0)));

        var best = SlotSearch.Find(question, 1).Single();

        Assert.Equal(Tuesday, LondonTime.DateOf(best.Start));
        Assert.Equal(["school", "charity"], best.Busy);
    }

    [Fact]
    public void Among_times_with_the_same_quorum_the_one_with_most_agencies_comes_first()
    {
        var question = Question([Monday, Tuesday], Free("la", Partner.LocalAuthority), BusyAt("school", null, (Monday, 9, 0, 17, 0)));

        Assert.Equal(Tuesday, LondonTime.DateOf(SlotSearch.Find(question, 1).Single().Start));
    }

    [Fact]
    public void Two_people_of_one_agency_count_as_one_agency()
    {
        var one = Free("school-1", null) with { AgencyIds = ["school"] };
        var two = Free("school-2", null) with { AgencyIds = ["school"] };
        var question = Question(
            [Monday, Tuesday],
            one with { Busy = [Range(Tuesday, 9, 0, 17, 0)] },
            two with { Busy = [Range(Tuesday, 9, 0, 17, 0)] },
            BusyAt("charity", null, (Monday, 9, 0, 17, 0)),
            BusyAt("housing", null, (Monday, 9, 0, 17, 0)));

        Assert.Equal(Tuesday, LondonTime.DateOf(SlotSearch.Find(question, 1).Single().Start));
    }

    [Fact]
    public void Somebody_whose_calendar_cannot_be_read_is_unknown_never_free()
    {
        var question = Question([Monday], Free("la", Partner.LocalAuthority), new Attendee("police", ["police"], [Partner.Police], null));

        var best = SlotSearch.Find(question, 1).Single();

        Assert.Equal(["la"], best.Free);
        Assert.Empty(best.Busy);
        Assert.Equal(["police"], best.Unknown);
    }

    [Fact]
    public void A_day_far_enough_behind_the_returns_is_preferred()
    {
        var question = Question([Monday, Tuesday, Wednesday], Free("la", Partner.LocalAuthority)) with { PreferredDays = [Wednesday] };

        var days = SlotSearch.Find(question, 3).Select(slot => LondonTime.DateOf(slot.Start));

        Assert.Equal([Wednesday, Monday, Tuesday], days);
    }

    [Fact]
    public void Three_slots_lie_on_three_days_when_there_are_three()
    {
        var question = Question([Monday, Tuesday, Wednesday], Free("la", Partner.LocalAuthority));

        Assert.Equal(3, SlotSearch.Find(question, 3).Select(slot => LondonTime.DateOf(slot.Start)).Distinct().Count());
    }

    [Fact]
    public void Slots_of_one_day_do_not_overlap()
    {
        var slots = SlotSearch.Find(Question([Monday], Free("la", Partner.LocalAuthority)), 3);

        Assert.Equal(["Mon 23 Nov, 09:30", "Mon 23 Nov, 11:30", "Mon 23 Nov, 13:30"], slots.Select(slot => LondonTime.Words(slot.Start)));
    }

    [Fact]
    public void A_slot_lies_within_business_hours_and_not_in_the_past()
    {
        var question = Question([Monday], Free("la", Partner.LocalAuthority)) with { NotBefore = LondonTime.At(Monday, new TimeOnly(14, 10)) };

        var slot = Assert.Single(SlotSearch.Find(question, 3));

        Assert.Equal("Mon 23 Nov, 14:30", LondonTime.Words(slot.Start));
        Assert.Empty(SlotSearch.Find(question with { NotBefore = LondonTime.At(Monday, new TimeOnly(14, 40)) }, 3));
    }

    [Theory]
    [InlineData("2026-03-27")]
    [InlineData("2026-03-30")]
    [InlineData("2026-10-23")]
    [InlineData("2026-10-26")]
    public void A_slot_starts_at_half_past_nine_in_London_on_either_side_of_a_clock_change(string date)
    {
        var day = DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var question = Question([day], Free("la", Partner.LocalAuthority)) with { NotBefore = DateTimeOffset.UnixEpoch };

        Assert.Equal(new TimeOnly(9, 30), LondonTime.TimeOf(SlotSearch.Find(question, 1).Single().Start));
    }

    [Fact]
    public void No_day_left_gives_no_slot() => Assert.Empty(SlotSearch.Find(Question([], Free("la", Partner.LocalAuthority)), 3));

    private static SlotQuestion Question(IReadOnlyList<DateOnly> days, params Attendee[] attendees) => new()
    {
        Days = days,
        EarliestStart = new TimeOnly(9, 30),
        LatestEnd = new TimeOnly(16, 30),
        Length = TimeSpan.FromHours(2),
        NotBefore = LondonTime.StartOf(Monday),
        Quorum = [Partner.LocalAuthority],
        Attendees = attendees,
    };

    private static Attendee Free(string id, Partner? partner) => new(id, [id], partner is { } one ? [one] : [], []);

    private static Attendee BusyAt(string id, Partner? partner, params (DateOnly Day, int FromHour, int FromMinute, int ToHour, int ToMinute)[] busy) =>
        Free(id, partner) with { Busy = [.. busy.Select(time => Range(time.Day, time.FromHour, time.FromMinute, time.ToHour, time.ToMinute))] };

    private static TimeRange Range(DateOnly day, int fromHour, int fromMinute, int toHour, int toMinute) =>
        new(LondonTime.At(day, new TimeOnly(fromHour, fromMinute)), LondonTime.At(day, new TimeOnly(toHour, toMinute)));
}
