using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Domain.Timetables;

namespace RapidReviewBot.Domain.Reviews;

public static partial class ReviewRules
{
    private static Decision? Meeting(Moment at) => at.Command.What switch
    {
        PlanMeeting plan => Planned(at, plan),
        AnswerSlots answer => SlotsAnswered(at, answer),
        SetMeeting set => MeetingSet(at, set),
        CallOffMeeting off => CalledOff(at, off),
        CirculatePack => Circulated(at),
        RecordAttendance attendance => Attended(at, attendance),
        FileMinutes minutes => Happened(new MinutesFiled(minutes.Minutes)),
        _ => Members(at),
    };

    private static Decision Planned(Moment at, PlanMeeting plan)
    {
        var rules = at.Procedure.Meeting;
        if (at.Review.Meeting.Held) return No("meeting-held", "The meeting has been held.");
        if (NotBegun(at) is { } early) return early;
        if (rules.OnlyAfterRequests && at.Review.Facts(at.Procedure).When(Fact.RequestsSent) is null)
            return No("requests-first", "The meeting is set once every agency has been asked. Requests are still going out; try again when the review card says so.", "W09");
        if (plan.Kind == MeetingKind.StandingGroup && !rules.StandingGroup)
            return No("no-standing-group", "This procedure has no standing group. Choose an extraordinary meeting.", "W08");
        if (plan.Teleconference && rules.TeleconferenceNeedsReason && plan.Kind == MeetingKind.Extraordinary && string.IsNullOrWhiteSpace(plan.Reason))
            return No("reason-missing", "Say why a teleconference is essential to meet the timescale.", "W10");
        return plan.Reason.Length > 200
            ? No("reason-too-long", "Give the reason in at most 200 characters.", "W10")
            : new MeetingPlanned(plan.Kind, plan.Teleconference, plan.Reason.Trim());
    }

    private static Decision SlotsAnswered(Moment at, AnswerSlots answer)
    {
        var offered = at.Review.Meeting.Slots.Select(slot => slot.Start).ToHashSet();
        if (!at.Review.Meeting.Searched || offered.Count == 0)
            return No("no-slots", "No times are being asked about at the moment. You will hear when the meeting is set.", "W09");
        return answer.Suits.All(offered.Contains)
            ? new SlotsAnswered(at.Command.By.PersonId, [.. answer.Suits.Distinct().Order()])
            : No("unknown-slot", "One of these times is no longer offered. Open the link again and choose from the times shown.", "W09");
    }

    private static Decision MeetingSet(Moment at, SetMeeting set)
    {
        var rules = at.Procedure.Meeting;
        var day = LondonTime.DateOf(set.Start);
        if (at.Review.Meeting.Held) return No("meeting-held", "The meeting has been held.");
        if (at.Review.Meeting.Plan is null) return No("plan-first", "Say first how the meeting is to be held.", "W08");
        if (set.Start <= at.Now) return No("date-in-past", "That time is in the past. Choose one that is still to come.");
        if (at.Context.Calendar.WhyNot(day) is { } why)
            return No("not-a-working-day", $"{LondonTime.Words(day)} is {why}. Choose a working day.", "N02");
        if (LondonTime.TimeOf(set.Start) < new TimeOnly(7, 0) || LondonTime.TimeOf(set.Start) > new TimeOnly(19, 0))
            return No("not-in-working-hours", "Choose a start between 07:00 and 19:00.");
        if (DayRuledOut(at, day) is { } taken) return taken;
        if (OutsideWindow(at, set) is { } refusal) return refusal;
        var length = TimeSpan.FromMinutes(rules.Minutes);
        return at.Review.Meeting is { Searched: false, Set: { } standing } && standing.Start == set.Start
            ? Decision.NothingToDo
            : new MeetingSet(set.Start, length, IsInWindow(at, set.Start) ? "" : set.OutsideWindowReason.Trim());
    }

    private static Refusal? OutsideWindow(Moment at, SetMeeting set)
    {
        if (IsInWindow(at, set.Start)) return null;
        var rules = at.Procedure.Meeting;
        var window = Window(at);
        var sentence = $"The meeting should be between {LondonTime.Words(LondonTime.DateOf(window!.OpensAt ?? window.DueAt!.Value))} and {LondonTime.Words(LondonTime.DateOf(window.DueAt!.Value))} ({window.Citation}).";
        var duty = rules.Duties.Count > 0 ? rules.Duties[0] : null;
        if (!rules.OutsideWithReason) return No("outside-window", sentence + " Choose a day in that window.", duty);
        return string.IsNullOrWhiteSpace(set.OutsideWindowReason) || set.OutsideWindowReason.Length > 200
            ? No("outside-window", sentence + " To keep another day, give the reason in at most 200 characters; it goes into the Daily Log.", duty)
            : null;
    }

    private static bool IsInWindow(Moment at, DateTimeOffset start)
    {
        if (Window(at) is not { DueAt: { } closes } window) return true;
        var day = LondonTime.DateOf(start);
        return day <= LondonTime.DateOf(closes) && (window.OpensAt is not { } opens || day >= LondonTime.DateOf(opens));
    }

    private static DatedMilestone? Window(Moment at) =>
        Timetable.For(at.Procedure, at.Review.Facts(at.Procedure), at.Context.Calendar, at.Now).Find(at.Procedure.Meeting.Milestone);

    private static Decision CalledOff(Moment at, CallOffMeeting off)
    {
        if (at.Review.Meeting is not { Set: not null, Held: false }) return No("no-meeting", "No meeting is set that could be called off.");
        return string.IsNullOrWhiteSpace(off.Reason) || off.Reason.Length > 200
            ? No("reason-missing", "Say in at most 200 characters why the meeting is called off.")
            : new MeetingCalledOff(off.Reason.Trim());
    }

    private static Decision Circulated(Moment at)
    {
        var papers = MeetingPack.ToCirculate(at.Review, at.Procedure);
        var manner = MeetingPack.MannerNow(at.Review, at.Now);
        if (at.Review.Meeting.Booked is null) return No("no-meeting", "Set the meeting first, then circulate its papers.", "W11");
        return papers.Count == 0
            ? No("nothing-new", "Everything that is here has been circulated already.", "W11")
            : new PackCirculated([.. papers.Select(paper => new PackItem(paper.Document, paper.AgencyId, manner))]);
    }

    private static Decision Attended(Moment at, RecordAttendance attendance)
    {
        if (at.Review.Meeting is not { Set: { } set, Booked: not null }) return No("no-meeting", "No meeting is set, so nobody can have been there.", "W13");
        if (at.Now < set.Start) return No("not-yet", $"The meeting starts {LondonTime.Words(set.Start)}. Record who came once it has begun.", "W13");
        if (at.Review.Meeting.Held) return No("meeting-held", "Attendance was recorded and the meeting was quorate.", "W13");
        if (attendance.Present.FirstOrDefault(id => at.Review.Find(id) is null) is not null)
            return No("unknown-person", "One of these people has no part in this review. Choose from the list.", "W13");
        var ended = set.Start + set.Length < at.Now ? set.Start + set.Length : at.Now;
        var quorate = Invitation.Missing(at.Review, at.Procedure, attendance.Present).Count == 0;
        return new AttendanceRecorded([.. attendance.Present.Distinct()], quorate, ended);
    }
}
