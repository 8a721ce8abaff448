using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews;

public sealed partial record Review
{
    /// <summary>The review after one more event. Events must come in order, without a gap.</summary>
    public Review Evolve(RecordedEvent recorded)
    {
        if (recorded.Number != Version + 1)
            throw new InvalidOperationException($"Event {recorded.Number} does not follow version {Version} of review {Id}.");

        var next = recorded.What switch
        {
            OpeningEvent happened => Opened(happened, recorded.At),
            GatheringEvent happened => Gathered(happened, recorded.At),
            MeetingEvent happened => Met(happened, recorded.At),
            DecidingEvent happened => Decided(happened, recorded.At),
            ThresholdEvent happened => After(happened, recorded.At),
            PreparingEvent happened => After(happened, recorded.At),
            DraftingEvent happened => After(happened, recorded.At),
            FollowUpEvent happened => After(happened, recorded.At),
            WatchingEvent happened => Watched(happened),
            RecordedAct happened => Recorded(happened, recorded.At),
            _ => throw Unknown(recorded.What),
        };
        var kind = recorded.What.GetType().Name;
        return next with { Version = recorded.Number, AsOf = recorded.At, LastOf = Put(LastOf, kind, recorded.At), LastBy = Put(LastBy, kind, recorded.By) };
    }

    private static InvalidOperationException Unknown(ReviewEvent happened) =>
        new($"No rule says what {happened.GetType().Name} does to a review.");

    private Review With(string agencyId, Func<AgencyPart, AgencyPart> change) =>
        this with { Agencies = [.. Agencies.Select(part => part.Agency.Id == agencyId ? change(part) : part)] };

    private static Dictionary<TKey, TValue> Put<TKey, TValue>(IReadOnlyDictionary<TKey, TValue> map, TKey key, TValue value)
        where TKey : notnull => new(map) { [key] = value };
}
