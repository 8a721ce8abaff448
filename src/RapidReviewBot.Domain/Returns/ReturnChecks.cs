namespace RapidReviewBot.Domain.Returns;

/// <summary>The rules by id. A form says which of them it wants, how strict, and on which fields.</summary>
public static partial class ReturnChecks
{
    delegate IEnumerable<CheckFinding> Rule(CheckRun run);

    static readonly Dictionary<string, Rule> Rules = new()
    {
        ["Q01"] = RightCase,
        ["Q02"] = AgencyAndAuthor,
        ["Q03"] = SeniorSignOff,
        ["Q04"] = KnownOrNotKnown,
        ["Q05"] = RequiredSections,
        ["Q06"] = EnoughWords,
        ["Q07"] = Dates,
        ["Q19"] = RecordsSecured,
        ["Q22"] = Late,
    };

    /// <summary>The ids a form may name.</summary>
    public static IReadOnlyCollection<string> KnownIds => Rules.Keys;

    /// <summary>Runs the checks that the form asks for, in its order.</summary>
    public static CheckOutcome Run(FormDefinition form, FormAnswers answers, ReturnFacts facts) =>
        new([.. form.Checks.SelectMany(check => Rules[check.Id](new CheckRun(form, answers, facts, check)))]);
}
