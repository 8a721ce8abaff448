using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Timetables;
using RapidReviewBot.Procedures;
using Fact = RapidReviewBot.Domain.Procedures.Fact;

namespace RapidReviewBot.Tests.Procedures;

/// <summary>Each procedure played through by dates alone: whoever does every step at its very due instant is never late and is never told that the plan cannot hold.</summary>
[Trait("Duty", "N01")]
[Trait("Duty", "N06")]
public sealed class PunctualReviewTests
{
    private static readonly ProcedureCatalogue Catalogue = ProcedureCatalogue.Shipped();

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var procedure in Catalogue.All)
        {
            foreach (var season in new[] { "2026-03-20", "2026-04-24", "2026-10-16", "2026-12-07" })
                cases.Add(procedure.Id, season);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Who_does_each_step_at_its_due_instant_is_never_late(string id, string season)
    {
        var procedure = Catalogue.Find(id)!;
        for (var day = DateOnly.Parse(season); day < DateOnly.Parse(season).AddDays(21); day = day.AddDays(1))
            Play(procedure, day);
    }

    private static void Play(Procedure procedure, DateOnly day)
    {
        var now = LondonTime.At(day, new TimeOnly(10, 0));
        var facts = new ReviewFacts { Happened = procedure.Opening.Dates.Where(one => one.Fact != Fact.DeathReviewDiscussed).ToDictionary(one => one.Fact, _ => now) };
        var timetable = Timetable.For(procedure, facts, WorkingCalendar.EnglandAndWales, now);
        while (Next(timetable) is { } next)
        {
            Assert.True(timetable.FirstImpossible is null, $"{procedure.Id} begun on {day}, at {next.Milestone.Id}: {timetable.FirstImpossible?.Sentence}");
            Assert.True(next.DueAt >= now, $"{procedure.Id} begun on {day}: {next.Milestone.Id} is due at {next.DueAt}, before {now}.");
            now = next.DueAt!.Value < now ? now : next.DueAt.Value;
            facts = Done(procedure, facts, next, now);
            timetable = Timetable.For(procedure, facts, WorkingCalendar.EnglandAndWales, now);
        }

        Assert.All(timetable.Milestones, one => Assert.True(
            one.State is MilestoneState.Done or MilestoneState.NotNeeded,
            $"{procedure.Id} begun on {day}: {one.Milestone.Id} is {one.State}, due {one.DueAt}, done {one.DoneAt}."));
    }

    // What can be done now and is due first.
    private static DatedMilestone? Next(Timetable timetable) => timetable.Milestones
        .Where(one => one is { DoneAt: null, DueAt: not null, State: not MilestoneState.NotNeeded })
        .OrderBy(one => one.DueAt).ThenBy(one => one.State == MilestoneState.NotStarted)
        .FirstOrDefault();

    private static ReviewFacts Done(Procedure procedure, ReviewFacts facts, DatedMilestone done, DateTimeOffset at)
    {
        if (done.Milestone.CompletedBy != Fact.MeetingSet)
            return facts.With(done.Milestone.CompletedBy, at);

        // Booked for the last hours of its window.
        var end = Timetable.For(procedure, facts, WorkingCalendar.EnglandAndWales, at).Find(procedure.Meeting.Milestone)!.DueAt!.Value;

        return facts.With(Fact.MeetingSet, at).WithPlanned(Fact.MeetingHeld, end).WithPlanned(Fact.MeetingStarted, end.AddMinutes(-procedure.Meeting.Minutes));
    }
}
