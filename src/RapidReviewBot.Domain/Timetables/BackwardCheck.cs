using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Procedures;

namespace RapidReviewBot.Domain.Timetables;

/// <summary>
/// Checks a plan backwards from its last day (N06), by London dates. The last day is the earlier of the procedure's own and the national limit.
/// Backwards: the latest day for a step is the latest day of whatever needs it, less the working days which that takes.
/// Forwards: the earliest day is today, or when its window opens, or what it is booked or agreed for, or the earliest day of what it needs plus the working days it takes.
/// The first step whose earliest day is after its latest is named. It blocks nothing.
/// </summary>
internal sealed class BackwardCheck(Procedure procedure, ReviewFacts facts, WorkingCalendar calendar, DateTimeOffset now)
{
    private readonly Dictionary<string, DateOnly> earliest = [];
    private readonly Dictionary<string, DateOnly> latest = [];
    private readonly Dictionary<string, bool> leads = [];

    public Impossibility? Run(IReadOnlyList<DatedMilestone> milestones)
    {
        var open = milestones.Where(one => one.State != MilestoneState.NotNeeded).ToList();
        if (LastDay(open) is not { } last)
            return null;

        var breaking = open
            .Where(one => one.DoneAt is null && LeadsToLast(one, open))
            .Select(one => (One: one, Earliest: Earliest(one, open), Latest: Latest(one, open, last)))
            .Where(one => one.Earliest > one.Latest)
            .ToList();

        return breaking.Count == 0 ? null : Name(breaking.MinBy(one => one.Earliest), last);
    }

    private DateOnly? LastDay(IReadOnlyList<DatedMilestone> open)
    {
        var limits = open
            .Where(one => one.Milestone.Id == procedure.LastMilestone || one.Milestone.Id == Procedure.NationalLimit)
            .Where(one => one is { DoneAt: null, DueAt: not null, Provisional: false })
            .Select(one => LondonTime.DateOf(one.DueAt!.Value)).ToList();

        return limits.Count == 0 ? null : limits.Min();
    }

    private Fact LastFact => procedure.Milestone(procedure.LastMilestone)!.CompletedBy;

    private bool LeadsToLast(DatedMilestone one, IReadOnlyList<DatedMilestone> open)
    {
        if (!leads.TryGetValue(one.Milestone.Id, out var known))
            leads[one.Milestone.Id] = known = one.Milestone.CompletedBy == LastFact || Followers(one, open).Any(next => LeadsToLast(next, open));

        return known;
    }

    private static IEnumerable<DatedMilestone> Followers(DatedMilestone one, IReadOnlyList<DatedMilestone> open) =>
        open.Where(other => other.DoneAt is null && RuleFacts.Prerequisites(other.Milestone).Contains(one.Milestone.CompletedBy));

    private DateOnly Latest(DatedMilestone one, IReadOnlyList<DatedMilestone> open, DateOnly last)
    {
        if (latest.TryGetValue(one.Milestone.Id, out var known))
            return known;

        var days = Followers(one, open).Where(next => LeadsToLast(next, open))
            .Select(next => calendar.Before(Latest(next, open, last), next.Milestone.Takes)).ToList();

        return latest[one.Milestone.Id] = days.Count == 0 || days.Min() > last ? last : days.Min();
    }

    private DateOnly Earliest(DatedMilestone one, IReadOnlyList<DatedMilestone> open)
    {
        if (earliest.TryGetValue(one.Milestone.Id, out var known))
            return known;

        var day = LondonTime.DateOf(now);
        if (one.OpensAt is { } opens)
            day = Later(day, LondonTime.DateOf(opens));
        if (facts.Planned.TryGetValue(one.Milestone.CompletedBy, out var booked))
            day = Later(day, LondonTime.DateOf(booked));
        if (facts.AgreedDues.TryGetValue(one.Milestone.Id, out var agreed))
            day = Later(day, LondonTime.DateOf(agreed));
        foreach (var fact in RuleFacts.Prerequisites(one.Milestone))
            day = Later(day, After(Ready(fact, open), one.Milestone.Takes));

        return earliest[one.Milestone.Id] = day;
    }

    /// <summary>The earliest day on which a fact is there; the first day of all when nothing in the plan brings it about.</summary>
    private DateOnly Ready(Fact fact, IReadOnlyList<DatedMilestone> open)
    {
        if (facts.When(fact) is { } happened)
            return LondonTime.DateOf(happened);

        var makers = open.Where(one => one.Milestone.CompletedBy == fact).ToList();

        return makers.Count == 0 ? DateOnly.MinValue : makers.Min(one => Earliest(one, open));
    }

    private DateOnly After(DateOnly ready, int takes) => takes == 0 || ready == DateOnly.MinValue ? ready : calendar.Within(ready, takes);

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private Impossibility Name((DatedMilestone One, DateOnly Earliest, DateOnly Latest) broken, DateOnly last)
    {
        var title = broken.One.Milestone.Title;
        var over = calendar.WorkingDaysBetween(broken.Latest, broken.Earliest);
        var when = facts.Planned.ContainsKey(broken.One.Milestone.CompletedBy) ? "is booked for" : "cannot be before";
        var sentence = $"The plan cannot end by its last day, {LondonTime.Words(last)}. \"{title}\" {when} {LondonTime.Words(broken.Earliest)}, "
            + $"but it has to be done by {LondonTime.Words(broken.Latest)}: {(over == 1 ? "1 working day" : $"{over} working days")} too late.";

        return new Impossibility(
            broken.One.Milestone.Id,
            LondonTime.At(broken.Latest, DueRule.CloseOfDay),
            LondonTime.At(broken.Earliest, DueRule.CloseOfDay),
            sentence);
    }
}
