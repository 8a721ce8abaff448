using RapidReviewBot.Domain.Procedures;
using YamlDotNet.RepresentationModel;

namespace RapidReviewBot.Procedures;

/// <summary>
/// Reads a due rule: <c>{ within: 5, of: requests-sent }</c>, <c>{ day: 6 }</c>, <c>{ before: meeting-started, working-days: 1 }</c>, <c>{ hours: 24, of: meeting-held }</c>,
/// <c>{ calendar-days: 7, of: ... }</c>, <c>{ months: 6, of: ... }</c>, <c>{ at-time-of: meeting-held }</c>, <c>{ opens: rule, closes: rule }</c>,
/// <c>{ earlier-of: [rules] }</c>, <c>{ later-of: [rules] }</c>, <c>{ same-as: milestone }</c>. "at" is London time, 17:00 when left out; "of" is the procedure's anchor when left out.
/// </summary>
internal sealed class DueRuleReader(YamlRecords records)
{
    /// <summary>The key that says which rule it is, and the keys that go with it.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Rules = new Dictionary<string, IReadOnlyList<string>>
    {
        ["within"] = ["of", "at"],
        ["day"] = ["of", "at"],
        ["before"] = ["working-days", "at"],
        ["hours"] = ["of"],
        ["calendar-days"] = ["of", "at"],
        ["months"] = ["of", "at"],
        ["at-time-of"] = [],
        ["opens"] = ["closes"],
        ["earlier-of"] = [],
        ["later-of"] = [],
        ["same-as"] = [],
    };

    public DueRule? Read(YamlNode node, string where)
    {
        if (node is not YamlMappingNode mapping)
        {
            records.Fault(node, $"{YamlRecords.Sentence(where)} must be a rule such as {{ within: 5, of: requests-sent }} or {{ day: 6 }}.");

            return null;
        }

        var kinds = Rules.Keys.Where(kind => YamlRecords.Value(mapping, kind) is not null).ToList();
        if (kinds.Count != 1)
        {
            records.Fault(node, $"{YamlRecords.Sentence(where)} must have exactly one of: {string.Join(", ", Rules.Keys)}.");

            return null;
        }

        return records.OnlyKeys(mapping, [kinds[0], .. Rules[kinds[0]]], where) ? Read(mapping, kinds[0], where) : null;
    }

    private DueRule? Read(YamlMappingNode rule, string kind, string where) => kind switch
    {
        "within" => Counted(rule, kind, where, 1, (fact, number, at) => new DueRule.Within(fact, number, at)),
        "day" => Counted(rule, kind, where, 1, (fact, number, at) => new DueRule.OnDay(fact, number, at)),
        "hours" => Counted(rule, kind, where, 1, (fact, number, _) => new DueRule.HoursAfter(fact, number)),
        "calendar-days" => Counted(rule, kind, where, 1, (fact, number, at) => new DueRule.CalendarDaysAfter(fact, number, at)),
        "months" => Counted(rule, kind, where, 1, (fact, number, at) => new DueRule.MonthsAfter(fact, number, at)),
        "before" => Before(rule, where),
        "at-time-of" => Fact(rule, kind, where) is { } moment ? new DueRule.AtTimeOf(moment) : null,
        "opens" => Window(rule, where),
        "earlier-of" => Several(rule, kind, where) is { } rules ? new DueRule.EarlierOf(rules) : null,
        "later-of" => Several(rule, kind, where) is { } rules ? new DueRule.LaterOf(rules) : null,
        _ => records.Read<string>(YamlRecords.Value(rule, kind)!, $"\"{kind}\" of {where}") is { } id ? new DueRule.SameAs(id) : null,
    };

    private DueRule? Counted(YamlMappingNode rule, string kind, string where, int least, Func<Fact, int, TimeOnly, DueRule> make)
    {
        var number = Number(rule, kind, where, least);
        var fact = Fact(rule, "of", where);
        var at = At(rule, where);

        return number is { } count && fact is { } from && at is { } time ? make(from, count, time) : null;
    }

    private DueRule.Before? Before(YamlMappingNode rule, string where)
    {
        var to = Fact(rule, "before", where);
        var days = Number(rule, "working-days", where, 0);
        var at = At(rule, where);

        return to is { } fact && days is { } number && at is { } time ? new DueRule.Before(fact, number, time) : null;
    }

    private DueRule.Window? Window(YamlMappingNode rule, string where)
    {
        if (YamlRecords.Value(rule, "closes") is not { } end)
        {
            records.Fault(rule, $"{YamlRecords.Sentence(where)} has \"opens\" but no \"closes\". Add it.");

            return null;
        }

        var opens = Read(YamlRecords.Value(rule, "opens")!, $"\"opens\" of {where}");
        var closes = Read(end, $"\"closes\" of {where}");

        return opens is not null && closes is not null ? new DueRule.Window(opens, closes) : null;
    }

    private IReadOnlyList<DueRule>? Several(YamlMappingNode rule, string kind, string where)
    {
        var node = YamlRecords.Value(rule, kind)!;
        if (node is YamlSequenceNode { Children.Count: > 1 })
            return records.Read<IReadOnlyList<DueRule>>(node, $"\"{kind}\" of {where}");

        records.Fault(node, $"\"{kind}\" of {where} must be a list of two or more rules.");

        return null;
    }

    private int? Number(YamlMappingNode rule, string key, string where, int least)
    {
        if (YamlRecords.Value(rule, key) is not { } node)
        {
            records.Fault(rule, $"{YamlRecords.Sentence(where)} has no \"{key}\". Add it.");

            return null;
        }

        var number = (int?)records.Read(node, typeof(int), $"\"{key}\" of {where}");
        if (number is not { } value || (value >= least && value <= 400))
            return number;

        records.Fault(node, $"\"{key}\" of {where} is {value}. It must be {least} to 400.");

        return null;
    }

    private Fact? Fact(YamlMappingNode rule, string key, string where)
    {
        if (YamlRecords.Value(rule, key) is { } node)
            return (Fact?)records.Read(node, typeof(Fact), $"\"{key}\" of {where}");
        if (records.DefaultAnchor is null)
            records.Fault(rule, $"{YamlRecords.Sentence(where)} does not say what it counts from. Add \"of\".");

        return records.DefaultAnchor;
    }

    private TimeOnly? At(YamlMappingNode rule, string where) => YamlRecords.Value(rule, "at") is { } node
        ? (TimeOnly?)records.Read(node, typeof(TimeOnly), $"\"at\" of {where}")
        : DueRule.CloseOfDay;
}
