using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Domain.Timetables;
using RapidReviewBot.Procedures;

namespace RapidReviewBot.Testing.Reviews;

/// <summary>
/// A review that a test holds in its hand: commands in, events and effects out, no storage and no service around it.
/// Time stands still until the test moves it.
/// </summary>
public sealed class ReviewInHand
{
    private int commands;

    public ReviewInHand(string procedure = "west-midlands", string now = "2026-04-01T09:00")
    {
        var rules = ProcedureCatalogue.Shipped().Find(procedure) ?? throw new ArgumentException($"No procedure {procedure}.", nameof(procedure));
        Context = new(rules, WorkingCalendar.EnglandAndWales, ExampleBorough.Following(rules));
        Review = Review.None(new ReviewId("k7qd00000000"));
        At(now);
    }

    public ReviewContext Context { get; private set; }

    public Review Review { get; private set; }

    public DateTimeOffset Now { get; private set; }

    public List<RecordedEvent> History { get; } = [];

    /// <summary>What was sent and accepted, in order: to be sent again to a real ledger.</summary>
    public List<Command> Sent { get; } = [];

    /// <summary>What was planned by the last command that was accepted.</summary>
    public IReadOnlyList<PlannedEffect> Effects { get; private set; } = [];

    /// <summary>Why the last command was refused; null when it was accepted.</summary>
    public Refusal? Refusal { get; private set; }

    public Procedure Procedure => Context.Procedure;

    public IReadOnlyList<Owed> Owed => OwedList.Of(Review, Procedure);

    public Timetable Timetable => Timetable.For(Procedure, Review.Facts(Procedure), Context.Calendar, Now);

    /// <param name="london">London date and time: "2026-04-08T17:00".</param>
    public ReviewInHand At(string london)
    {
        var local = DateTime.Parse(london, System.Globalization.CultureInfo.InvariantCulture);
        Now = LondonTime.At(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        return this;
    }

    public ReviewInHand With(Func<Partnership, Partnership> change)
    {
        Context = Context with { Partnership = change(Context.Partnership) };
        return this;
    }

    /// <summary>Changes the procedure that the review follows.</summary>
    public ReviewInHand Following(Func<Procedure, Procedure> change)
    {
        Context = Context with { Procedure = change(Context.Procedure) };
        return this;
    }

    public Person InRole(string role) => ExampleBorough.Holder(Procedure.Role(role) ?? throw new ArgumentException($"No role {role}.", nameof(role)));

    /// <summary>The person who holds the role sends the command.</summary>
    public ReviewInHand By(string role, ReviewCommand what) => Send(ExampleBorough.Acting(InRole(role)), what);

    /// <summary>Whoever runs the review sends the command.</summary>
    public ReviewInHand ByManager(ReviewCommand what) => By(Procedure.RolesOf(Capacity.Manager).First().Id, what);

    /// <summary>The contact of the agency sends the command.</summary>
    public ReviewInHand ByAgency(string agency, ReviewCommand what) => Send(ExampleBorough.Acting(ExampleBorough.Contact(agency)), what);

    public ReviewInHand ByService(ReviewCommand what) => Send(Actor.Service, what);

    public ReviewInHand Tick() => Send(Actor.Clock, new Tick());

    public ReviewInHand Send(Actor by, ReviewCommand what)
    {
        var command = new Command($"command-{++commands}", Review.Id, by, Now, what);
        switch (ReviewRules.Decide(Review, command, Context))
        {
            case Decision.Refused refused:
                Refusal = refused.Refusal;
                break;
            case Decision.Accepted accepted:
                Refusal = null;
                Sent.Add(command);
                Record(by, accepted.Events);
                break;
            default:
                throw new InvalidOperationException("A decision is an acceptance or a refusal.");
        }
        return this;
    }

    /// <summary>These things have happened, whatever the rules would have asked of people on the way.</summary>
    public ReviewInHand Given(params IReadOnlyList<ReviewEvent> events)
    {
        Sent.Add(new Command($"command-{++commands}", Review.Id, Actor.Service, Now, new GivenEvents(events)));
        Record(Actor.Service, events);
        return this;
    }

    private void Record(Actor by, IReadOnlyList<ReviewEvent> events)
    {
        var before = Review;
        var recorded = events.Select((happened, index) => new RecordedEvent(before.Version + index + 1, Now, by, happened)).ToList();
        Review = recorded.Aggregate(Review, (review, next) => review.Evolve(next));
        History.AddRange(recorded);
        Effects = EffectPlan.For(before, Review, recorded, Context);
    }
}
