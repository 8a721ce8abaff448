namespace RapidReviewBot.Domain.Procedures;

/// <summary>Which facts a rule rests on.</summary>
public static class RuleFacts
{
    /// <summary>Facts that must have happened before the rule's step can be done: those it counts forward from. A fact that it counts back from is not among them.</summary>
    public static IEnumerable<Fact> CountedFrom(DueRule rule) => rule switch
    {
        DueRule.Within within => [within.From],
        DueRule.OnDay onDay => [onDay.Anchor],
        DueRule.Before => [],
        DueRule.HoursAfter hours => [hours.From],
        DueRule.CalendarDaysAfter days => [days.From],
        DueRule.MonthsAfter months => [months.From],
        DueRule.AtTimeOf moment => [moment.Moment],
        DueRule.Window window => CountedFrom(window.Opens).Concat(CountedFrom(window.Closes)).Distinct(),
        DueRule.EarlierOf several => several.Rules.SelectMany(CountedFrom).Distinct(),
        DueRule.LaterOf several => several.Rules.SelectMany(CountedFrom).Distinct(),
        DueRule.SameAs => [],
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule.GetType().Name, "This rule has no facts."),
    };

    /// <summary>All facts that the rule names, those it counts back from included.</summary>
    public static IEnumerable<Fact> Named(DueRule rule) => rule switch
    {
        DueRule.Before before => [before.To],
        DueRule.Window window => Named(window.Opens).Concat(Named(window.Closes)).Distinct(),
        DueRule.EarlierOf several => several.Rules.SelectMany(Named).Distinct(),
        DueRule.LaterOf several => several.Rules.SelectMany(Named).Distinct(),
        _ => CountedFrom(rule),
    };

    /// <summary>Milestones whose date the rule takes over.</summary>
    public static IEnumerable<string> SameAs(DueRule rule) => rule switch
    {
        DueRule.SameAs same => [same.MilestoneId],
        DueRule.Window window => SameAs(window.Opens).Concat(SameAs(window.Closes)),
        DueRule.EarlierOf several => several.Rules.SelectMany(SameAs),
        DueRule.LaterOf several => several.Rules.SelectMany(SameAs),
        _ => [],
    };

    /// <summary>Facts without which the milestone cannot be done: those its rule counts from and those it names.</summary>
    public static IReadOnlyList<Fact> Prerequisites(Milestone milestone) =>
        [.. CountedFrom(milestone.Due).Concat(milestone.After).Where(fact => fact != milestone.CompletedBy).Distinct()];
}
