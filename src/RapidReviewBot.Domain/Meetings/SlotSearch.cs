using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Meetings;

/// <summary>A stretch of time, UTC; the end is not part of it.</summary>
public readonly record struct TimeRange(DateTimeOffset Start, DateTimeOffset End)
{
    public bool Overlaps(TimeRange other) => Start < other.End && other.Start < End;
}

/// <summary>Somebody invited to the meeting, as far as a time for it depends on them.</summary>
/// <param name="AgencyIds">The agencies for which the person speaks.</param>
/// <param name="Partners">The statutory partners for which the person speaks: they count for the quorum.</param>
/// <param name="Busy">When the person is not free; null when the calendar can't be read. Unknown is never free.</param>
public sealed record Attendee(string PersonId, IReadOnlyList<string> AgencyIds, IReadOnlyList<Partner> Partners, IReadOnlyList<TimeRange>? Busy);

/// <summary>What a time for the meeting is looked for with.</summary>
public sealed record SlotQuestion
{
    /// <summary>London dates on which the meeting may be: in the window, working, and no other review's.</summary>
    public required IReadOnlyList<DateOnly> Days { get; init; }

    /// <summary>Those of them that are better: far enough behind the day when returns are due (W09). Empty: no preference.</summary>
    public IReadOnlyList<DateOnly> PreferredDays { get; init; } = [];

    /// <summary>Earliest start and latest end, London time.</summary>
    public required TimeOnly EarliestStart { get; init; }
    public required TimeOnly LatestEnd { get; init; }

    public required TimeSpan Length { get; init; }

    /// <summary>No slot starts before this instant.</summary>
    public required DateTimeOffset NotBefore { get; init; }

    /// <summary>Partners of each of whom one must be able to come (W13).</summary>
    public required IReadOnlyList<Partner> Quorum { get; init; }

    public required IReadOnlyList<Attendee> Attendees { get; init; }
}

/// <summary>
/// Finds times for a meeting in people's calendars. Order: a quorum is not ruled out, then more of its partners are surely free, then a preferred day,
/// then more agencies, then more people, then the earlier. The best time of each day comes before the second best of any.
/// </summary>
public static class SlotSearch
{
    private const int StepMinutes = 30;

    /// <summary>At most <paramref name="count"/> slots that do not overlap, best first. Empty when no day is left.</summary>
    public static IReadOnlyList<MeetingSlot> Find(SlotQuestion question, int count)
    {
        var ranked = question.Days.Distinct().SelectMany(day => Starts(day, question)).Select(start => Candidate.Of(start, question)).OrderBy(candidate => candidate.Rank).ToList();
        var bestOfDays = ranked.DistinctBy(candidate => candidate.Day).ToList();
        List<Candidate> chosen = [.. bestOfDays.Take(count)];
        foreach (var candidate in ranked)
        {
            if (chosen.Count >= count) break;
            if (!chosen.Any(other => other.Range.Overlaps(candidate.Range))) chosen.Add(candidate);
        }

        return [.. chosen.Select(candidate => candidate.Slot)];
    }

    private static IEnumerable<DateTimeOffset> Starts(DateOnly day, SlotQuestion question)
    {
        var last = LondonTime.At(day, question.LatestEnd) - question.Length;
        for (var start = LondonTime.At(day, question.EarliestStart); start <= last; start = start.AddMinutes(StepMinutes))
        {
            if (start >= question.NotBefore) yield return start;
        }
    }

    private sealed record Candidate(MeetingSlot Slot, int PartnersRuledOut, int PartnersFree, bool Preferred, int AgenciesFree)
    {
        public TimeRange Range => new(Slot.Start, Slot.Start + Slot.Length);

        public DateOnly Day => LondonTime.DateOf(Slot.Start);

        public static Candidate Of(DateTimeOffset start, SlotQuestion question)
        {
            var range = new TimeRange(start, start + question.Length);
            var known = question.Attendees.Where(attendee => attendee.Busy is not null).ToLookup(attendee => attendee.Busy!.Any(range.Overlaps));
            var (busy, free) = (known[true].ToList(), known[false].ToList());
            var unknown = question.Attendees.Where(attendee => attendee.Busy is null).ToList();
            var slot = new MeetingSlot(start, question.Length, Ids(free), Ids(busy), Ids(unknown));
            return new Candidate(
                slot,
                question.Quorum.Count(partner => !free.Concat(unknown).Any(attendee => attendee.Partners.Contains(partner))),
                question.Quorum.Count(partner => free.Any(attendee => attendee.Partners.Contains(partner))),
                question.PreferredDays.Contains(LondonTime.DateOf(start)),
                free.SelectMany(attendee => attendee.AgencyIds).Distinct(StringComparer.Ordinal).Count());
        }

        public (int, int, int, int, int, DateTimeOffset) Rank =>
            (PartnersRuledOut, -PartnersFree, Preferred ? 0 : 1, -AgenciesFree, -Slot.Free.Count, Slot.Start);

        private static IReadOnlyList<string> Ids(IEnumerable<Attendee> attendees) => [.. attendees.Select(attendee => attendee.PersonId)];
    }
}
