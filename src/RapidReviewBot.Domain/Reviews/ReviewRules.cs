using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews;

/// <summary>What follows from a command: events, or a refusal in plain words. Pure: the same input gives the same answer.</summary>
public static partial class ReviewRules
{
    /// <summary>Decides a command. The actor's right to it is checked first.</summary>
    public static Decision Decide(Review review, Command command, ReviewContext context)
    {
        if (Authority.Refusal(review, command, context) is { } refusal) return refusal;
        var at = new Moment(review, command, context);
        return Opening(at) ?? Gathering(at) ?? Meeting(at) ?? Deciding(at) ?? Ending(at)
            ?? Threshold(at) ?? Preparing(at) ?? Drafting(at) ?? FollowUp(at) ?? Executive(at) ?? Watching(at) ?? Recording(at)
            ?? throw new InvalidOperationException($"No rule decides {command.What.GetType().Name}.");
    }

    /// <summary>Everything that a rule may look at.</summary>
    private sealed record Moment(Review Review, Command Command, ReviewContext Context)
    {
        public DateTimeOffset Now => Command.At;
        public DateOnly Today => Calendar.LondonTime.DateOf(Command.At);
        public Procedures.Procedure Procedure => Context.Procedure;
    }

    private static Refusal No(string code, string sentence, string? duty = null) => new(code, sentence, duty);

    /// <summary>The event, unless the agency is not one of this review's.</summary>
    private static Decision ForAgency(Moment at, string agencyId, Func<AgencyPart, Decision> decide) =>
        at.Review.Agency(agencyId) is { } part
            ? decide(part)
            : No("unknown-agency", $"\"{Short(agencyId)}\" is not an agency of this review. Choose one from the agency list, or add it first.");

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";

    private static Decision Happened(ReviewEvent happened) => happened;
}
