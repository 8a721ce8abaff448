using RapidReviewBot.Domain.Calendar;

namespace RapidReviewBot.Domain.Reviews;

/// <summary>Times proposed for pre-meets: the next working day from 10:00, one after the other.</summary>
public static class PreMeetTimes
{
    private static readonly TimeOnly First = new(10, 0);

    public static DateOnly Day(ReviewContext context, DateTimeOffset now) => context.Calendar.Next(LondonTime.DateOf(now));

    public static TimeOnly Start(Owed owed, Review review) =>
        First.AddMinutes(30 * Math.Max(0, review.Preparing.PreMeets.Keys.ToList().IndexOf(owed.AgencyId ?? "")));

    public static DateTimeOffset? Set(Owed owed, Review review) =>
        owed.AgencyId is { } agency ? review.Preparing.PreMeets.GetValueOrDefault(agency)?.Set?.Start : null;
}
