using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Domain.Timetables;

namespace RapidReviewBot.Domain.Reviews;

public static partial class ReviewRules
{
    private static readonly TimeSpan PreMeetLength = TimeSpan.FromMinutes(30);

    private static Decision PlanAgreed(Moment at, AgreePlan agree)
    {
        if (at.Procedure.Plan is not { } plan) return No("no-plan", "This procedure has no timeline to agree: its own dates stand.", "J02");
        if (NotToAgree(at, plan) is { } refusal) return refusal;
        var proposed = PlanProposal.Of(at.Review, at.Context, at.Now);
        if (Days(at, agree.Days, proposed) is { } wrong) return wrong;
        if (TakingPart(at, plan, agree) is { } nobody) return nobody;
        var dues = (at.Review.Preparing.Plan?.Dues ?? new Dictionary<string, DateTimeOffset>())
            .Where(one => proposed.All(date => date.Milestone.Id != one.Key))
            .Concat(proposed.Select(date => KeyValuePair.Create(date.Milestone.Id, LondonTime.At(agree.Days[date.Milestone.Id], date.At))))
            .ToDictionary();
        var agreed = new PlanAgreed(dues, [.. agree.SeniorOfficers.Distinct()], [.. agree.PreMeets.Distinct()], agree.Said.Trim());
        return Decision.All([agreed, .. Impossible(at, agreed)]);
    }

    private static Decision PlanReopened(Moment at, ReopenPlan reopen)
    {
        if (!PlanProposal.MayReopen(at.Review, at.Procedure)) return No("no-plan", "No timeline has been agreed in this review that could be opened again.", "J02");
        if (reopen.Reason.Trim() is not { Length: > 0 and <= LongestLogEntry } reason) return No("reason-missing", $"Say in at most {LongestLogEntry} characters why the timeline changes. It goes into the Daily Log.", "J02");
        return new PlanReopened(reason.TrimEnd('.') + ".");
    }

    private static Refusal? NotToAgree(Moment at, PlanRules plan) =>
        plan.AgreedBy is { } role ? NotFor(at, role, "J02")
        : IsOffice(at) ? null
        : No("not-your-role", "Only the partnership's office agrees the timeline.", "J02");

    private static Refusal? Days(Moment at, IReadOnlyDictionary<string, DateOnly> days, IReadOnlyList<PlanDate> proposed)
    {
        if (days.Keys.FirstOrDefault(id => proposed.All(date => date.Milestone.Id != id)) is { } unknown)
            return No("unknown-milestone", $"\"{Short(unknown)}\" is not a date that can be agreed now. Open today's card.", "J02");
        PlanDate? before = null;
        foreach (var date in proposed)
        {
            if (!days.TryGetValue(date.Milestone.Id, out var day)) return No("date-missing", $"Enter a day for \"{date.Milestone.Title}\".", "J06");
            if (Day(at, date, day) is { } wrong) return wrong;
            if (before is not null && days[before.Milestone.Id] > day)
                return No("dates-reversed", $"\"{date.Milestone.Title}\" comes after \"{before.Milestone.Title}\", but {LondonTime.Words(day)} is before {LondonTime.Words(days[before.Milestone.Id])}. Check both dates.", "J06");
            before = date;
        }
        return null;
    }

    private static Refusal? Day(Moment at, PlanDate date, DateOnly day)
    {
        var title = date.Milestone.Title;
        if (day < at.Today) return No("date-in-past", $"\"{title}\": {LondonTime.Words(day)} is in the past. Choose a day that is still to come.", "J06");
        if (at.Context.Calendar.WhyNot(day) is { } why) return No("not-a-working-day", $"\"{title}\": {LondonTime.Words(day)} is {why}. Choose a working day.", "N02");
        if (day < date.Earliest) return No("before-window", $"\"{title}\" can't be before {LondonTime.Words(date.Earliest)} ({date.Citation}). Choose that day or a later one.", "J06");
        return day > date.Latest
            ? No("after-limit", $"\"{title}\" can be agreed up to {LondonTime.Words(date.Latest)} ({date.Citation}). Choose that day or an earlier one.", "J07")
            : null;
    }

