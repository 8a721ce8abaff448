using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Log;

public static partial class DailyLog
{
    private static LogLine OfFollowUp(FollowUpEvent happened, Words say) => happened switch
    {
        PresentationDecided decided => new(LogCategory.Decision, $"Findings are {(decided.Start is { } start ? $"presented to the executive leaders at a meeting, {LondonTime.Words(start)}" : "shared with the executive leaders by senior representatives")}; decided with {People(decided.DecidedWith, say)}."),
        FindingsShared shared => new(LogCategory.Outcome, $"{People(shared.With, say)} saw the findings on {LondonTime.Words(shared.On)}."),
        RecommendationRatified ratified => new(LogCategory.SignOff, $"{say.Person(ratified.PersonId)}, {say.Role(ratified.Role)}, ratified the recommendation of version {ratified.Version}, SHA-256 {Start(ratified.Sha256)}."),
        RatificationRefused refused => new(LogCategory.SignOff, $"{say.Person(refused.PersonId)}, {say.Role(refused.Role)}, does not ratify the recommendation of version {refused.Version}.", refused.Reason),
        OfstedSubmissionApproved approved => new(LogCategory.Submission, $"Version {approved.Version} approved for submission to Ofsted."),
        ReportSubmittedToOfsted submitted => new(LogCategory.Submission, $"Report sent to Ofsted ({submitted.To}), message id {submitted.MessageId}.", say.Review.Newest(Procedures.DocumentKind.SignedPdf)),
        ResponseSettled { Answer: { } answer } settled => new(LogCategory.Submission, $"Answer of {StatutoryBodyWords.Name(settled.Of)} filed by hand.", answer),
        ResponseSettled settled => new(LogCategory.Submission, $"No answer of {StatutoryBodyWords.Name(settled.Of)} is waited for any longer: {settled.NoneBecause}"),
        ActionsRecorded recorded => new(LogCategory.Outcome, recorded.Agreed == 0 ? "No actions for the action plan; the reason is filed." : $"Action plan filed with {recorded.Agreed} {(recorded.Agreed == 1 ? "action" : "actions")}.", recorded.Plan),
        PracticeReviewCommissioned commissioned => new(LogCategory.Outcome, $"Practice review commissioned. Method: {commissioned.Method}"),
        SubstitutesAgreed agreed => new(LogCategory.Outcome, $"Substitutes agreed: {string.Join("; ", agreed.Substitutes.Select(one => $"{one.Name} for {say.Person(one.MemberId)}"))}."),
        PracticeReviewHeld held => new(LogCategory.Outcome, $"Practice review held on {LondonTime.Words(held.On)}."),
        _ => OfExecutive(happened, say),
    };

    private static LogLine OfExecutive(FollowUpEvent happened, Words say) => happened switch
    {
        AnswerExpected expected => new(LogCategory.Deadline, $"An answer of {StatutoryBodyWords.Name(expected.Of)} was to be expected by today; none is filed yet."),
        OtherNotificationsFound found => new(LogCategory.Deadline, $"Other notifications within a short time: {string.Join(", ", found.References)}. Timelines are to be agreed with the Panel."),
        LaterNotificationFound found => new(LogCategory.Deadline, $"Review {found.Reference} was notified within a short time after this one. Its timeline is to be agreed with the Panel, and this one's may be."),
        TimelinesAgreed agreed => new(LogCategory.Deadline, $"Last day {LondonTime.Words(agreed.LastDay)} agreed with the Panel: {agreed.With}"),
        ExecutiveMeetingSet set => new(LogCategory.SignOff, $"The executive does not agree with version {set.Version}. It meets the chair {LondonTime.Words(set.Start)}."),
        DecisionReviewed reviewed => new(LogCategory.Decision, $"Decision of version {reviewed.Version} reviewed with the chair: {Outcome(reviewed.Outcome, say)}{Other(reviewed.OtherReview)}. A new version follows; signatures of the earlier one are void.", reviewed.Grounds),
        EscalationDecided decided => new(LogCategory.Decision, $"The chair of the executive decided finally on version {decided.Version}: {Outcome(decided.Outcome, say)}{Other(decided.OtherReview)}.{(decided.Changed ? " A new version follows." : " The version stands.")}", decided.Grounds),
        _ => throw Unsaid(happened),
    };

    private static string Other(string review) => review.Length > 0 ? $" (review {review})" : "";

    private static string People(IEnumerable<string> ids, Words say) => string.Join(", ", ids.Select(say.Person));

    private static string Start(string sha256) => sha256.Length > 12 ? sha256[..12] : sha256;
}
