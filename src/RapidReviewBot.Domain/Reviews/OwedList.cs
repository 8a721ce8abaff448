using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews;

/// <summary>What everybody owes a review as of its last event.</summary>
public sealed partial class OwedList
{
    private readonly Review review;
    private readonly Procedure procedure;

    private OwedList(Review review, Procedure procedure) => (this.review, this.procedure) = (review, procedure);

    public static IReadOnlyList<Owed> Of(Review review, Procedure procedure)
    {
        var list = new OwedList(review, procedure);
        return review.Status switch
        {
            ReviewStatus.Open => 
            [
                .. list.Opening(), .. list.Threshold(), .. list.Preparing(), .. list.Gathering(), .. list.Meeting(),
                .. list.Deciding(), .. list.Drafting(), .. list.Ending(), .. list.FollowUp(), .. list.Parked(),
            ],
            ReviewStatus.StoodDown => [.. list.Parked(), .. list.ByOffice(OwedKind.CloseReview, Fact.Closed)],
            ReviewStatus.NotOpened or ReviewStatus.Closed => [],
            _ => throw new InvalidOperationException($"Nothing says what is owed in a review that is {review.Status}."),
        };
    }

    private IEnumerable<Owed> Opening()
    {
        if (review.Folder is null) return [];
        var owed = new List<Owed>();
        if (review.When<ReferralFiled>() is null) owed.AddRange(ByOffice(OwedKind.FileReferral, Fact.ReferralReceived));
        if (ThresholdSteps.Passed(review, procedure) && review.Facts(procedure).When(Fact.NotificationSent) is null) owed.AddRange(ByOwner(OwedKind.RecordNotification, Fact.NotificationSent));
        foreach (var duty in StatutoryDuties.Outstanding(review, procedure))
            owed.AddRange(ByOwner(OwedKind.ConfirmStatutoryDuty, Fact.LocalAuthorityDutiesConfirmed, duty.Id));
        if (ThresholdSteps.HasBegun(review, procedure) && review.When<ReferralFiled>() is not null && review.When<AgenciesConfirmed>() is null && Preparation.IsListReady(review, procedure))
            owed.AddRange(ByOffice(OwedKind.ConfirmAgencies, Milestone(Fact.AgenciesConfirmed) is null || procedure.Agencies is { ListedBy: not null } or { ConfirmedBy: not null } ? Fact.RequestsSent : Fact.AgenciesConfirmed));
        return owed;
    }

    private IEnumerable<Owed> Gathering()
    {
        foreach (var part in review.Asked.Where(part => part.RequestSentAt is not null))
        {
            if (procedure.Returns.RecordsSecured && part.Secured is null)
                yield return new(OwedKind.SecureRecords, part.Lead, part.Agency.Id, null, Milestone(Fact.RecordsSecured));
            if (!part.HasReturned)
                yield return new(OwedKind.GiveReturn, part.Lead, part.Agency.Id, null, Milestone(Fact.ReturnsIn));
            if (part.LatestReturn is { State: ReturnState.Waiting } waiting)
                foreach (var owed in ByOffice(OwedKind.SettleReturn, Fact.ReturnsAccepted))
                    yield return owed with { AgencyId = part.Agency.Id, Subject = $"v{waiting.Version}" };
        }
    }

    private IEnumerable<Owed> Deciding()
    {
        if (!review.Meeting.Held || review.Report.Submitted is not null) return [];
        if (review.Decision is null) return Voting.IsOpen(review, procedure) ? Vote() : ByOwner(OwedKind.RecordDecision, Fact.DecisionMade);
        var report = review.Report;
        if (report.Newest is null) return [];
        if (ExecutiveDispute.StepOf(review, procedure) is not ExecutiveStep.None and var step) return ByExecutive(step, $"v{report.Newest.Version}");
        if (SignOffSteps.IsDisputed(review, procedure)) return ByOffice(OwedKind.ReviseReport, Fact.SignedOff, $"v{report.Newest.Version}");
        if (procedure.Report.AgreedAtMeeting && report.Agreed is null && review.Draft.Unfilled.Count > 0) return []; // The office is asked for the empty parts first.
        if (procedure.Report.AgreedAtMeeting && report.Agreed is null)
            return ByOwner(OwedKind.AgreeReport, Fact.ReportAgreed, $"v{report.Newest.Version}");
        return SignOffSteps.Open(review, procedure).SelectMany(step => SignOffSteps.Missing(review, step)
            .SelectMany(role => review.Holding(role, procedure)
                .Select(person => new Owed(OwedKind.SignOff, person, null, $"{step.Id}/{role}/v{report.Newest.Version}", Milestone(step.Completes)))));
    }

    private IEnumerable<Owed> Ending()
    {
        if (review.Report.Submitted is null)
        {
            var ready = review.Report.Approved is null && Submission.IsReady(review, procedure) && Submission.WaitsFor(review, procedure) is null;
            return ready ? ByRole(OwedKind.ApproveSubmission, procedure.Submission.SentBy, Fact.Submitted) : [];
        }
        var owed = new List<Owed>();
        if (procedure.Outcome.Inspectorates)
            owed.AddRange(review.Asked.Where(part => part.OutcomeToldAt is not null && part.Inspectorate is null)
                .Select(part => new Owed(OwedKind.ConfirmInspectorate, part.Lead, part.Agency.Id, null, Milestone(Fact.InspectoratesConfirmed))));
        if (owed.Count == 0 && FollowUps.Outstanding(review, procedure) is null && OutcomeRecipients.Of(review, procedure).All(part => part.OutcomeToldAt is not null))
            owed.AddRange(ByOffice(OwedKind.CloseReview, Fact.Closed));
        return owed;
    }

    private IEnumerable<Owed> Parked() => review.Parked.SelectMany(parked => ByOffice(OwedKind.MendParked, null, parked.Key));

    /// <summary>The milestone that the fact completes; where there are several, the one that applies in this review.</summary>
    private string? Milestone(Fact fact)
    {
        var several = procedure.Milestones.Where(milestone => milestone.CompletedBy == fact).ToList();
        if (several.Count < 2) return several.FirstOrDefault()?.Id;
        var hold = review.Facts(procedure).Circumstances;
        return (several.FirstOrDefault(one => one.AppliesWhen.All(hold.Contains) && !one.UnlessWhen.Any(hold.Contains)) ?? several[0]).Id;
    }

    /// <summary>Owed by whoever runs the review.</summary>
    private IEnumerable<Owed> ByOffice(OwedKind kind, Fact? fact, string? subject = null) =>
        review.Runner(procedure) is { } runner ? [new(kind, runner, null, subject, fact is { } known ? Milestone(known) : null)] : [];

    /// <summary>Owed by the owner of the milestone that the fact completes; where there is none, by whoever runs the review.</summary>
    private IEnumerable<Owed> ByOwner(OwedKind kind, Fact fact, string? subject = null) =>
        procedure.Milestones.FirstOrDefault(milestone => milestone.CompletedBy == fact) is { } milestone && review.Holding(milestone.Owner, procedure).Count > 0
            ? ByRole(kind, milestone.Owner, fact, subject)
            : ByOffice(kind, fact, subject);

    private IEnumerable<Owed> ByRole(OwedKind kind, string role, Fact fact, string? subject = null) =>
        review.Holding(role, procedure).Select(person => new Owed(kind, person, null, subject, Milestone(fact)));
}
