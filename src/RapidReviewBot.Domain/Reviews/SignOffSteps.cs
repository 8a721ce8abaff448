using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews;

/// <summary>Where the sign-off stands: steps in the procedure's order, each by all its signers, on the newest version only.</summary>
public static class SignOffSteps
{
    /// <summary>When the last signer of a step took part; null while one is missing.</summary>
    public static DateTimeOffset? CompletedAt(Review review, SignOffStep step)
    {
        var answers = step.Signers.Select(role => AnsweredAt(review, step, role)).ToList();
        return answers.Count > 0 && answers.All(at => at is not null) ? answers.Max() : null;
    }

    /// <summary>A signature; once the executive's chair has decided finally, a "no" is an answer too and stops nothing (T22).</summary>
    private static DateTimeOffset? AnsweredAt(Review review, SignOffStep step, string role) =>
        review.Report.SignatureOf(step.Id, role)?.At
        ?? (IsSettledFinally(review, step) && review.Report.Refusals.Any(refused => refused.Step == step.Id && refused.Role == role) ? review.When<SignOffRefused>() : null);

    private static bool IsSettledFinally(Review review, SignOffStep step) => step.OnDisagreement == Disagreement.MeetChair && review.Executive.Final is not null;

    /// <summary>When the last signer of a step ratified the recommendation; null while one is missing, and for a step that does not ask it (R14).</summary>
    public static DateTimeOffset? RatifiedAt(Review review, SignOffStep step)
    {
        if (step.AlsoRatifies is null) return null;
        var given = step.Signers.Select(role => review.Report.RatificationOf(step.Id, role)).ToList();
        return given.Count > 0 && given.All(one => one is not null) ? given.Max(one => one!.At) : null;
    }

    private static bool IsComplete(Review review, SignOffStep step) =>
        CompletedAt(review, step) is not null && (step.AlsoRatifies is null || RatifiedAt(review, step) is not null);

    /// <summary>The roles that have answered on their signature and still have to say whether they ratify.</summary>
    public static IEnumerable<string> MissingRatification(Review review, SignOffStep step) => step.AlsoRatifies is null ? [] : step.Signers.Where(role =>
        review.Report.SignatureOf(step.Id, role) is not null
        && review.Report.RatificationOf(step.Id, role) is null
        && !review.Report.Unratified.Any(refused => refused.Step == step.Id && refused.Role == role));

    /// <summary>The steps that apply in this review.</summary>
    public static IEnumerable<SignOffStep> Applying(Review review, Procedure procedure) =>
        procedure.SignOff.Where(step => step.When is not { } when || review.Facts(procedure).Circumstances.Contains(when));

    /// <summary>The steps that can be taken now: every one that blocks and comes before is complete. An endorsement never blocks.</summary>
    public static IReadOnlyList<SignOffStep> Open(Review review, Procedure procedure)
    {
        if (!MayStart(review, procedure)) return [];
        var open = new List<SignOffStep>();
        foreach (var step in Applying(review, procedure))
        {
            var complete = IsComplete(review, step);
            if (!complete) open.Add(step);
            if (!complete && step.Kind != SignOffKind.Endorse) break;
        }
        return open;
    }

    /// <summary>Whether every step that blocks is complete.</summary>
    public static bool AllComplete(Review review, Procedure procedure) =>
        MayStart(review, procedure)
        && Applying(review, procedure).Where(step => step.Kind != SignOffKind.Endorse).All(step => IsComplete(review, step));

    /// <summary>The roles of an open step that still have to act; whoever said no has acted.</summary>
    public static IEnumerable<string> Missing(Review review, SignOffStep step) => step.Signers.Where(role =>
        review.Report.SignatureOf(step.Id, role) is null
        && !review.Report.Refusals.Any(refused => refused.Step == step.Id && refused.Role == role));

    /// <summary>Refusals of the newest version that stop the sign-off: all but those that are only recorded.</summary>
    public static IEnumerable<SignOffRefused> Disagreements(Review review, Procedure procedure) => review.Report.Refusals.Where(refused =>
        procedure.SignOff.FirstOrDefault(step => step.Id == refused.Step) is not { } step
        || (step.OnDisagreement != Disagreement.RecordOnly && !IsSettledFinally(review, step)));

    /// <summary>Whether a "no", to the report or to its recommendation, stops the sign-off.</summary>
    public static bool IsDisputed(Review review, Procedure procedure) => Disagreements(review, procedure).Any() || review.Report.Unratified.Count > 0;

    private static bool MayStart(Review review, Procedure procedure) =>
        review.Report.Newest is not null
        && !IsDisputed(review, procedure)
        && ExecutiveDispute.StepOf(review, procedure) == ExecutiveStep.None
        && review.Decision is not null
        && (!procedure.Report.AgreedAtMeeting || review.Report.Agreed is not null)
        && DraftWay.StepOf(review, procedure) == DraftStep.Through;
}
