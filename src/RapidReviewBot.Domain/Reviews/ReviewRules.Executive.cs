using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews;

public static partial class ReviewRules
{
    private static Decision? Executive(Moment at) => at.Command.What switch
    {
        CallExecutiveMeeting call => ExecutiveMeetingCalled(at, call),
        ReviewDecision review => DecisionReviewed(at, review),
        DecideEscalation decide => EscalationDecided(at, decide),
        _ => null,
    };

    private static Decision ExecutiveMeetingCalled(Moment at, CallExecutiveMeeting call)
    {
        var step = ExecutiveDispute.StepOf(at.Review with { AsOf = at.Now }, at.Procedure);
        if (step is not (ExecutiveStep.ToMeet or ExecutiveStep.Meeting)) return No("no-dispute", "The executive has no disagreement for which a meeting would be called.", "T17");
        if (call.Start <= at.Now) return No("date-in-past", "That time is in the past. Choose one that is still to come.", "T17");
        if (at.Context.Calendar.WhyNot(LondonTime.DateOf(call.Start)) is { } why)
            return No("not-a-working-day", $"{LondonTime.Words(LondonTime.DateOf(call.Start))} is {why}. Choose a working day.", "N02");
        return new ExecutiveMeetingSet(at.Review.Report.Newest!.Version, call.Start);
    }

    private static Decision DecisionReviewed(Moment at, ReviewDecision review) =>
        ExecutiveDispute.StepOf(at.Review with { AsOf = at.Now }, at.Procedure) switch
        {
            ExecutiveStep.ToReview => Reconsidered(at, review.Version, review.Outcome, review.OtherReview, version => new DecisionReviewed(version, review.Outcome, review.Grounds) { OtherReview = OtherReview(at, review.Outcome, review.OtherReview) }),
            ExecutiveStep.ToMeet or ExecutiveStep.Meeting => No("meeting-first", "The executive meets the chair first. Record what the review of the decision came to once that meeting has begun.", "T17"),
            _ => No("no-dispute", "The executive has no open disagreement on the decision.", "T17"),
        };

    private static Decision EscalationDecided(Moment at, DecideEscalation decide) =>
        ExecutiveDispute.StepOf(at.Review with { AsOf = at.Now }, at.Procedure) is ExecutiveStep.ToDecide
            ? Reconsidered(at, decide.Version, decide.Outcome, decide.OtherReview, version =>
                new EscalationDecided(version, decide.Outcome, decide.Outcome != at.Review.Decision!.Decision.Outcome, decide.Grounds) { OtherReview = OtherReview(at, decide.Outcome, decide.OtherReview) })
            : No("not-escalated", "Nothing has been escalated to the chair of the executive. The executive and the chair meet first.", "T22");

    private static Decision Reconsidered(Moment at, int version, string outcome, string other, Func<int, ReviewEvent> happened)
    {
        if (at.Review.Report.Newest!.Version != version) return OldVersion(at, "T17");
        if (OtherReviewMissing(at, outcome, other) is { } missing) return missing;
        return ExecutiveDispute.Outcomes(at.Procedure).Any(choice => choice.Id == outcome)
            ? Happened(happened(version))
            : No("unknown-outcome", "Choose one of the listed outcomes.", "T17");
    }
}
