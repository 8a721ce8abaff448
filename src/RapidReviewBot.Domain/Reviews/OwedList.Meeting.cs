using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Domain.Timetables;

namespace RapidReviewBot.Domain.Reviews;

public sealed partial class OwedList
{
    /// <summary>Hours after the meeting from which the chair may end a vote in which some have not voted.</summary>
    private const int HoursToVote = 4;

    /// <summary>Hours after the meeting from which the minute taker need not wait for the minutes that are drafted with the decision.</summary>
    private const int HoursToDecide = 4;

    private IEnumerable<Owed> Meeting()
    {
        var meeting = review.Meeting;
        if (meeting.Held) return Minutes();
        var owed = new List<Owed>();
        var mayPlan = ThresholdSteps.HasBegun(review, procedure) && (!procedure.Meeting.OnlyAfterRequests || review.Facts(procedure).When(Fact.RequestsSent) is not null);
        if (meeting.Plan is null && mayPlan) owed.AddRange(ByOffice(OwedKind.PlanMeeting, Fact.MeetingSet));
        if (meeting.Searched)
        {
            owed.AddRange(UnknownCalendars().Select(person => new Owed(OwedKind.AnswerSlots, person, null, $"r{meeting.Round}", Milestone(Fact.MeetingSet))));
            owed.AddRange(ByOffice(OwedKind.SetMeeting, Fact.MeetingSet, $"r{meeting.Round}"));
        }
        if (meeting.Booked is not null) owed.AddRange([.. MinuteTaker(), .. ToInvite(), .. Declarations(), .. Pack()]);
        if (meeting.Booked is not null && meeting.Set is { } set && review.AsOf >= set.Start)
            owed.AddRange(ByMinuteTaker(OwedKind.RecordAttendance, $"r{meeting.Round}"));
        return owed;
    }

    private IEnumerable<Person> UnknownCalendars() =>
        review.Meeting.Slots.SelectMany(slot => slot.Unknown).Distinct()
            .Where(id => !review.Meeting.Answers.ContainsKey(id))
            .Select(review.TakingPart).OfType<Person>();

    /// <summary>The minute taker is assigned when the meeting is made (J26).</summary>
    private IEnumerable<Owed> MinuteTaker() =>
        Milestone(Fact.MinutesCirculated) is not null && procedure.Meeting.MinuteTaker is { } role && review.Holding(role, procedure).Count == 0
            ? ByOffice(OwedKind.NameMinuteTaker, Fact.MinuteTakerNamed)
            : [];

    private IEnumerable<Owed> ToInvite() =>
        Invitees.Open(review, procedure).SelectMany(one => ByOffice(OwedKind.SettleInvitee, Fact.PackCirculated, one.Key));

    /// <summary>Conflicts of interest: declared by each member, then considered by the chair (T24).</summary>
    private IEnumerable<Owed> Declarations() =>
    [
        .. Conflicts.Declaring(review, procedure).Where(person => !review.Meeting.Conflicts.ContainsKey(person.Id))
            .Select(person => new Owed(OwedKind.DeclareConflict, person, null, null, Milestone(Fact.ConflictsDeclared))),
        .. review.Meeting.Conflicts.Where(declared => declared.Value is { What: not null, TakesPart: null })
            .SelectMany(declared => ByChair(declared.Key, Conflicts.Mark(declared.Value))),
    ];

    /// <summary>By the chair; where nobody else can chair, by the office. Nobody considers their own conflict.</summary>
    private IEnumerable<Owed> ByChair(string personId, string mark) =>
        review.With(procedure, Capacity.Chair).Any(chair => chair.Id != personId)
            ? review.With(procedure, Capacity.Chair).Where(chair => chair.Id != personId).Take(1).Select(chair => new Owed(OwedKind.ConsiderConflict, chair, null, mark, null))
            : ByOffice(OwedKind.ConsiderConflict, null, mark);

    /// <summary>The papers: at any time where late ones are tabled; else once all is there, or the day before they are due, whatever has come.</summary>
    private IEnumerable<Owed> Pack() =>
        MeetingPack.ToCirculate(review, procedure).Count > 0 && (procedure.Meeting.MarksTabled || review.Meeting.PackedAt is not null || MeetingPack.IsWhole(review, procedure) || PackIsNearlyDue())
            ? ByOwner(OwedKind.CirculatePack, Fact.PackCirculated)
            : [];

    private bool PackIsNearlyDue()
    {
        if (Milestone(Fact.PackCirculated) is not { } id) return true;
        // Closures of one partnership alone do not count here: this only says from when somebody is asked.
        var calendar = WorkingCalendar.EnglandAndWales;
        var due = Timetable.For(procedure, review.Facts(procedure), calendar, review.AsOf).Find(id)?.DueAt;
        return due is { } at && review.AsOf >= LondonTime.StartOf(calendar.Previous(LondonTime.DateOf(at)));
    }

    /// <summary>The threshold, then the vote, before the decision that rests on both (T15).</summary>
    private IEnumerable<Owed> Vote()
    {
        var meeting = review.Meeting;
        if (meeting.CriteriaMet is null) return ByOwner(OwedKind.AgreeCriteria, Fact.DecisionMade);
        var late = meeting.Attendance is { } attendance && review.AsOf >= attendance.Ended.AddHours(HoursToVote) && meeting.Votes.Count > 0;
        return
        [
            .. Voting.Missing(review, procedure).Select(person => new Owed(OwedKind.CastVote, person, null, null, Milestone(Fact.DecisionMade))),
            .. late || Voting.Members(review, procedure).Count == 0 ? ByOwner(OwedKind.CloseVote, Fact.DecisionMade) : [],
        ];
    }

    /// <summary>Minutes are circulated where the procedure gives that a date (J26).</summary>
    private IEnumerable<Owed> Minutes() =>
        Milestone(Fact.MinutesCirculated) is null || review.Meeting.Minutes is not null ? []
        : review.Newest(DocumentKind.Minutes) is { } minutes ? ByMinuteTaker(OwedKind.CirculateMinutes, Fact.MinutesCirculated, $"v{minutes.Version}")
        : review.Meeting.Attendance is { } attendance && review.AsOf >= attendance.Ended.AddHours(HoursToDecide) ? ByMinuteTaker(OwedKind.CirculateMinutes, Fact.MinutesCirculated, "own")
        : [];

    private IEnumerable<Owed> ByMinuteTaker(OwedKind kind, string subject) => ByMinuteTaker(kind, Fact.MeetingHeld, subject);

    private IEnumerable<Owed> ByMinuteTaker(OwedKind kind, Fact fact, string subject) =>
        procedure.Meeting.MinuteTaker is { } role && review.Holding(role, procedure).Count > 0
            ? ByRole(kind, role, fact, subject)
            : ByOffice(kind, fact, subject);
}
