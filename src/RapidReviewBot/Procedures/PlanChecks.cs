using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Timetables;

namespace RapidReviewBot.Procedures;

/// <summary>Tries the plan of a procedure: no rule may wait for itself, and a review that begins on an ordinary Monday must be able to end by its last day.</summary>
internal sealed class PlanChecks(Procedure procedure, YamlRecords records)
{
    // A Monday with no holiday near; the check itself uses no holidays at all.
    private static readonly DateTimeOffset Start = LondonTime.At(new DateOnly(2026, 6, 8), new TimeOnly(9, 0));
    private static readonly WorkingCalendar Weekdays = new(new BankHolidays([]), ClosureDays.None);

    private readonly Dictionary<string, bool> leads = [];

    public void Run()
    {
        Circles(one => RuleFacts.Named(one.Due).Select(MeetingAsOne).SelectMany(Makers).Concat(RuleFacts.SameAs(one.Due).Select(id => procedure.Milestone(id)!)), "is counted from");
        Circles(one => RuleFacts.Prerequisites(one).Select(MeetingAsOne).SelectMany(Makers), "comes after");
        if (records.Faults.Count > 0)
            return;

        foreach (var circumstances in Cases())
            Try(circumstances);
    }

    private static Fact MeetingAsOne(Fact fact) => fact == Fact.MeetingStarted ? Fact.MeetingHeld : fact;

    private IEnumerable<Milestone> Makers(Fact fact) => procedure.Milestones.Where(one => one.CompletedBy == fact);

    private void Circles(Func<Milestone, IEnumerable<Milestone>> needs, string words)
    {
        foreach (var milestone in procedure.Milestones)
        {
            if (Circle(milestone, [milestone], needs) is not { } circle || circle.MinBy(one => one.Id, StringComparer.Ordinal) != milestone)
                continue;

            var way = string.Join($" {words} ", circle.Append(milestone).Select(one => $"\"{one.Id}\""));
            records.Fault(milestone, "due", $"This goes round in a circle and never gets a date: {way}. Count one of them from something else.");
        }
    }

    private static IReadOnlyList<Milestone>? Circle(Milestone start, IReadOnlyList<Milestone> way, Func<Milestone, IEnumerable<Milestone>> needs)
    {
        foreach (var next in needs(way[^1]))
        {
            if (next == start)
                return way;
            if (!way.Contains(next) && Circle(start, [.. way, next], needs) is { } circle)
                return circle;
        }

        return null;
    }

    private IEnumerable<IReadOnlySet<Circumstance>> Cases() =>
        procedure.Milestones.SelectMany(one => one.AppliesWhen).Distinct()
            .Select(one => (IReadOnlySet<Circumstance>)new HashSet<Circumstance> { one })
            .Prepend(new HashSet<Circumstance>());

    private void Try(IReadOnlySet<Circumstance> circumstances)
    {
        var facts = new ReviewFacts
        {
            Happened = procedure.Opening.Dates.Select(one => one.Fact).Append(procedure.DayCount.Anchor).Distinct().ToDictionary(one => one, _ => Start),
            Circumstances = circumstances,
        };
        var timetable = Timetable.For(procedure, facts, Weekdays, Start);
        if (timetable.FirstImpossible is { } impossible && procedure.Milestone(impossible.MilestoneId) is { } milestone && IsOwn(milestone))
            records.Fault(milestone, "due", $"Even a review that begins on a Monday with no holidays cannot end in time. {impossible.Sentence}");
        foreach (var dateless in timetable.Milestones.Where(one => one is { State: not MilestoneState.NotNeeded, DueAt: null } && IsOwn(one.Milestone)))
            records.Fault(dateless.Milestone, "due", $"\"{dateless.Milestone.Id}\" gets no date. {dateless.Sum}");

        Late(timetable);
    }

    // A step that leads to the last one must not be due after it.
    private void Late(Timetable timetable)
    {
        if (timetable.Find(procedure.LastMilestone) is not { DueAt: { } last })
            return;

        foreach (var late in timetable.Milestones.Where(one => one.DueAt > last && IsOwn(one.Milestone) && LeadsToLast(one.Milestone)))
            records.Fault(late.Milestone, "due", $"\"{late.Milestone.Id}\" is due on {LondonTime.Words(late.DueAt!.Value)}, after the last day, {LondonTime.Words(last)}, of a review that begins on {LondonTime.Words(Start)}.");
    }

    private bool LeadsToLast(Milestone milestone)
    {
        if (!leads.TryGetValue(milestone.Id, out var known))
        {
            leads[milestone.Id] = known = milestone.CompletedBy == Fact.Submitted
                || procedure.Milestones.Any(next => RuleFacts.Prerequisites(next).Contains(milestone.CompletedBy) && LeadsToLast(next));
        }

        return known;
    }

    private static bool IsOwn(Milestone milestone) => milestone.Id is not (Procedure.NationalLimit or Procedure.NationalNotification);
}
