using RapidReviewBot.Domain.Procedures;

namespace RapidReviewBot.Domain.Reviews;

public sealed partial class OwedList
{
    /// <summary>The body that an answer is asked about.</summary>
    public static StatutoryBody BodyOf(string? subject) => Enum.TryParse<StatutoryBody>(subject, ignoreCase: true, out var body) ? body : StatutoryBody.Panel;

    private IEnumerable<Owed> FollowUp() => [.. Timelines(), .. Presenting(), .. Ratifying(), .. ToOfsted(), .. Answers(), .. Actions(), .. PracticeReview()];

    private IEnumerable<Owed> Timelines() =>
        review.FollowUp is { OtherNotifications.Count: > 0, Timelines: null } && review.Report.Submitted is null ? ByOffice(OwedKind.AgreeTimelines, null) : [];

    private IEnumerable<Owed> ByExecutive(ExecutiveStep step, string version) => step switch
    {
        ExecutiveStep.ToMeet => ByOffice(OwedKind.CallExecutiveMeeting, Fact.SignedOff, version),
        ExecutiveStep.ToReview => ByCapacity(OwedKind.ReviewDecision, Capacity.Chair, version),
        ExecutiveStep.ToDecide => ByCapacity(OwedKind.DecideEscalation, Capacity.ExecutiveChair, version),
        _ => [],
    };

    private IEnumerable<Owed> ByCapacity(OwedKind kind, Capacity capacity, string subject) =>
        review.With(procedure, capacity).Select(person => new Owed(kind, person, null, subject, Milestone(Fact.SignedOff)));

    private IEnumerable<Owed> Presenting()
    {
        if (!procedure.Outcome.ExecutivePresentation || !review.Meeting.Held || review.FollowUp.Findings is not null) return [];
        if (review.FollowUp.Presentation is not { } decided) return ByOwner(OwedKind.DecidePresentation, Fact.PresentationDecided);
        return decided.Start is { } start && review.AsOf < start ? [] : ByOwner(OwedKind.ShareFindings, Fact.FindingsShared);
    }

    private IEnumerable<Owed> Ratifying()
    {
        if (review.Report.Newest is not { } newest || review.Report.Submitted is not null || SignOffSteps.IsDisputed(review, procedure)) return [];
        return SignOffSteps.Open(review, procedure).SelectMany(step => SignOffSteps.MissingRatification(review, step)
            .SelectMany(role => review.Holding(role, procedure)
                .Select(person => new Owed(OwedKind.RatifyRecommendation, person, null, $"{step.Id}/{role}/v{newest.Version}", Milestone(step.AlsoRatifies!.Value)))));
    }

    private IEnumerable<Owed> ToOfsted() =>
        review.FollowUp.OfstedApproved is null && FollowUps.Asks(review, procedure, Fact.SubmittedToOfsted) && Submission.IsReady(review, procedure) && Submission.WaitsFor(review, procedure) is null
            ? ByOwner(OwedKind.SubmitToOfsted, Fact.SubmittedToOfsted)
            : [];

    /// <summary>Asked once the day has come by which an answer was to be expected.</summary>
    private IEnumerable<Owed> Answers() =>
        FollowUps.Answers.Where(one => FollowUps.Asks(review, procedure, one.Value) && IsExpected(one.Key, one.Value))
            .SelectMany(one => ByOwner(OwedKind.SettleResponse, one.Value, $"{one.Key}".ToLowerInvariant()));

    private bool IsExpected(StatutoryBody body, Fact answered) =>
        review.FollowUp.Expected.Contains(body) || (Milestone(answered) is { } milestone && review.MilestonesMissed.Contains(milestone));

    private IEnumerable<Owed> Actions() =>
        SignOffSteps.AllComplete(review, procedure) && FollowUps.Asks(review, procedure, Fact.ActionsRecorded) ? ByOwner(OwedKind.RecordActionPlan, Fact.ActionsRecorded) : [];

    private IEnumerable<Owed> PracticeReview()
    {
        if (!PracticeReviews.IsAskedFor(review, procedure) || !SignOffSteps.AllComplete(review, procedure)) return [];
        if (review.FollowUp.Commission is null)
            return ByOwner(OwedKind.CommissionPracticeReview, procedure.Outcome.SubstitutesOnCommission ? Fact.SubstitutesAgreed : Fact.PracticeReviewHeld);
        return FollowUps.Asks(review, procedure, Fact.PracticeReviewHeld) ? ByOwner(OwedKind.RecordPracticeReview, Fact.PracticeReviewHeld) : [];
    }
}
