using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Testing.Reviews;
using Xunit;

namespace RapidReviewBot.Domain.Tests.Reviews.Drafting;

/// <summary>Reviews of procedures that draft their report, each brought to where drafting begins. Day 1 is Wednesday 1 April 2026; Good Friday is the 3rd, Easter Monday the 6th.</summary>
internal static class ADraft
{
    /// <summary>Returns are in, the meeting is booked.</summary>
    public static ReviewInHand Gathered(string procedure, string meeting, bool returned = true)
    {
        var review = new ReviewInHand(procedure).Opened().WithReferral().Prepared().AgenciesAsked().MeetingBooked(meeting);
        Assert.NotNull(review.Review.Meeting.Set);
        review.At("2026-04-09T10:00");
        return returned ? review.Returned() : review;
    }

    /// <summary>The meeting was held and its decision recorded; the service has filled the report with it.</summary>
    public static ReviewInHand Written(string procedure, string meeting)
    {
        var review = Gathered(procedure, meeting);
        if (DraftWay.BeginsBeforeMeeting(review.Procedure)) review.ReportWritten();
        if (review.Procedure.Report.ChairsDraftBeforeMeeting) review.ChairsDraftReleased();
        review.MeetingHeld();
        if (review.Procedure.Decision.Vote) review.Voted(int.MaxValue);
        return review.By(review.Procedure.RolesOf(Capacity.Chair).First().Id, review.Deciding()).ReportWritten();
    }
}
