using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews;

public static partial class ReviewRules
{
    /// <summary>The second answer of a step that asks two: whether the recommendation is ratified (R14). None when it was left for later.</summary>
    private static IEnumerable<ReviewEvent> Ratification(Moment at, SignOffStep step, string role, bool ratify, FiledDocument? notRatified)
    {
        if (step.AlsoRatifies is null || at.Review.Report.Newest is not { } newest || at.Review.Report.RatificationOf(step.Id, role) is not null) yield break;
        var person = at.Command.By.PersonId;
        if (ratify) yield return new RecommendationRatified(step.Id, role, person, newest.Version, newest.Sha256);
        else if (notRatified is not null) yield return new RatificationRefused(step.Id, role, person, newest.Version, notRatified);
    }

    private static Decision Ratified(Moment at, RatifyRecommendation ratify) => Ratifying(at, ratify.Step, ratify.Version, (step, role) =>
        at.Review.Report.Newest!.Sha256 == ratify.Sha256
            ? new RecommendationRatified(step.Id, role, at.Command.By.PersonId, ratify.Version, ratify.Sha256)
            : OldVersion(at, "R14"));

    private static Decision RatificationRefused(Moment at, RefuseRatification refuse) => Ratifying(at, refuse.Step, refuse.Version, (step, role) =>
        new RatificationRefused(step.Id, role, at.Command.By.PersonId, refuse.Version, refuse.Reason));

    private static Decision Ratifying(Moment at, string stepId, int version, Func<SignOffStep, string, Decision> decide)
    {
        if (at.Review.Report.Newest is not { } newest) return No("no-report", "There is no report yet whose recommendation could be ratified.", "R14");
        if (newest.Version != version) return OldVersion(at, "R14");
        if (at.Procedure.SignOff.FirstOrDefault(known => known.Id == stepId) is not { AlsoRatifies: not null } step)
            return No("unknown-step", "This step asks for no ratification. Open today's card or page.", "R14");
        var mine = step.Signers.Where(role => at.Review.Holding(role, at.Procedure).Any(person => person.Id == at.Command.By.PersonId)).ToList();
        if (mine.Count == 0) return No("not-your-role", $"Only these people ratify the recommendation: {Titles(at, step.Signers)}.", "R14");
        if (SignOffSteps.IsDisputed(at.Review, at.Procedure)) return No("disputed", "Somebody does not agree. A new version is being made; you will be asked again.", "R14");
        return mine.FirstOrDefault(role => at.Review.Report.RatificationOf(step.Id, role) is null) is { } own ? decide(step, own) : Decision.NothingToDo;
    }
}
