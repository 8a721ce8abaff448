using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Log;

/// <summary>The Daily Log of a review, drawn from its events (J17, J25). The record is the events; this only says them in words.</summary>
public static partial class DailyLog
{
    /// <summary>Every event in words, oldest first. Attention of the clock that found nothing gives no line.</summary>
    /// <param name="review">The review as it is after these events: it knows the names of agencies and people.</param>
    public static IReadOnlyList<LogEntry> Of(IReadOnlyList<RecordedEvent> history, Review review, Procedure procedure)
    {
        var say = new Words(review, procedure, history);
        return [.. history.Select(recorded => Entry(recorded, say)).OfType<LogEntry>()];
    }

    private static LogEntry? Entry(RecordedEvent recorded, Words say) =>
        Line(recorded.What, say) is { } line
            ? new(recorded.Number, recorded.At, say.Actor(recorded), line.Category, line.Text, line.File)
            : null;

    private static LogLine? Line(ReviewEvent happened, Words say) => happened switch
    {
        OpeningEvent opening => OfOpening(opening, say),
        GatheringEvent gathering => OfGathering(gathering, say),
        MeetingEvent meeting => OfMeeting(meeting, say),
        DecidingEvent deciding => OfDeciding(deciding, say),
        ThresholdEvent threshold => OfThreshold(threshold, say),
        PreparingEvent preparing => OfPreparing(preparing, say),
        DraftingEvent drafting => OfDrafting(drafting, say),
        FollowUpEvent followUp => OfFollowUp(followUp, say),
        WatchingEvent watching => OfWatching(watching, say),
        RecordedAct act => OfRecorded(act, say),
        _ => throw new InvalidOperationException($"The log has no words for {happened.GetType().Name}."),
    };

    private sealed record LogLine(LogCategory Category, string Text, FiledDocument? File = null);

    /// <summary>Names of what an event knows by id.</summary>
    private sealed record Words(Review Review, Procedure Procedure, IReadOnlyList<RecordedEvent> History)
    {
        /// <summary>What was given up under this key; null when these events do not tell.</summary>
        public EffectParked? GivenUp(string key) => History.Select(recorded => recorded.What).OfType<EffectParked>().LastOrDefault(parked => parked.Key == key);

        public string Agency(string? id) => id is null ? "" : Review.Agency(id)?.Agency.Name ?? id;

        /// <summary>"Name of Agency" for whoever answers for an agency.</summary>
        public string PersonWithAgency(string id) =>
            Review.Asked.FirstOrDefault(part => part.AnswersFor(id)) is { } part ? $"{Person(id)} of {part.Agency.Name}" : Person(id);

        public string PersonWithAddress(string id) => Review.Find(id) is { } person ? $"{person.Name}, {person.Email}" : id;

        public string Person(string id) => Review.Find(id)?.Name ?? id;

        /// <summary>Who did it, and for whom where that person was away (J07).</summary>
        public string Actor(RecordedEvent recorded)
        {
            var absent = recorded.By.IsPerson ? (Review with { AsOf = recorded.At }).CoveredFor(recorded.By.PersonId, Procedure).Select(person => person.Name).ToList() : [];
            return absent.Count == 0 ? recorded.By.Name : $"{recorded.By.Name} for {string.Join(" and ", absent)}";
        }

        public string Covering(AbsenceNoted absence) => string.Join(" and ",
            (Review with { AsOf = Calendar.LondonTime.At(absence.From, new TimeOnly(12, 0)) }).Holding(absence.Role, Procedure).Select(person => person.Name));

        public string Role(string id) => Procedure.Role(id)?.Title ?? id;

        public string Milestone(string id) => Procedure.Milestone(id) is { } milestone ? $"{milestone.Title} ({Procedure.Cite(milestone.Clause)})" : id;

        /// <summary>"record the decision and its grounds".</summary>
        public string Task(string key)
        {
            var title = OwedWords.Title(key, Review, Procedure);
            return $"{char.ToLowerInvariant(title[0])}{title[1..]}";
        }

        public string Document(DocumentKind kind) => DocumentWords.Name(kind, Procedure);
    }

    private static InvalidOperationException Unsaid(ReviewEvent happened) => new($"The log has no words for {happened.GetType().Name}.");
}
