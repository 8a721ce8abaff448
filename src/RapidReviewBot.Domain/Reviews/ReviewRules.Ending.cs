using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Domain.Timetables;

namespace RapidReviewBot.Domain.Reviews;

public static partial class ReviewRules
{
    private static Decision? Ending(Moment at) => at.Command.What switch
    {
        ApproveSubmission approve => SubmissionApproved(at, approve),
        ConfirmInspectorate confirm => ForAgency(at, confirm.AgencyId, _ => InspectorateConfirmed(at, confirm)),
        StandDown down => StoodDown(at, down),
        CloseReview => Closed(at),
        _ => null,
    };

    private static Decision SubmissionApproved(Moment at, ApproveSubmission approve)
    {
        var report = at.Review.Report;
        if (report.Submitted is not null) return No("already-submitted", "The report has gone to the Panel already.", "W16");
        if (!Submission.MaySend(at.Review, at.Procedure, at.Command.By.PersonId))
            return No("not-your-role", $"Only this role sends the report to the Panel: {Titles(at, [at.Procedure.Submission.SentBy])}.", at.Procedure.Submission.Duties[0]);
        if (!SignOffSteps.AllComplete(at.Review, at.Procedure))
            return No("not-signed", "Not everybody has signed. The review card shows who is missing.", "W16");
        if (!report.IsNewest(approve.Version, approve.Sha256)) return OldVersion(at, "W16");
        if (Submission.WaitsFor(at.Review, at.Procedure) is { } before)
            return No("not-yet", $"Before the report goes to the Panel, {FactWords.Noun(before)} must be recorded. \"Who are we waiting for\" shows whose it is.", at.Procedure.Submission.Duties[0]);
        if (!Submission.IsReady(at.Review, at.Procedure))
            return No("files-missing", "The PDF or the covering letter is still being made. Try again in a minute.", "W16");
        return report.Approved is not null ? Decision.NothingToDo : new SubmissionApproved(approve.Version, approve.Sha256);
    }

    private static Decision InspectorateConfirmed(Moment at, ConfirmInspectorate confirm)
    {
        if (confirm is { Required: true, On: null }) return No("date-missing", "Enter the day on which the inspectorate was told.", "W18");
        return confirm.On > at.Today
            ? No("date-in-future", "That date is in the future. Enter the day on which the inspectorate was told.", "W18")
            : new InspectorateConfirmed(confirm.AgencyId, confirm.Required, confirm.Required ? confirm.On : null);
    }

    private static Decision StoodDown(Moment at, StandDown down)
    {
        if (at.Review.Report.Submitted is not null) return No("already-submitted", "The report has gone to the Panel. The review can be closed, not stood down.", "N05");
        if (string.IsNullOrWhiteSpace(down.DecidedBy) || down.DecidedBy.Length > 200)
            return No("decider-missing", "Say in at most 200 characters who decided that the criteria are not met.", "N05");
        return string.IsNullOrWhiteSpace(down.Reason) || down.Reason.Length > 200
            ? No("reason-missing", "Give the reason in at most 200 characters, without names.", "N05")
            : new ReviewStoodDown(down.DecidedBy.Trim(), down.Reason.Trim());
    }

    private static Decision Closed(Moment at) =>
        at.Review.Status == ReviewStatus.Open && at.Review.Report.Submitted is null
            ? No("not-submitted", "The report has not gone to the Panel. Submit it, or stand the review down.", "W16")
            : FollowUps.Outstanding(at.Review, at.Procedure) is { } open
            ? No("still-open", $"One thing is still open: {open.Title}. The review stays open and it is chased until then.", open.Duties is [var duty, ..] ? duty : null)
            : new ReviewClosed();
}