    private static Refusal? TakingPart(Moment at, PlanRules plan, AgreePlan agree)
    {
        if (string.IsNullOrWhiteSpace(agree.Said)) return No("said-missing", "Say in a few words what you discussed and agreed; it goes into the Daily Log. No names of children or family.", "J27");
        if (agree.Said.Length > LongestLogEntry) return No("too-long", $"What was discussed has at most {LongestLogEntry} characters; this has {agree.Said.Length}. Put the rest into a file in the case folder.", "J27");
        var officers = PlanProposal.SeniorOfficers(at.Review, at.Procedure).Select(person => person.Id).ToList();
        if (agree.SeniorOfficers.Any(id => !officers.Contains(id))) return No("unknown-person", "One of these people is no senior officer of this review. Choose from the list.", "J06");
        if (plan.SeniorOfficers && officers.Count > 0 && agree.SeniorOfficers.Count == 0) return No("officers-missing", "Choose the senior officers who take part.", "J06");
        if (agree.PreMeets.Count > 0 && !plan.PreMeets) return No("no-pre-meets", "This procedure has no pre-meets.", "J06");
        return agree.PreMeets.FirstOrDefault(id => at.Review.Agency(id) is null) is { } unknown
            ? No("unknown-agency", $"\"{Short(unknown)}\" is not an agency of this review. Choose from the list.", "J06")
            : null;
    }

    /// <summary>A plan is checked backwards when it is made (N06); what is impossible is named and nothing is blocked.</summary>
    private static IEnumerable<ReviewEvent> Impossible(Moment at, PlanAgreed agreed)
    {
        var planned = at.Review with { Preparing = at.Review.Preparing with { Plan = agreed } };
        var facts = planned.Facts(at.Procedure).With(Fact.TimescalesAgreed, at.Now);
        return Impossible(at, Timetable.For(at.Procedure, facts, at.Context.Calendar, at.Now));
    }

    private static Decision PreMeetSet(Moment at, SetPreMeet set) => ForPreMeet(at, set.AgencyId, part =>
    {
        var day = LondonTime.DateOf(set.Start);
        if (part.HeldAt is not null) return No("pre-meet-held", "This pre-meet has taken place.", "J06");
        if (part.Set is not null) return No("pre-meet-set", $"This pre-meet is set for {LondonTime.Words(part.Set.Start)}.", "J06");
        if (set.Start <= at.Now) return No("date-in-past", "That time is in the past. Choose one that is still to come.", "J06");
        if (at.Context.Calendar.WhyNot(day) is { } why) return No("not-a-working-day", $"{LondonTime.Words(day)} is {why}. Choose a working day.", "N02");
        if (LondonTime.TimeOf(set.Start) < new TimeOnly(7, 0) || LondonTime.TimeOf(set.Start) > new TimeOnly(19, 0))
            return No("not-in-working-hours", "Choose a start between 07:00 and 19:00.", "J06");
        return at.Review.Meeting.Set is { } meeting && set.Start + PreMeetLength > meeting.Start
            ? No("after-meeting", $"The pre-meet comes before the meeting, which starts {LondonTime.Words(meeting.Start)}. Choose an earlier time.", "J06")
            : new PreMeetSet(set.AgencyId, set.Start, PreMeetLength);
    });

    private static Decision PreMeetConfirmed(Moment at, ConfirmPreMeet confirm) => ForPreMeet(at, confirm.AgencyId, part =>
    {
        if (part.HeldAt is not null) return Decision.NothingToDo;
        if (part.Set is not { } set) return No("no-pre-meet", "Set this pre-meet first.", "J06");
        if (at.Now < set.Start) return No("not-yet", $"The pre-meet starts {LondonTime.Words(set.Start)}. Say whether it took place once it has begun.", "J06");
        return confirm.Held ? new PreMeetHeld(confirm.AgencyId) : new PreMeetMissed(confirm.AgencyId);
    });

    private static Decision ForPreMeet(Moment at, string agencyId, Func<PreMeetPart, Decision> decide) =>
        at.Review.Preparing.PreMeets.TryGetValue(agencyId, out var part)
            ? decide(part)
            : No("no-pre-meet", "No pre-meet was asked for with this agency. Agree it in the timeline first.", "J06");
}
