using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Timetables;

namespace RapidReviewBot.Domain.Reviews;

/// <summary>When the findings could be presented to the executive leaders, if at a meeting (J11).</summary>
public static class PresentationProposal
{
    private static readonly TimeOnly Start = new(10, 0);

    /// <summary>10:00 on the working day before the findings must have been shared, but not before the next working day.</summary>
    /// <param name="now">Review time, UTC.</param>
    public static DateTimeOffset For(Review review, ReviewContext context, DateTimeOffset now)
    {
        var next = context.Calendar.Next(LondonTime.DateOf(now));
        var timetable = Timetable.For(context.Procedure, review.Facts(context.Procedure), context.Calendar, now);
        var due = timetable.Milestones.FirstOrDefault(one => one.Milestone.CompletedBy == Fact.FindingsShared)?.DueAt;
        var before = due is { } at ? context.Calendar.Previous(LondonTime.DateOf(at)) : next;
        return LondonTime.At(before > next ? before : next, Start);
    }

    /// <summary>The partners' people who decide it with the chair.</summary>
    public static IReadOnlyList<Partnerships.Person> Deciders(Review review, Procedure procedure) => [.. review.With(procedure, Capacity.PartnerLead)];

    /// <summary>The executive leaders.</summary>
    public static IReadOnlyList<Partnerships.Person> Leaders(Review review, Procedure procedure) => [.. review.With(procedure, Capacity.Executive, Capacity.ExecutiveChair)];
}
