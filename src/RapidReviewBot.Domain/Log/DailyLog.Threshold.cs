using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Log;

public static partial class DailyLog
{
    private static LogLine OfThreshold(ThresholdEvent happened, Words say) => happened switch
    {
        ThresholdTimesFound found => new(LogCategory.Decision, found.Times.Count == 0 ? "No time was found at which the threshold can be discussed." : $"Times found to discuss the threshold: {string.Join("; ", found.Times.Select(time => LondonTime.Words(time.Start)))}."),
        ThresholdMeetingSet set => new(LogCategory.Decision, $"The threshold is to be discussed on {LondonTime.Words(set.Start)}."),
        ThresholdMeetingCalledOff off => new(LogCategory.Decision, $"Discussion of the threshold called off: {off.Reason}"),
        ThresholdViewGiven given => new(LogCategory.Decision, $"View on the threshold given by {say.Role(given.Role)}{OnceAllAreIn(given.Round, given.Met, say)}.", given.Grounds),
        ThresholdViewCorrected corrected => new(LogCategory.Decision, $"View on the threshold of {say.Role(corrected.Role)} corrected{OnceAllAreIn(corrected.Round, corrected.Met, say)}.", corrected.Grounds),
        ThresholdDisputed => new(LogCategory.Decision, "All views are in and differ. The clock runs on."),
        ScrutineerAdvised advised => new(LogCategory.Decision, $"{say.Person(advised.PersonId)} advised the partners.{Regional(advised.RegionalAdviceOn)}", advised.Advice),
        ThresholdDecided decided => new(LogCategory.Decision, $"Settled: the threshold is {(decided.Met ? "met" : "not met")}.", decided.Grounds),
        NotificationDecided decided => new(LogCategory.Notification, $"The local authority decided on {LondonTime.Words(decided.On)} {(decided.Notifies ? "to notify" : "not to notify")}, reference {decided.Reference}."),
        DeclarationAsked asked => new(LogCategory.Decision, $"{say.Person(asked.PersonId)} asked to declare no responsibility for or involvement in the case."),
        InvolvementDeclared declared => new(LogCategory.Decision, $"{say.Person(declared.PersonId)} {(declared.Free ? "declared to have no direct responsibility for or involvement in the case" : "is not free to chair")}."),
        ReviewCommissioned commissioned => new(LogCategory.Decision, $"Review commissioned; chaired by {say.Person(commissioned.PersonId)}, {say.Role(commissioned.Role)}."),
        _ => OfNotMet(happened, say),
    };

    private static LogLine OfNotMet(ThresholdEvent happened, Words say) => happened switch
    {
        NotMetConcluded concluded => new(LogCategory.Outcome, Following(concluded, say)),
        NotMetLetterSent sent => new(LogCategory.Outcome, $"Letter with next steps sent to {say.Person(sent.PersonId)}.", say.Review.Newest(Procedures.DocumentKind.NotMetLetter)),
        AssuranceGiven given => new(LogCategory.Outcome, given.Kind == AssuranceKind.Feedback ? "The referrer fed back the lessons." : $"{say.Agency(given.AgencyId)} gave assurance.", given.Answer),
        MultiAgencyReviewHeld held => new(LogCategory.Outcome, $"Multi-agency review held on {LondonTime.Words(held.On)}.", held.Outcome),
        _ => throw Unsaid(happened),
    };

    // A view is not shown to others before all are in.
    private static string OnceAllAreIn(int round, bool met, Words say) =>
        say.Review.Threshold.Views.Count(view => view.Given.Round == round) >= (say.Procedure.Threshold?.Views.Count ?? 0) ? $": {(met ? "met" : "not met")}" : "";

    private static string Regional(DateOnly? on) => on is { } day ? $" The Panel's regional lead advised on {LondonTime.Words(day)}." : "";

    private static string Following(NotMetConcluded concluded, Words say)
    {
        var asked = concluded.Requests.Select(request => request.Kind == AssuranceKind.Feedback ? "the referrer asked to review the lessons and feed back" : $"{say.Agency(request.AgencyId)} asked for assurance");
        var review = concluded.MultiAgencyReview is { } set ? $"multi-agency review by {say.Person(set.OwnerId)}, due {LondonTime.Words(set.Due)}" : null;
        var all = asked.Append(review).OfType<string>().ToList();
        return all.Count == 0 ? "After \"not met\" nothing more is asked." : $"After \"not met\": {string.Join("; ", all)}.";
    }
}
