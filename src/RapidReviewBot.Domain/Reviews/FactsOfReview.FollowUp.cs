using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews;

public static partial class FactsOfReview
{
    private static IEnumerable<(Fact, DateTimeOffset?)> FollowUpFacts(Review review, Procedure procedure) =>
    [
        (Fact.PresentationDecided, review.When<PresentationDecided>()),
        (Fact.FindingsShared, review.When<FindingsShared>()),
        (Fact.SubmittedToOfsted, review.FollowUp.OfstedAt),
        (Fact.PanelResponseFiled, review.FollowUp.AnswerOf(StatutoryBody.Panel)),
        (Fact.OfstedResponseFiled, review.FollowUp.AnswerOf(StatutoryBody.Ofsted)),
        (Fact.ActionsRecorded, review.When<ActionsRecorded>()),
        (Fact.SubstitutesAgreed, review.When<SubstitutesAgreed>()),
        (Fact.PracticeReviewHeld, review.FollowUp.Held is { } held ? LondonTime.StartOf(held.On) : null),
    ];

    private static IEnumerable<Circumstance> FollowUpCircumstances(Review review, Procedure procedure) =>
        review.FollowUp.Presentation is { Start: not null } ? [Circumstance.PresentationChosen] : [];

    private static readonly TimeOnly CloseOfBusiness = new(17, 0);

    /// <summary>The last day as it was agreed with the Panel (T20).</summary>
    private static Dictionary<string, DateTimeOffset> FollowUpDues(Review review, Procedure procedure) =>
        review.FollowUp.Timelines is { } agreed ? new() { [procedure.LastMilestone] = LondonTime.At(agreed.LastDay, CloseOfBusiness) } : [];
}
