using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews;

public sealed partial record Review
{
    private Review Met(MeetingEvent happened, DateTimeOffset at) => happened switch
    {
        MinutesFiled filed => Filed(filed.Minutes),
        _ => MembersActed(happened, at) ?? this with { Meeting = MeetingAfter(happened, at) },
    };

    private MeetingPart MeetingAfter(MeetingEvent happened, DateTimeOffset at) => happened switch
    {
        MeetingPlanned planned => Meeting with { Plan = planned, Searched = false },
        SlotsFound found => Meeting with { Searched = true, Round = Meeting.Round + (Meeting.Set is null ? 0 : 1), Slots = found.Slots, OthersDays = found.OthersDays, Answers = new Dictionary<string, IReadOnlyList<DateTimeOffset>>() },
        SlotsAnswered answered => Meeting with { Answers = Put(Meeting.Answers, answered.PersonId, answered.Suits) },
        MeetingSet set => Meeting with { Set = set, Searched = false },
        MeetingBooked booked => Meeting with { Booked = booked },
        MeetingCalledOff => Meeting with { Set = null, Slots = [], Searched = false, Round = Meeting.Round + 1 },
        MeetingDayTaken taken => Meeting with { Set = null, Slots = [], Searched = false, Round = Meeting.Round + 1, DaysTaken = [.. Meeting.DaysTaken, taken.Day] },
        PackCirculated circulated => Meeting with { Pack = [.. Meeting.Pack, .. circulated.Items], PackedAt = Meeting.PackedAt ?? at },
        AttendanceRecorded { Quorate: true } attendance => Meeting with { Attendance = attendance },
        AttendanceRecorded attendance => Meeting with
        {
            Attendance = attendance,
            Inquorate = Meeting.Inquorate + 1,
            Set = null,
            Booked = null,
            Slots = [],
            Searched = false,
            Round = Meeting.Round + 1,
        },
        _ => throw Unknown(happened),
    };
}
