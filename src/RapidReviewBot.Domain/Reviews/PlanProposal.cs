using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Timetables;

namespace RapidReviewBot.Domain.Reviews;

/// <summary>A date of the timeline that may be agreed. Days are London's; both limits are included.</summary>
/// <param name="At">London time on that day, as the procedure has it.</param>
public sealed record PlanDate(Milestone Milestone, DateOnly Proposed, DateOnly Earliest, DateOnly Latest, TimeOnly At, string Citation);

/// <summary>The dates that the procedure proposes for the timeline, with the limits within which people may agree others (J02, J06, J07).</summary>
public static class PlanProposal
{
    public static IReadOnlyList<PlanDate> Of(Review review, ReviewContext context, DateTimeOffset now)
    {
        var procedure = context.Procedure;
        var facts = review.Facts(procedure);
        var timetable = Timetable.For(procedure, facts with { AgreedDues = new Dictionary<string, DateTimeOffset>() }, context.Calendar, now);
        return
        [
            .. (procedure.Plan?.Milestones ?? [])
                .Select(timetable.Find)
                .Where(dated => dated is { DoneAt: null, DueAt: not null, State: not MilestoneState.NotNeeded })
                .Select(dated => Of(dated!, review, context, now)),
        ];
    }

    /// <summary>Whether there is an agreed timeline that can be opened again: somebody agrees it, and is not asked already.</summary>
    public static bool MayReopen(Review review, Procedure procedure) =>
        procedure.Plan is { AgreedBy: not null } && review.Preparing is { Plan: not null, PlanReopened: false };

    private static PlanDate Of(DatedMilestone dated, Review review, ReviewContext context, DateTimeOffset now)
    {
        var today = context.Calendar.OnOrAfter(LondonTime.DateOf(now));
        var earliest = dated.OpensAt is { } opens && LondonTime.DateOf(opens) > today ? LondonTime.DateOf(opens) : today;
        var latest = LondonTime.DateOf(dated.LatestAt is { } limit && limit > dated.DueAt ? limit : dated.DueAt!.Value);
        // What is late already can still be planned: for today or any day to come.
        if (latest < earliest) latest = context.Calendar.Within(earliest, DaysWhenLate);
        var wanted = review.Preparing.Plan?.Dues.TryGetValue(dated.Milestone.Id, out var agreed) == true ? agreed : dated.DueAt!.Value;
        var proposed = LondonTime.DateOf(wanted) is var day && day >= earliest ? day : earliest;
        return new(dated.Milestone, proposed, earliest, latest, LondonTime.TimeOf(dated.DueAt!.Value), dated.Citation);
    }

    private const int DaysWhenLate = 15;

    /// <summary>Those who may take part as senior officers: leads, signatories and executives of the partners (J06).</summary>
    public static IReadOnlyList<Partnerships.Person> SeniorOfficers(Review review, Procedure procedure) =>
        [.. review.With(procedure, Capacity.PartnerLead, Capacity.Signatory, Capacity.Executive, Capacity.ExecutiveChair)];
}
