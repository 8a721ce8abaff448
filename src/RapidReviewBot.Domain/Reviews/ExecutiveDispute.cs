using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews;

/// <summary>What the executive's disagreement has led to so far (T17, T22).</summary>
public sealed record ExecutivePart
{
    /// <summary>The last meeting that was called; it is about one version only.</summary>
    public ExecutiveMeetingSet? Meeting { get; init; }

    /// <summary>The last time that the decision was reviewed with the chair.</summary>
    public DecisionReviewed? Reviewed { get; init; }

    /// <summary>What the chair of the executive decided in the end; null while nothing was escalated that far.</summary>
    public EscalationDecided? Final { get; init; }

    /// <summary>What was filed with the last of these; null when the decision stands as the meeting made it.</summary>
    public FiledDocument? Grounds => Final?.Grounds ?? Reviewed?.Grounds;
}

/// <summary>Where a disagreement of the executive stands.</summary>
public enum ExecutiveStep
{
    None,

    /// <summary>A meeting with the chair is to be called.</summary>
    ToMeet,

    /// <summary>It is in the calendars and has not begun.</summary>
    Meeting,

    /// <summary>The decision is to be reviewed, or what the review came to recorded.</summary>
    ToReview,

    /// <summary>The chair of the executive decides: the escalation ends there.</summary>
    ToDecide,

    /// <summary>A new version is being written from what was decided.</summary>
    Rewriting,
}

/// <summary>The way of a disagreement: meeting with the chair, review of the decision, new version; when that does not end it, the executive's chair decides (T17, T22).</summary>
public static class ExecutiveDispute
{
    public static ExecutiveStep StepOf(Review review, Procedure procedure)
    {
        if (review.Report.Newest is not { } newest || review.Decision is null || review.Report.Submitted is not null) return ExecutiveStep.None;
        var executive = review.Executive;
        if (executive.Reviewed?.Version == newest.Version || executive.Final is { Changed: true } final && final.Version == newest.Version) return ExecutiveStep.Rewriting;
        if (IsTied(review, procedure)) return ExecutiveStep.ToDecide;
        if (!IsDisputed(review, procedure)) return ExecutiveStep.None;
        if (executive.Reviewed is not null && HasFinalWord(review, procedure)) return ExecutiveStep.ToDecide;
        if (executive.Meeting is not { } meeting || meeting.Version != newest.Version) return ExecutiveStep.ToMeet;
        return review.AsOf < meeting.Start ? ExecutiveStep.Meeting : ExecutiveStep.ToReview;
    }

    /// <summary>Whether a vote that was tied waits for the executive (T15).</summary>
    private static bool IsTied(Review review, Procedure procedure) =>
        HasFinalWord(review, procedure)
        && procedure.Decision.Outcomes.FirstOrDefault(outcome => outcome.Id == review.Decision?.Decision.Outcome) is { OnTie: true };

    private static bool IsDisputed(Review review, Procedure procedure) =>
        SignOffSteps.Disagreements(review, procedure).Any(refused => StepOf(procedure, refused.Step)?.OnDisagreement == Disagreement.MeetChair);

    private static bool HasFinalWord(Review review, Procedure procedure) => review.With(procedure, Capacity.ExecutiveChair).Any();

    private static SignOffStep? StepOf(Procedure procedure, string id) => procedure.SignOff.FirstOrDefault(step => step.Id == id);

    /// <summary>The outcomes that a review of the decision may come to.</summary>
    public static IEnumerable<OutcomeChoice> Outcomes(Procedure procedure) => procedure.Decision.Outcomes.Where(outcome => !outcome.OnTie);

    /// <summary>Who meets: the executive and its chair, the chair of the review, the office.</summary>
    public static IReadOnlyList<Partnerships.Person> Invited(Review review, Procedure procedure) =>
    [
        .. procedure.SignOff.Where(step => step.OnDisagreement == Disagreement.MeetChair).SelectMany(step => step.Signers).SelectMany(role => review.Holding(role, procedure))
            .Concat(review.With(procedure, Capacity.ExecutiveChair, Capacity.Chair, Capacity.Manager)).DistinctBy(person => person.Id),
    ];
}
