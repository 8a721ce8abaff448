using RapidReviewBot.Domain.Procedures;

namespace RapidReviewBot.Domain.Timetables;

/// <summary>
/// All that the timetable needs to know of a review: a projection of its events. Instants are UTC.
/// A fact known by date only is the start of that London date (<see cref="Calendar.LondonTime.StartOf"/>).
/// </summary>
public sealed record ReviewFacts
{
    public static readonly ReviewFacts None = new();

    /// <summary>What has happened. A fact that no longer stands (a signature voided by a new version) is taken out again.</summary>
    public IReadOnlyDictionary<Fact, DateTimeOffset> Happened { get; init; } = new Dictionary<Fact, DateTimeOffset>();

    /// <summary>What is booked for a set instant and has not happened: <see cref="Fact.MeetingStarted"/> and <see cref="Fact.MeetingHeld"/> once the meeting is set.</summary>
    public IReadOnlyDictionary<Fact, DateTimeOffset> Planned { get; init; } = new Dictionary<Fact, DateTimeOffset>();

    /// <summary>What has happened for one agency, by agency id. The same fact is in <see cref="Happened"/> once it is true of all.</summary>
    public IReadOnlyDictionary<Fact, IReadOnlyDictionary<string, DateTimeOffset>> ByAgency { get; init; } =
        new Dictionary<Fact, IReadOnlyDictionary<string, DateTimeOffset>>();

    /// <summary>What holds in this case.</summary>
    public IReadOnlySet<Circumstance> Circumstances { get; init; } = new HashSet<Circumstance>();

    /// <summary>Due instants that manager and chair agreed in place of the rule's, by milestone id (J06, T20).</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> AgreedDues { get; init; } = new Dictionary<string, DateTimeOffset>();

    /// <summary>When a fact happened; null when it has not.</summary>
    public DateTimeOffset? When(Fact fact) => Happened.TryGetValue(fact, out var at) ? at : null;

    /// <summary>When a fact happened for one agency; null when it has not.</summary>
    public DateTimeOffset? When(Fact fact, string agencyId) =>
        ByAgency.TryGetValue(fact, out var agencies) && agencies.TryGetValue(agencyId, out var at) ? at : null;

    /// <summary>These facts with one more.</summary>
    public ReviewFacts With(Fact fact, DateTimeOffset at) =>
        this with { Happened = new Dictionary<Fact, DateTimeOffset>(Happened) { [fact] = at } };

    /// <summary>These facts with one more for one agency.</summary>
    public ReviewFacts With(Fact fact, string agencyId, DateTimeOffset at)
    {
        var agencies = ByAgency.TryGetValue(fact, out var known) ? new Dictionary<string, DateTimeOffset>(known) : [];
        agencies[agencyId] = at;

        return this with { ByAgency = new Dictionary<Fact, IReadOnlyDictionary<string, DateTimeOffset>>(ByAgency) { [fact] = agencies } };
    }

    /// <summary>These facts without one.</summary>
    public ReviewFacts Without(Fact fact) =>
        this with { Happened = Happened.Where(one => one.Key != fact).ToDictionary(one => one.Key, one => one.Value) };

    /// <summary>These facts with one booked for an instant to come.</summary>
    public ReviewFacts WithPlanned(Fact fact, DateTimeOffset at) =>
        this with { Planned = new Dictionary<Fact, DateTimeOffset>(Planned) { [fact] = at } };

    /// <summary>These facts with one more circumstance.</summary>
    public ReviewFacts With(Circumstance circumstance) =>
        this with { Circumstances = new HashSet<Circumstance>(Circumstances) { circumstance } };
}
