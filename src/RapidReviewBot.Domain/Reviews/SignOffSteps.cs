using RapidReviewBot.Domain.Procedures;

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

    /// <summary>The roles of an open step that still have to act.</summary>
    public static IEnumerable<string> Missing(Review review, SignOffStep step) =>
        step.Signers.Where(role => review.Report.SignatureOf(step.Id, role) is null);

    private static bool MayStart(Review review, Procedure procedure) =>
        review.Report.Newest is not null
        && review.Report.Refusals.Count == 0
        && review.Decision is not null
        && (!procedure.Report.AgreedAtMeeting || review.Report.Agreed is not null);
}
