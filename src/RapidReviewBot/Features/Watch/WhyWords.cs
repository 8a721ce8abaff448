using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Log;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Domain.Timetables;

namespace RapidReviewBot.Features.Watch;

/// <summary>Why a milestone is when it is: its clause, the sum of days, who decided it or whose it is, and what happens next.</summary>
internal sealed class WhyWords(Review review, ReviewContext context, Timetable timetable, IReadOnlyList<RecordedEvent> history)
{
    private const int MostNext = 3;

    public IReadOnlyList<string> Of(DatedMilestone dated) =>
        [.. new[] { When(dated), dated.Sum, dated.Milestone.Why ?? "", Decided(dated), Late(dated), Next(dated) }.Where(sentence => sentence.Length > 0)];

    private string When(DatedMilestone dated) => dated switch
    {
        { State: MilestoneState.NotNeeded } => "It does not apply in this review.",
        { DoneAt: { } done } => $"{StateWords.Of(dated.State)} {ReviewWords.Done(done)}.",
        { DueAt: { } due } => $"It is {OwedWords.DueWords(due, context.Calendar, timetable.Now)}.",
        _ => "Its date is not known yet.",
    };

    /// <summary>Who did what completed it and who agreed its date, from the record; while it is open, whose it is.</summary>
    private string Decided(DatedMilestone dated)
    {
        var facts = review.Facts(context.Procedure);
        var agreed = dated.Agreed && EntryAt(facts.When(Fact.TimescalesAgreed)) is { } agreement ? $"{agreement.Actor} agreed the date on {LondonTime.Words(agreement.At)}. " : "";
        if (EntryAt(dated.DoneAt) is { } entry) return $"{agreed}Recorded by {entry.Actor}: {entry.Text}";
        if (RecordedWith(dated) is { } recorded) return $"{agreed}Recorded by {recorded.Actor} on {LondonTime.Words(recorded.At)}: {recorded.Text}";
        return dated.DoneAt is null && dated.State != MilestoneState.NotNeeded ? $"{agreed}It is for {Owner(dated.Milestone)}." : agreed.TrimEnd();
    }

    /// <summary>What was done at that instant, a person's act before the service's own.</summary>
    private LogEntry? EntryAt(DateTimeOffset? at) =>
        at is not null && DailyLog.Of([.. history.Where(one => one.At == at).OrderByDescending(one => one.By.IsPerson)], review, context.Procedure) is [var first, ..] ? first : null;

    /// <summary>What was recorded when the date first stood: a day that somebody gave is not the instant at which they gave it.</summary>
    private LogEntry? RecordedWith(DatedMilestone dated)
    {
        if (dated.DoneAt is not { } done) return null;
        var then = Review.None(review.Id);
        foreach (var recorded in history)
        {
            then = then.Evolve(recorded);
            if (then.Facts(context.Procedure).When(dated.Milestone.CompletedBy) == done) return DailyLog.Of([recorded], review, context.Procedure) is [var entry, ..] ? entry : null;
        }

        return null;
    }

    private string Owner(Milestone milestone)
    {
        var role = context.Procedure.Role(milestone.Owner)?.Title ?? milestone.Owner;
        var people = string.Join(" and ", review.Holding(milestone.Owner, context.Procedure).Select(person => person.Name));
        return milestone.Each switch
        {
            Each.Agency => "each agency",
            Each.Partner => "each of the three partners",
            Each.Member => "each member",
            Each.Signatory => "each person who signs",
            _ => people.Length == 0 ? $"the {role}" : $"the {role} ({people})",
        };
    }

    private string Late(DatedMilestone dated) =>
        dated.DoneAt is null && dated.State != MilestoneState.NotNeeded && EscalationRole(dated.Milestone) is { } role
            ? $"If it is late, the {context.Procedure.Role(role)?.Title ?? role} is told."
            : "";

    private string? EscalationRole(Milestone milestone) => milestone.EscalatesTo ?? context.Procedure.Role(milestone.Owner)?.EscalatesTo;

    /// <summary>The steps that wait for it, soonest first; where none does, the step that is due next.</summary>
    private string Next(DatedMilestone dated)
    {
        var waiting = timetable.Milestones
            .Where(one => one is { DoneAt: null, State: not MilestoneState.NotNeeded } && RuleFacts.Prerequisites(one.Milestone).Contains(dated.Milestone.CompletedBy))
            .OrderBy(one => one.DueAt ?? DateTimeOffset.MaxValue).ToList();
        if (waiting.Count == 0) waiting = [.. timetable.Milestones.Where(one => one.Milestone.Id != dated.Milestone.Id && one.Milestone.Id == timetable.Next?.Milestone.Id)];
        return waiting.Count == 0 ? "" : $"What happens next: {string.Join("; ", waiting.Take(MostNext).Select(one => $"{one.Milestone.Title}{ReviewWords.When(one)} ({one.Citation})"))}.";
    }
}
