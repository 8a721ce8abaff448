namespace RapidReviewBot.Domain.Procedures;

/// <summary>
/// How a due instant follows from facts. Every rule gives one instant, in UTC; its clock times are London's; its days are working days unless it says otherwise.
/// A rule whose fact has not happened is worked out from the date by which that fact is planned, and is then provisional.
/// </summary>
public abstract record DueRule
{
    /// <summary>17:00, the close of a day when a rule names no time ("by Day N", duties.md).</summary>
    public static readonly TimeOnly CloseOfDay = new(17, 0);

    private protected DueRule()
    {
    }

    /// <summary>
    /// Within <paramref name="WorkingDays"/> working days of a fact: the fact's own date is not counted, the last day is that many working days on, never rolled further.
    /// Procedures that say "within N days of" count so, and the national limit does (W, T, N01).
    /// </summary>
    /// <param name="From">The fact from which is counted.</param>
    /// <param name="WorkingDays">At least 1.</param>
    /// <param name="At">London time on the last day.</param>
    public sealed record Within(Fact From, int WorkingDays, TimeOnly At) : DueRule;

    /// <summary>
    /// On Day <paramref name="Day"/>: the fact's own date is Day 1, or the next working day when it is none. Procedures that say "by Day N" count so (B, J, R).
    /// </summary>
    /// <param name="Anchor">The fact whose date is Day 1.</param>
    /// <param name="Day">At least 1.</param>
    /// <param name="At">London time on that day.</param>
    public sealed record OnDay(Fact Anchor, int Day, TimeOnly At) : DueRule;

    /// <summary>A number of working days before a fact that is still to come ("papers out two working days before the meeting"). 0 is the fact's own day.</summary>
    /// <param name="To">The fact to come, usually <see cref="Fact.MeetingStarted"/>.</param>
    /// <param name="WorkingDays">0 or more.</param>
    /// <param name="At">London time on that day.</param>
    public sealed record Before(Fact To, int WorkingDays, TimeOnly At) : DueRule;

    /// <summary>Elapsed hours after a fact, nights, weekends and holidays included (J26: 24 hours).</summary>
    public sealed record HoursAfter(Fact From, int Hours) : DueRule;

    /// <summary>Calendar days after a fact's London date (T23: a week is 7), whatever day that is.</summary>
    public sealed record CalendarDaysAfter(Fact From, int Days, TimeOnly At) : DueRule;

    /// <summary>Calendar months after a fact's London date (T19: six months), the last day of the month when that day does not exist.</summary>
    public sealed record MonthsAfter(Fact From, int Months, TimeOnly At) : DueRule;

    /// <summary>The very instant of a fact, such as the end of the meeting (W15: agreed at the meeting).</summary>
    public sealed record AtTimeOf(Fact Moment) : DueRule;

    /// <summary>Not before <paramref name="Opens"/> and by <paramref name="Closes"/>, both days included (B09, W09, J19). The due instant is the close.</summary>
    public sealed record Window(DueRule Opens, DueRule Closes) : DueRule;

    /// <summary>The earliest of several rules (W16: the earlier of the meeting + 2 WD and the national last day).</summary>
    public sealed record EarlierOf(IReadOnlyList<DueRule> Rules) : DueRule;

    /// <summary>The latest of several rules.</summary>
    public sealed record LaterOf(IReadOnlyList<DueRule> Rules) : DueRule;

    /// <summary>The same instant as another milestone's (W16 uses W03's last day).</summary>
    /// <param name="MilestoneId">A milestone of the same procedure.</param>
    public sealed record SameAs(string MilestoneId) : DueRule;
}
