using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;

namespace RapidReviewBot.Testing.Reviews;

/// <summary>Brings a review in hand past the threshold, doing what people and effects do on the way there.</summary>
public static class ThresholdStages
{
    public static GiveThresholdView View(string role, bool met, int file = 1) => new(role, met, Stages.Filed(DocumentKind.ThresholdView, null, file));

    /// <summary>Each of those asked gives this view, in the procedure's order.</summary>
    public static ReviewInHand Views(this ReviewInHand review, params bool[] met)
    {
        foreach (var (index, role) in review.Procedure.Threshold!.Views.Index()) review.By(role, View(role, met[index], index + 1));
        return review;
    }

    /// <param name="start">London date and time of the discussion, to which the clock then moves.</param>
    public static ReviewInHand DiscussionHeld(this ReviewInHand review, string start)
    {
        var at = new ReviewInHand(review.Procedure.Id, start).Now;
        review.By(review.Procedure.Threshold!.Views[0], new ArrangeDiscussion(at));
        review.ByService(new RecordSideMeeting(SideMeetings.Threshold, "event-0", "https://teams.example/join/0", at));
        return review.At(start).Tick();
    }

    /// <summary>The threshold is met and, where there is a commission, the procedure's first choice chairs.</summary>
    public static ReviewInHand ThresholdMet(this ReviewInHand review)
    {
        if (review.Procedure.Threshold is { Mode: ThresholdMode.Discussion })
            review.DiscussionHeld(LondonTime.InLondon(review.Now).AddMinutes(30).ToString("yyyy-MM-ddTHH:mm", System.Globalization.CultureInfo.InvariantCulture));
        review.Views([.. review.Procedure.Threshold!.Views.Select(_ => true)]);
        if (!ThresholdSteps.HasBegun(review.Review, review.Procedure))
            review.By(review.Procedure.Threshold.Views[0], new RecordNotification(LondonTime.DateOf(review.Now), "EXAMPLE-SIN"));
        var role = review.Procedure.Threshold.MayChair;
        return role.Count == 0 ? review : review.ByManager(new CommissionReview(role[0], review.InRole(role[0]).Id));
    }
}
