using System.Text.RegularExpressions;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.LocalTenant.Hosting;
using RapidReviewBot.Procedures;

namespace RapidReviewBot.LocalTenant.Story.Judging;

/// <summary>What a story came to: each duty of its procedure held or not.</summary>
internal sealed partial record Judgement(IReadOnlyList<string> Held, IReadOnlyList<Unmet> Unmet)
{
    private static readonly string[] Everywhere = ["N01", "N03", "N04", "N08", "N09", "N10", "N11"];

    // Not judged in the whole story: returns in depth and learning after the review come later; what does not lie on the main way is a story of its own (T02, T20, T22, T29, T34).
    private static readonly HashSet<string> Later = new(["B06", "J08", "J13", "J14", "J16", "J17", "R08", "R17", "T09", "T10", "T11", "T12", "T13", "T26", "T27", "T28", "T02", "T20", "T22", "T29", "T34"], StringComparer.Ordinal);

    /// <param name="evidence">What the story left.</param>
    /// <param name="partnership">Name of the settings file among the seeds, or its path.</param>
    /// <param name="began">The London date of the story's first day.</param>
    /// <param name="holidays">Those of the story.</param>
    /// <param name="procedures">A folder with procedure files of one's own.</param>
    public static Judgement Of(Evidence evidence, string partnership, DateOnly began, BankHolidays holidays, string? procedures = null)
    {
        var cast = Cast.In(PartnershipSeeds.Files(partnership)[0]);
        var days = new Days(began, holidays);
        var named = Duties(cast.Settings.ProcedureId, procedures);
        var verdicts = For(named, evidence, cast, days).SelectMany(some => some.All()).ToLookup(one => one.Duty, StringComparer.Ordinal);
        var duties = named.Union(verdicts.Select(one => one.Key), StringComparer.Ordinal).ToList();
        var problems = duties.ToDictionary(duty => duty, duty => verdicts[duty].Any() ? verdicts[duty].SelectMany(one => one.Problems()).ToList() : ["a verdict: this story has none for the duty"], StringComparer.Ordinal);
        var late = evidence.Timeline.Where(row => row.IsLate).Select(row => new Unmet(row.Duty, $"\"{row.Title}\" by {row.Due}; it is {row.State.ToLowerInvariant()}"));
        return new(
            [.. problems.Where(one => one.Value.Count == 0).Select(one => one.Key).Order(StringComparer.Ordinal)],
            [.. problems.OrderBy(one => one.Key, StringComparer.Ordinal).SelectMany(one => one.Value.Select(what => new Unmet(one.Key, what))), .. late]);
    }

    private static IEnumerable<Verdicts> For(IReadOnlyCollection<string> duties, Evidence evidence, Cast cast, Days days)
    {
        yield return new EverywhereVerdicts(evidence, cast, days);
        if (Any('B')) yield return new BhrVerdicts(evidence, cast, days);
        if (Any('W')) yield return new WestMidlandsVerdicts(evidence, cast, days);
        if (Any('J')) yield return new JcrVerdicts(evidence, cast, days);
        if (Any('R')) yield return new RedbridgeVerdicts(evidence, cast, days);
        if (Any('T')) yield return new TowerHamletsVerdicts(evidence, cast, days);

        bool Any(char letter) => duties.Any(duty => duty[0] == letter);
    }

    /// <summary>Every duty that the procedure's file names, and those that hold everywhere.</summary>
    private static HashSet<string> Duties(string procedure, string? folder)
    {
        var own = folder is null ? "" : Path.Combine(folder, $"{procedure}.yaml");
        var named = DutyId().Matches(File.Exists(own) ? File.ReadAllText(own) : ProcedureCatalogue.Text($"{procedure}.yaml")).Select(match => match.Value);
        return [.. Everywhere, .. named.Where(duty => !Later.Contains(duty))];
    }

    [GeneratedRegex(@"\b[BWJRT][0-9]{2}\b", RegexOptions.None, 1000)]
    private static partial Regex DutyId();
}
