using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Tasks;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Features.SignOff;

/// <summary>What the cards of sign-off and ratification say once somebody has answered, or once the version that they name is no more.</summary>
internal static class SignedOutcome
{
    public static TaskOutcome? OfSignature(ReviewInContext settled, string? subject)
    {
        var (report, context) = (settled.Review.Report, settled.Context);
        if (Read(subject) is not var (step, role, version) || report.Newest is not { } newest) return null;
        if (version != $"{newest.Version}") return Replaced(settled.Review, version);
        if (report.SignatureOf(step, role) is { } given)
        {
            var (done, ratified) = (Done(SignOffCard.StepOf(subject, context.Procedure).Kind), report.RatificationOf(step, role) is null ? "" : " The recommendation is ratified too.");
            return new TaskOutcome($"version {version} of the {context.Procedure.Report.Name} is {done}, by {Who(settled, given.What.PersonId, role, given.At)}.{ratified}").FiledAs(newest, context.Procedure);
        }

        if (report.Refusals.FirstOrDefault(no => no.Step == step && no.Role == role) is not { } refused) return null;
        // The review keeps the instant of the last refusal only.
        var at = refused == report.Refusals[^1] ? settled.Review.When<SignOffRefused>() : null;
        return new TaskOutcome($"version {version} of the {context.Procedure.Report.Name} is not agreed to, by {Who(settled, refused.PersonId, role, at)}.").FiledAs(refused.Reason, context.Procedure);
    }

    public static TaskOutcome? OfRatification(ReviewInContext settled, string? subject)
    {
        var (report, context) = (settled.Review.Report, settled.Context);
        if (Read(subject) is not var (step, role, version) || report.Newest is not { } newest) return null;
        if (version != $"{newest.Version}") return Replaced(settled.Review, version);
        if (report.RatificationOf(step, role) is { } given)
            return new TaskOutcome($"the recommendation of version {version} is ratified, by {Who(settled, given.What.PersonId, role, given.At)}.").FiledAs(newest, context.Procedure);
        if (report.Unratified.FirstOrDefault(no => no.Step == step && no.Role == role) is not { } refused) return null;
        var at = refused == report.Unratified[^1] ? settled.Review.When<RatificationRefused>() : null;
        return new TaskOutcome($"the recommendation of version {version} is not ratified, by {Who(settled, refused.PersonId, role, at)}.").FiledAs(refused.Reason, context.Procedure);
    }

    private static (string Step, string Role, string Version)? Read(string? subject) => subject?.Split('/') is [var step, var role, ['v', .. var version]] ? (step, role, version) : null;

    private static TaskOutcome? Replaced(Review review, string version) => review.IsOpen
        ? $"version {version} of the report was replaced, so it can't be signed any more. You are asked for version {review.Report.Newest!.Version} once it is ready to be signed."
        : null;

    private static string Who(ReviewInContext settled, string personId, string role, DateTimeOffset? at) =>
        TaskOutcome.By($"{settled.Review.Find(personId)?.Name ?? personId} ({settled.Context.Procedure.Role(role)?.Title ?? role})", at);

    private static string Done(SignOffKind kind) => kind switch
    {
        SignOffKind.Sign => "signed",
        SignOffKind.Approve => "approved",
        SignOffKind.Endorse => "endorsed",
        _ => throw new InvalidOperationException($"No word for {kind}."),
    };
}
