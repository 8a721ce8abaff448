namespace RapidReviewBot.Domain.Reviews.Commands;

/// <summary>Record what the meeting decided. The grounds stand in the filed document.</summary>
/// <param name="Criteria">Every criterion of the procedure, met or not.</param>
public sealed record RecordDecision(
    IReadOnlyDictionary<string, bool> Criteria,
    string Outcome,
    FiledDocument Grounds,
    IReadOnlyList<AgreedAction> Actions) : ReviewCommand
{
    /// <summary>Reference of the open review with the same themes, where the outcome rests on one (T29).</summary>
    public string OtherReview { get; init; } = "";

    /// <summary>How many key lines of enquiry, each with its questions, the grounds hold (R16).</summary>
    public int LinesOfEnquiry { get; init; }
}

/// <summary>An action as the decision page gives it: its words stay in the filed document.</summary>
public sealed record AgreedAction(string AgencyId, DateOnly Due, bool Immediate);

public sealed record CompleteAction(string AgencyId, int Number, DateOnly On) : ReviewCommand, IForAgency;

/// <summary>A new version of the report stands in the case folder.</summary>
public sealed record FileReportVersion(FiledDocument Report) : ReviewCommand
{
    /// <summary>Fields that must be filled and are not, where the procedure names such.</summary>
    public IReadOnlyList<string> Unfilled { get; init; } = [];
}

/// <summary>The meeting agrees the report, in exactly this form (W15).</summary>
public sealed record AgreeReport(int Version, string Sha256) : ReviewCommand
{
    /// <summary>The parts that must be filled and are empty, by the names that people know from card and form: for the sentence that refuses.</summary>
    public IReadOnlyList<string> Empty { get; init; } = [];
}

/// <summary>Take one's part in a step of the sign-off (approve, sign, endorse) for the report in exactly this form.</summary>
/// <param name="Ratify">Whether the recommendation is ratified too, where the step asks that apart (R14).</param>
public sealed record SignOff(string Step, int Version, string Sha256, bool Ratify = false) : ReviewCommand
{
    /// <summary>Why the recommendation is not ratified, filed; null: ratified, or left for later.</summary>
    public FiledDocument? NotRatified { get; init; }
}

/// <summary>Do not sign; the reason stands in the filed document.</summary>
/// <param name="Ratify">As with <see cref="SignOff"/>: the two answers are apart.</param>
public sealed record RefuseSignOff(string Step, int Version, FiledDocument Reason, bool Ratify = false) : ReviewCommand
{
    public FiledDocument? NotRatified { get; init; }
}

public sealed record ApproveSubmission(int Version, string Sha256) : ReviewCommand;

public sealed record ConfirmInspectorate(string AgencyId, bool Required, DateOnly? On) : ReviewCommand, IForAgency;

/// <summary>The criteria are not met after all: end the review (N05).</summary>
public sealed record StandDown(string DecidedBy, string Reason) : ReviewCommand;

public sealed record CloseReview : ReviewCommand;
