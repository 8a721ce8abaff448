using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Procedures;

namespace RapidReviewBot.Domain.Timetables;

/// <summary>
/// Works out due rules for one review at one instant. A fact that has not happened stands at what is booked for it, else at the date by which the procedure
/// plans it, and never in the past: what is late is expected now at the earliest.
/// </summary>
internal sealed class DueSums(Procedure procedure, ReviewFacts facts, WorkingCalendar calendar, DateTimeOffset now)
{
    private readonly DueWords words = new(calendar);
    private readonly Dictionary<Fact, FactDate?> known = [];
    private readonly HashSet<string> underWay = [];

    /// <summary>The agency for which is counted: its own facts come before those of all.</summary>
    public string? AgencyId { get; init; }

    public static bool Applies(Milestone milestone, ReviewFacts facts) =>
        milestone.AppliesWhen.All(facts.Circumstances.Contains) && !milestone.UnlessWhen.Any(facts.Circumstances.Contains);

    /// <summary>The due instant of a milestone, an agreed date before the rule's; null when nothing is known from which it could be counted.</summary>
    public DueSum? Of(Milestone milestone)
    {
        if (facts.AgreedDues.TryGetValue(milestone.Id, out var agreed))
            return Agreed(milestone, agreed);
        if (!underWay.Add(milestone.Id))
            return null;

        try
        {
            return Of(milestone.Due);
        }
        finally
        {
            underWay.Remove(milestone.Id);
        }
    }

    /// <summary>An agreed date closes a window earlier; it opens when the procedure says.</summary>
    private DueSum Agreed(Milestone milestone, DateTimeOffset agreed)
    {
        var sum = new DueSum(agreed, $"Agreed as {LondonTime.Words(agreed)} in place of the procedure's own date.", Provisional: false);

        return milestone.Due is DueRule.Window window && Of(window.Opens) is { } opens && opens.At < agreed ? sum with { OpensAt = opens.At } : sum;
    }

    public DueSum? Of(DueRule rule) => rule switch
    {
        DueRule.Within within => Counted(within.From, from => words.Within(within, Counting(from.At), from)),
        DueRule.OnDay onDay => Counted(onDay.Anchor, anchor => words.OnDay(onDay, Counting(anchor.At), anchor)),
        DueRule.Before before => Counted(before.To, to => words.Before(before, to)),
        DueRule.HoursAfter hours => Counted(hours.From, from => DueWords.HoursAfter(hours, from)),
        DueRule.CalendarDaysAfter days => Counted(days.From, from => words.CalendarDaysAfter(days, from)),
        DueRule.MonthsAfter months => Counted(months.From, from => words.MonthsAfter(months, from)),
        DueRule.AtTimeOf moment => Counted(moment.Moment, at => DueWords.AtTimeOf(moment, at)),
        DueRule.Window window => Window(window),
        DueRule.EarlierOf several => Pick(several.Rules, "The earlier of", latest: false),
        DueRule.LaterOf several => Pick(several.Rules, "The later of", latest: true),
        DueRule.SameAs same => procedure.Milestone(same.MilestoneId) is { } other ? Of(other) : null,
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule.GetType().Name, "This rule has no sum."),
    };

    /// <summary>When a fact happened, is booked, or is planned; null when nothing tells.</summary>
    public FactDate? When(Fact fact)
    {
        if (((AgencyId is { } agency ? facts.When(fact, agency) : null) ?? facts.When(fact)) is { } happened)
            return new FactDate(happened, Happened: true, Provisional: false);
        if (facts.Planned.TryGetValue(fact, out var booked))
            return new FactDate(booked, Happened: false, Provisional: false);
        if (!known.TryGetValue(fact, out var date))
            known[fact] = date = Planned(fact);

        return date;
    }

    private FactDate? Planned(Fact fact)
    {
        if (fact == Fact.MeetingStarted)
            return When(Fact.MeetingHeld) is { } end ? new FactDate(StartOfMeeting(end.At), Happened: false, Provisional: true) : null;

        var due = procedure.Milestones
            .Where(one => one.CompletedBy == fact && Applies(one, facts))
            .Select(Of).OfType<DueSum>().MinBy(one => one.At);

        return due is null ? null : new FactDate(due.At < now ? now : due.At, Happened: false, Provisional: true);
    }

    private DateTimeOffset StartOfMeeting(DateTimeOffset end) => LondonTime.At(LondonTime.DateOf(end), procedure.Meeting.EarliestStart);

    private DueSum? Counted(Fact fact, Func<FactDate, DueSum> sum) => When(fact) is { } date ? sum(date) : null;

    private DateOnly Counting(DateTimeOffset instant)
    {
        var date = LondonTime.DateOf(instant);

        return procedure.DayCount.CutOff is { } cutOff && LondonTime.TimeOf(instant) > cutOff ? calendar.Next(date) : date;
    }

    private DueSum? Window(DueRule.Window window)
    {
        if (Of(window.Closes) is not { } closes)
            return null;

        return Of(window.Opens) is not { } opens ? closes : closes with
        {
            OpensAt = opens.At,
            Words = $"Not before {LondonTime.Words(LondonTime.DateOf(opens.At))}. {closes.Words}",
            Provisional = closes.Provisional || opens.Provisional,
        };
    }

    private DueSum? Pick(IReadOnlyList<DueRule> rules, string which, bool latest)
    {
        var sums = rules.Select(Of).OfType<DueSum>().ToList();
        if (sums.Count == 0)
            return null;

        var picked = latest ? sums.MaxBy(one => one.At)! : sums.MinBy(one => one.At)!;
        var others = string.Join(" and ", sums.Where(one => one.At != picked.At).Select(one => LondonTime.Words(one.At)).Distinct(StringComparer.Ordinal));

        return picked with { Words = others.Length == 0 ? picked.Words : $"{which} {LondonTime.Words(picked.At)} and {others}. {picked.Words}" };
    }
}
