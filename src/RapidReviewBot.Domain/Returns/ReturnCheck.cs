namespace RapidReviewBot.Domain.Returns;

/// <summary>How much weight a finding has. A person decides; only <see cref="Block"/> keeps a return from being accepted.</summary>
public enum CheckLevel
{
    /// <summary>For information.</summary>
    Info,

    /// <summary>Worth asking the agency about.</summary>
    Query,

    /// <summary>Sending it back is suggested.</summary>
    SendBack,

    /// <summary>It cannot be accepted as it is.</summary>
    Block,
}

/// <summary>One thing that a check found.</summary>
/// <param name="CheckId">The rule, for example Q03.</param>
/// <param name="FieldId">The field it is about, or null when it is about the whole return.</param>
/// <param name="Sentence">What is wrong and what to do, in plain words, naming fields and never quoting the answers (duty N09).</param>
public sealed record CheckFinding(string CheckId, CheckLevel Level, string? FieldId, string Sentence);

/// <summary>What the checks say of one return, in the order of the rules.</summary>
public sealed record CheckOutcome(IReadOnlyList<CheckFinding> Findings)
{
    /// <summary>The heaviest finding; <see cref="CheckLevel.Info"/> when there is none.</summary>
    public CheckLevel Worst => Findings.Count == 0 ? CheckLevel.Info : Findings.Max(finding => finding.Level);

    public bool Blocked => Worst == CheckLevel.Block;

    /// <summary>The one word that cards and the checklist show.</summary>
    public string Verdict => Worst switch
    {
        CheckLevel.Block => "Cannot be accepted",
        CheckLevel.SendBack => "Send back suggested",
        CheckLevel.Query => "Query",
        _ => "Ready",
    };
}

/// <summary>What a check needs to know beside the answers.</summary>
/// <param name="Reference">The review's reference.</param>
/// <param name="AgencyName">The agency that was asked.</param>
/// <param name="Today">The day in London, review time.</param>
/// <param name="IncidentOn">The day of the incident, when known.</param>
/// <param name="DueAt">When the return was due (UTC).</param>
/// <param name="ReceivedAt">When it arrived (UTC), or null while it is being filled in.</param>
public sealed record ReturnFacts(
    string Reference,
    string AgencyName,
    DateOnly Today,
    DateOnly? IncidentOn = null,
    DateTimeOffset? DueAt = null,
    DateTimeOffset? ReceivedAt = null);
