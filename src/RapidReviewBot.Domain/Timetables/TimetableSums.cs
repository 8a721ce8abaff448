using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Procedures;

namespace RapidReviewBot.Domain.Timetables;

/// <summary>Makes a <see cref="Timetable"/> from facts.</summary>
internal static class TimetableSums
{
    public static Timetable For(Procedure procedure, ReviewFacts facts, WorkingCalendar calendar, DateTimeOffset now)
    {
        var sums = new DueSums(procedure, facts, calendar, now);
        var milestones = procedure.Milestones.Select(one => Date(procedure, one, facts, sums, now)).ToList();

        return new Timetable
        {
            Milestones = milestones,
            Now = now,
            DayNumber = DayNumber(procedure.DayCount, facts, calendar, now),
            FirstImpossible = new BackwardCheck(procedure, facts, calendar, now).Run(milestones),
        };
    }

    /// <summary>
    /// The milestones as they are chased: what each agency owes stands apart for agencies whose dates differ, so that one that was asked late holds up nobody's reminders (W06).
    /// </summary>
    public static IEnumerable<Chased> Chased(Procedure procedure, ReviewFacts facts, WorkingCalendar calendar, DateTimeOffset now)
    {
        foreach (var dated in For(procedure, facts, calendar, now).Milestones)
        {
            var agencies = dated.Milestone.Each == Each.Agency ? Asked(dated.Milestone, facts) : [];
            if (agencies.Count == 0)
            {
                yield return new Chased(dated, Agencies: null);
                continue;
            }

            var alike = agencies
                .Select(id => (Id: id, Dated: Date(procedure, dated.Milestone, facts, new DueSums(procedure, facts, calendar, now) { AgencyId = id }, now)))
                .GroupBy(one => (one.Dated.State, one.Dated.DueAt));
            foreach (var group in alike)
                yield return new Chased(group.First().Dated, [.. group.Select(one => one.Id)]);
        }
    }

    private static List<string> Asked(Milestone milestone, ReviewFacts facts) =>
        [.. RuleFacts.Prerequisites(milestone).SelectMany(fact => facts.ByAgency.TryGetValue(fact, out var agencies) ? agencies.Keys : []).Distinct(StringComparer.Ordinal)];

    public static DatedMilestone Date(Procedure procedure, Milestone milestone, ReviewFacts facts, DueSums sums, DateTimeOffset now)
    {
        var done = (sums.AgencyId is { } agency ? facts.When(milestone.CompletedBy, agency) : null) ?? facts.When(milestone.CompletedBy);
        var dated = new DatedMilestone
        {
            Milestone = milestone,
            State = MilestoneState.NotNeeded,
            DoneAt = done,
            Sum = "This step does not apply to this review.",
            Citation = Cite(procedure, milestone),
        };
        if (!DueSums.Applies(milestone, facts))
            return dated with { DoneAt = null };
        if (done is null && facts.When(Fact.StoodDown) is { } stoodDown)
            return dated with { Sum = $"The review was stood down on {LondonTime.Words(stoodDown)}." };

        return WithDates(dated, facts, sums, now);
    }

    private static DatedMilestone WithDates(DatedMilestone dated, ReviewFacts facts, DueSums sums, DateTimeOffset now)
    {
        var milestone = dated.Milestone;
        var due = sums.Of(milestone);

        return dated with
        {
            DueAt = due?.At,
            OpensAt = due?.OpensAt,
            LatestAt = milestone.Latest is { } latest ? sums.Of(latest)?.At : null,
            TargetAt = milestone.Target is { } target ? sums.Of(target)?.At : null,
            Provisional = due is { Provisional: true },
            Agreed = facts.AgreedDues.ContainsKey(milestone.Id),
            Sum = due?.Words ?? Unknown(milestone, sums),
            State = State(milestone, due, dated.DoneAt, sums, now),
        };
    }

    private static MilestoneState State(Milestone milestone, DueSum? due, DateTimeOffset? done, DueSums sums, DateTimeOffset now) => (done, due) switch
    {
        ({ } at, { Provisional: false } sum) => at <= sum.At ? MilestoneState.Done : MilestoneState.DoneLate,
        ({ }, _) => MilestoneState.Done,
        (null, null) => MilestoneState.NotStarted,
        (null, { Provisional: false } sum) when sum.At < now => MilestoneState.Overdue,
        (null, { Provisional: true }) => MilestoneState.NotStarted,
        (null, { OpensAt: { } opens }) when opens > now => MilestoneState.NotStarted,
        _ => RuleFacts.Prerequisites(milestone).All(fact => sums.When(fact) is { Happened: true }) ? MilestoneState.Due : MilestoneState.NotStarted,
    };

    private static string Unknown(Milestone milestone, DueSums sums)
    {
        var missing = RuleFacts.Named(milestone.Due).Where(fact => sums.When(fact) is null).Select(FactWords.Noun).ToList();

        return missing.Count == 0 ? "The date is not known yet." : $"Counted from {string.Join(" and ", missing)}: not known yet.";
    }

    private static string Cite(Procedure procedure, Milestone milestone) =>
        milestone.Id is Procedure.NationalLimit or Procedure.NationalNotification ? milestone.Clause : procedure.Cite(milestone.Clause);

    private static int? DayNumber(DayCount count, ReviewFacts facts, WorkingCalendar calendar, DateTimeOffset now)
    {
        if (facts.When(count.Anchor) is not { } anchor)
            return null;

        var from = LondonTime.DateOf(anchor);
        if (count.CutOff is { } cutOff && LondonTime.TimeOf(anchor) > cutOff)
            from = calendar.Next(from);
        var today = LondonTime.DateOf(now);

        return count.AnchorIsDayOne ? calendar.DayNumber(from, today) : Math.Max(0, calendar.WorkingDaysBetween(from, today));
    }
}

/// <summary>A milestone as it is chased.</summary>
/// <param name="Agencies">The agencies for which it stands so; null: it is not owed agency by agency.</param>
internal sealed record Chased(DatedMilestone Milestone, IReadOnlyList<string>? Agencies);
