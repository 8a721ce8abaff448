using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Domain.Timetables;

namespace RapidReviewBot.Domain.Reviews;

public static partial class ReviewRules
{
    private const int LongestLogEntry = 200;

    private static Decision? Watching(Moment at) => at.Command.What switch
    {
        Tick => Ticked(at),
        NoteMovedDeadlines moved => moved.Moved.Count == 0 && !at.Review.MeetsOnClosedDay(at.Context.Calendar) ? Decision.NothingToDo : new DeadlinesMoved(moved.Why, moved.Moved),
        AddLogEntry entry => Logged(entry),
        ParkEffect park => new EffectParked(park.Key, park.Kind, park.Reason) { PersonId = park.PersonId },
        RetryParked retry => at.Review.Parked.Any(parked => parked.Key == retry.Key) ? new EffectRetried(retry.Key) : Decision.NothingToDo,
        _ => null,
    };

    private static Decision Ticked(Moment at)
    {
        if (at.Review.Status != ReviewStatus.Open || at.Now <= at.Review.AttendedUpTo) return Decision.NothingToDo;
        var closed = ClosedByClock(at).ToList();
        var facts = closed.Aggregate(at.Review.Facts(at.Procedure), (sum, one) => sum.With(Fact.CommentsClosed, one.At));
        var timetable = Timetable.For(at.Procedure, facts, at.Context.Calendar, at.Now);
        return Decision.All([.. closed, .. Missed(at, timetable), .. Reminders(at).Distinct(), .. Impossible(at, timetable), .. AnswersExpected(at), .. Status(at), new AttentionGiven(at.Now)]);
    }

    private static IEnumerable<ReviewEvent> Missed(Moment at, Timetable timetable) =>
        timetable.Milestones
            .Where(dated => dated.State == MilestoneState.Overdue && !at.Review.MilestonesMissed.Contains(dated.Milestone.Id))
            .Select(dated => new MilestoneMissed(dated.Milestone.Id, dated.DueAt!.Value));

    private static IEnumerable<ReviewEvent> Reminders(Moment at)
    {
        var owed = OwedList.Of(at.Review, at.Procedure);
        foreach (var due in Timetable.PingsDue(at.Procedure, at.Review.Facts(at.Procedure), at.Context.Calendar, (at.Review.AttendedUpTo, at.Now)))
        {
            var milestone = due.Milestone.Milestone;
            if (due.Missed)
            {
                yield return new ReminderMissed(milestone.Id, due.Number);
                continue;
            }
            foreach (var person in Reached(at, due, owed))
                if (!at.Review.Reminded.Contains(Review.ReminderMark(milestone.Id, due.Number, person)))
                    yield return new ReminderGiven(milestone.Id, due.Number, person, Kind(due, at.Now));
        }
    }

    private static IEnumerable<string> Reached(Moment at, DuePing due, IReadOnlyList<Owed> owed)
    {
        var milestone = due.Milestone.Milestone;
        var people = due.Ping.To switch
        {
            PingTo.Owing => owed.Where(thing => thing.MilestoneId == milestone.Id && due.Concerns(thing.AgencyId)).Select(thing => thing.By),
            PingTo.Manager => at.Review.Runner(at.Procedure) is { } runner ? [runner] : [],
            PingTo.Escalation => EscalationRole(at.Procedure, milestone) is { } role ? at.Review.Holding(role, at.Procedure) : [],
            _ => throw new InvalidOperationException($"Nothing says whom a reminder to {due.Ping.To} reaches."),
        };
        return people.Select(person => person.Id).Distinct();
    }

    private static string? EscalationRole(Procedure procedure, Milestone milestone) =>
        milestone.EscalatesTo ?? procedure.Role(milestone.Owner)?.EscalatesTo;

    private static Reminder Kind(DuePing due, DateTimeOffset now) => due switch
    {
        { Ping.To: PingTo.Escalation } => Reminder.Escalated,
        { Milestone.DueAt: { } at } when at < now => Reminder.Overdue,
        { Milestone.DueAt: { } at } when LondonTime.DateOf(at) == LondonTime.DateOf(now) => Reminder.DueToday,
        _ => Reminder.Upcoming,
    };

    private static IEnumerable<ReviewEvent> Impossible(Moment at, Timetable timetable) =>
        timetable.FirstImpossible is { } found && found.Sentence != at.Review.ImpossibleBecause
            ? [new PlanFoundImpossible(found.MilestoneId, found.Sentence)]
            : [];

    /// <summary>That of today only: after downtime the mornings that were missed are over.</summary>
    private static IEnumerable<ReviewEvent> Status(Moment at)
    {
        var since = new[] { at.Review.AttendedUpTo, LondonTime.StartOf(at.Today) }.Max();
        var next = Timetable.NextDailyStatus(at.Procedure, at.Review.Facts(at.Procedure), at.Context.Calendar, since);
        return next <= at.Now ? [new DailyStatusGiven(at.Today)] : [];
    }

    private static Decision Logged(AddLogEntry entry)
    {
        var text = entry.Text.Trim();
        if (text.Length == 0) return No("empty", "Write what is to be logged after the word \"log\".", "J17");
        return text.Length > LongestLogEntry
            ? No("too-long", $"A log line has at most {LongestLogEntry} characters; this one has {text.Length}. Put the rest into a file in the case folder.", "J17")
            : new LogEntryAdded(text);
    }
}
