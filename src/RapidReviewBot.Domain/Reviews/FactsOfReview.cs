using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Domain.Timetables;

namespace RapidReviewBot.Domain.Reviews;

/// <summary>What the timetable needs to know of a review, projected from its state.</summary>
public static partial class FactsOfReview
{
    public static ReviewFacts Facts(this Review review, Procedure procedure)
    {
        var happened = new Dictionary<Fact, DateTimeOffset>(review.Dates);
        foreach (var (fact, at) in All(review, procedure))
            if (at is { } instant) happened[fact] = instant;
        return new()
        {
            Happened = happened,
            Planned = Planned(review.Meeting),
            ByAgency = ByAgency(review),
            Circumstances = Circumstances(review, procedure),
            AgreedDues = new Dictionary<string, DateTimeOffset>(FollowUpDues(review, procedure).Concat(review.Preparing.Plan?.Dues ?? new Dictionary<string, DateTimeOffset>()).Concat(ThresholdDues(review, procedure)).DistinctBy(one => one.Key)),
        };
    }

    private static IEnumerable<(Fact, DateTimeOffset?)> All(Review review, Procedure procedure) =>
    [
        .. Single(review), .. OfAll(review, procedure), .. MeetingFacts(review, procedure), .. ThresholdFacts(review, procedure), .. PreparingFacts(review, procedure),
        .. DraftingFacts(review, procedure), .. FollowUpFacts(review, procedure),
    ];

    /// <summary>Facts that are one event.</summary>
    private static IEnumerable<(Fact, DateTimeOffset?)> Single(Review review) =>
    [
        (Fact.NotificationSent, review.Notification is { } sent ? LondonTime.StartOf(sent.SentOn) : null),
        (Fact.FolderMade, review.When<CaseFolderCreated>()),
        (Fact.MeetingSet, review.Meeting.Booked is null ? null : review.When<MeetingBooked>()),
        (Fact.MeetingStarted, review.Meeting.Held ? review.Meeting.Set?.Start : null),
        (Fact.MeetingHeld, review.Meeting.Held ? review.Meeting.Attendance?.Ended : null),
        (Fact.DecisionMade, review.Decision?.At),
        (Fact.ReportAgreed, review.Report.Agreed is null ? null : review.When<ReportAgreed>()),
        (Fact.Submitted, review.Report.SubmittedAt),
        (Fact.StoodDown, review.When<ReviewStoodDown>()),
        (Fact.Closed, review.When<ReviewClosed>()),
    ];

    /// <summary>Facts that happen when the last of several has done it.</summary>
    private static IEnumerable<(Fact, DateTimeOffset?)> OfAll(Review review, Procedure procedure)
    {
        var asked = review.Asked.ToList();
        yield return (Fact.RequestsSent, Last(asked, part => part.RequestSentAt));
        yield return (Fact.RecordsSecured, Last(asked, part => part.SecuredAt));
        yield return (Fact.ReturnsIn, Last(asked, part => part.HasReturned ? part.LatestReturn?.At : null));
        yield return (Fact.ReturnsAccepted, Last(asked, part => part.LatestReturn is { State: ReturnState.Accepted } given ? given.SettledAt : null));
        yield return (Fact.OutcomeTold, Last([.. OutcomeRecipients.Of(review, procedure)], part => part.OutcomeToldAt));
        yield return (Fact.InspectoratesConfirmed, asked.All(part => part.Inspectorate is not null) ? review.When<InspectorateConfirmed>() : null);
        yield return (Fact.LocalAuthorityDutiesConfirmed, DutiesConfirmed(review, procedure));
        foreach (var step in procedure.SignOff)
        {
            var at = SignOffSteps.CompletedAt(review, step);
            yield return (step.Completes, at);
            if (step.AlsoRatifies is { } ratified) yield return (ratified, SignOffSteps.RatifiedAt(review, step));
        }
    }

    private static DateTimeOffset? DutiesConfirmed(Review review, Procedure procedure) =>
        review.Status == ReviewStatus.NotOpened || StatutoryDuties.Outstanding(review, procedure).Any()
            ? null
            : review.When<StatutoryDutyConfirmed>() ?? review.When<ReviewOpened>();

    private static DateTimeOffset? Last(List<AgencyPart> parts, Func<AgencyPart, DateTimeOffset?> when) =>
        parts.Count > 0 && parts.All(part => when(part) is not null) ? parts.Max(when) : null;

    private static Dictionary<Fact, DateTimeOffset> Planned(MeetingPart meeting) =>
        meeting is { Held: false, Set: { } set }
            ? new() { [Fact.MeetingStarted] = set.Start, [Fact.MeetingHeld] = set.Start + set.Length }
            : [];

    private static Dictionary<Fact, IReadOnlyDictionary<string, DateTimeOffset>> ByAgency(Review review) => new()
    {
        [Fact.RequestsSent] = Each(review, part => part.RequestSentAt),
        [Fact.RecordsSecured] = Each(review, part => part.SecuredAt),
        [Fact.ReturnsIn] = Each(review, part => part.HasReturned ? part.LatestReturn?.At : null),
        [Fact.ReturnsAccepted] = Each(review, part => part.LatestReturn is { State: ReturnState.Accepted } given ? given.SettledAt : null),
        [Fact.ReturnsSharedWithChair] = Each(review, SharedAt),
        [Fact.OutcomeTold] = Each(review, part => part.OutcomeToldAt),
    };

    private static Dictionary<string, DateTimeOffset> Each(Review review, Func<AgencyPart, DateTimeOffset?> when) =>
        review.Asked.Where(part => when(part) is not null).ToDictionary(part => part.Agency.Id, part => when(part)!.Value);

    private static HashSet<Circumstance> Circumstances(Review review, Procedure procedure)
    {
        HashSet<Circumstance> hold =
        [
            .. review.Circumstances, .. ThresholdCircumstances(review, procedure), .. PreparingCircumstances(review, procedure),
            .. DraftingCircumstances(review, procedure), .. FollowUpCircumstances(review, procedure),
        ];
        if (review.Meeting.Plan is { Kind: MeetingKind.StandingGroup }) hold.Add(Circumstance.StandingGroupMeets);
        var outcome = procedure.Decision.Outcomes.FirstOrDefault(choice => choice.Id == review.Decision?.Decision.Outcome);
        if (outcome?.Establishes is { } established) hold.Add(established);
        return hold;
    }
}
