using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews;

/// <summary>Where the sign-off stands: steps in the procedure's order, each by all its signers, on the newest version only.</summary>
public static class SignOffSteps
{
    /// <summary>When the last signer of a step took part; null while one is missing.</summary>
    public static DateTimeOffset? CompletedAt(Review review, SignOffStep step)
    {
        var signatures = step.Signers.Select(role => review.Report.SignatureOf(step.Id, role)).ToList();
        return signatures.Count > 0 && signatures.All(given => given is not null) ? signatures.Max(given => given!.At) : null;
    }

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
            var complete = CompletedAt(review, step) is not null;
            if (!complete) open.Add(step);
            if (!complete && step.Kind != SignOffKind.Endorse) break;
        }
        return open;
    }

    /// <summary>Whether every step that blocks is complete.</summary>
    public static bool AllComplete(Review review, Procedure procedure) =>
        MayStart(review, procedure)
        && Applying(review, procedure).Where(step => step.Kind != SignOffKind.Endorse).All(step => CompletedAt(review, step) is not null);

    /// <summary>The roles of an open step that still have to act; whoever said no has acted.</summary>
    public static IEnumerable<string> Missing(Review review, SignOffStep step) => step.Signers.Where(role =>
        review.Report.SignatureOf(step.Id, role) is null
        && !review.Report.Refusals.Any(refused => refused.Step == step.Id && refused.Role == role));

    /// <summary>Refusals of the newest version that stop the sign-off: all but those that are only recorded.</summary>
    public static IEnumerable<SignOffRefused> Disagreements(Review review, Procedure procedure) => review.Report.Refusals.Where(refused =>
        procedure.SignOff.FirstOrDefault(step => step.Id == refused.Step)?.OnDisagreement != Disagreement.RecordOnly);

    private static bool MayStart(Review review, Procedure procedure) =>
        review.Report.Newest is not null
        && !Disagreements(review, procedure).Any()
        && review.Decision is not null
        && (!procedure.Report.AgreedAtMeeting || review.Report.Agreed is not null)
        && DraftWay.StepOf(review, procedure) == DraftStep.Through;
}
