using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Testing.Reviews;

/// <summary>Reviews that have come as far as their decision, given as events: what earlier stages ask for is not their matter.</summary>
public static class FollowUpStages
{
    /// <param name="meeting">London date and time of the meeting; afterwards it is two hours later.</param>
    public static ReviewInHand AtDecision(this ReviewInHand review, string meeting, IReadOnlyList<Circumstance>? circumstances = null, string? outcome = null)
    {
        review.Opened([.. circumstances ?? []]);
        var start = new ReviewInHand(review.Procedure.Id, meeting).Now;
        review.Given(
            new ReferralFiled(Stages.Filed(DocumentKind.Referral)),
            new AgenciesConfirmed([.. review.Review.Agencies.Select(part => part.Agency.Id)]));
        review.Given([.. review.Review.Asked.Select(part => new RequestSent(part.Agency.Id, part.Lead.Id))]);
        review.Given(
            new MeetingPlanned(MeetingKind.Extraordinary, false, ""),
            new MeetingSet(start, TimeSpan.FromHours(2), ""),
            new MeetingBooked("event-1", "https://teams.example/join/1", start));
        review.At(LondonTime.InLondon(start.AddHours(2)).ToString("yyyy-MM-ddTHH:mm", System.Globalization.CultureInfo.InvariantCulture));
        var present = Invitation.People(review.Review, review.Procedure).Select(person => person.Id);
        return review.Given(
            new AttendanceRecorded([.. present], true, start.AddHours(2)),
            new DecisionRecorded(review.Procedure.Decision.Criteria.ToDictionary(criterion => criterion.Id, _ => true), outcome ?? review.Procedure.Decision.Outcomes[0].Id, Stages.Filed(DocumentKind.DecisionRecord)));
    }

    /// <summary>With a report that is ready to be signed.</summary>
    public static ReviewInHand AtSigning(this ReviewInHand review, string meeting, string? outcome = null) => review.AtDecision(meeting, outcome: outcome).ToSigning();

    public static ReviewInHand ToSigning(this ReviewInHand review)
    {
        var report = Stages.Filed(review.Procedure.Report.Document);
        review.Given(
            new ReportVersionFiled(report),
            new ReportExamined(report.Version, ByPerson: true, []),
            new DraftCompleted(report.Version, report.Sha256),
            new DraftReleased(report.Version, report.Sha256),
            new DraftCirculated(report.Version, report.Sha256, []),
            new CommentsClosed(review.Now, AllAnswered: true));
        return review.Procedure.Report.AgreedAtMeeting ? review.Given(new ReportAgreed(report.Version, report.Sha256)) : review;
    }
}
