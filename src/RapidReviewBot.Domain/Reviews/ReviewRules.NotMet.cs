using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews;

public static partial class ReviewRules
{
    private static Decision? AfterNotMet(Moment at) => at.Command.What switch
    {
        ConcludeNotMet conclude => NotMetConcluded(at, conclude),
        GiveAssurance give => ForAgency(at, give.AgencyId, _ => AssuranceGiven(at, give)),
        RecordMultiAgencyReview held => MultiAgencyReviewHeld(at, held),
        _ => null,
    };

    private static Decision NotMetConcluded(Moment at, ConcludeNotMet conclude)
    {
        if (at.Review.Threshold.Decided is not { Met: false }) return No("not-not-met", "The threshold was not decided as not met.", "T05");
        if (at.Review.Threshold.Concluded is not null) return No("concluded", "It was said already what follows. The review card shows who is waited for.", "T05");
        if (conclude.AssuranceFrom.FirstOrDefault(id => at.Review.Agency(id) is null) is { } unknown)
            return No("unknown-agency", $"\"{Short(unknown)}\" is not an agency of this review. Choose from the list.", "T05");
        if (conclude.ReferrerFeedback && !at.Review.Has(Circumstance.ReferrerIsProfessional))
            return No("referrer-not-professional", "The referrer is not a professional, so feedback can't be asked of them. Leave it out.", "T05");
        if (WrongMultiAgencyReview(at, conclude.MultiAgencyReview) is { } refusal) return refusal;
        IEnumerable<AssuranceRequest> feedback = conclude.ReferrerFeedback ? [new(at.Review.ReferrerAgencyId, AssuranceKind.Feedback)] : [];
        return AndEnd(at, new NotMetConcluded([.. conclude.AssuranceFrom.Distinct().Select(id => new AssuranceRequest(id, AssuranceKind.Assurance)), .. feedback], conclude.MultiAgencyReview));
    }

    private static Refusal? WrongMultiAgencyReview(Moment at, MultiAgencyReviewSet? set)
    {
        if (set is null)
            return at.Review.Has(Circumstance.JointWorkingConcern)
                ? No("multi-agency-review-missing", "The case was referred for how services worked together. Say who holds the multi-agency review and by when.", "T03")
                : null;
        if (!at.Review.Roles.Any(held => held.Person.Id == set.OwnerId && held.HoldsOn(at.Today)))
            return No("unknown-person", "Choose who holds the multi-agency review from the list.", "T03");
        return set.Due <= at.Today || set.Due > at.Today.AddYears(1)
            ? No("date-wrong", "Enter a day for the multi-agency review that is still to come, within a year.", "T03")
            : null;
    }

    private static Decision AssuranceGiven(Moment at, GiveAssurance give)
    {
        var threshold = at.Review.Threshold;
        if (!(threshold.Concluded?.Requests ?? []).Any(asked => asked.AgencyId == give.AgencyId && asked.Kind == give.Kind))
            return No("not-asked", "Your agency was not asked for this.", "T05");
        if (give.Kind == AssuranceKind.Assurance && !at.Review.Agency(give.AgencyId)!.AnswersFor(at.Command.By.PersonId) && !IsOffice(at))
            return No("not-their-agency", "The agency itself gives its assurance. You are asked to feed back.", "T05");
        return threshold.Unanswered.Any(asked => asked.AgencyId == give.AgencyId && asked.Kind == give.Kind)
            ? AndEnd(at, new AssuranceGiven(give.AgencyId, give.Kind, give.Answer))
            : No("answered", "Your answer is in already. Tell the partnership's office if something must be added.", "T05");
    }

    private static Decision MultiAgencyReviewHeld(Moment at, RecordMultiAgencyReview held)
    {
        if (at.Review.Threshold.Concluded?.MultiAgencyReview is not { } set) return No("no-multi-agency-review", "No multi-agency review is asked for in this review.", "T03");
        if (set.OwnerId != at.Command.By.PersonId && at.Review.Runner(at.Procedure)?.Id != at.Command.By.PersonId)
            return No("not-asked", $"{NameOf(at, set.OwnerId)} holds the multi-agency review. Ask them to record it.", "T03");
        if (held.On > at.Today) return No("date-in-future", "That date is in the future. Enter the day on which the multi-agency review was held.", "T03");
        return at.Review.Threshold.MultiAgencyReview is not null ? Decision.NothingToDo : AndEnd(at, new MultiAgencyReviewHeld(held.On, held.Outcome));
    }

    /// <summary>What happened, and the end of the review when nothing more is to follow from "not met" (N05).</summary>
    private static Decision AndEnd(Moment at, params IReadOnlyList<ReviewEvent> happened)
    {
        var after = happened.Aggregate(at.Review, (review, next) => review.Evolve(new RecordedEvent(review.Version + 1, at.Now, at.Command.By, next)));
        return Decision.All(after.IsOpen && ThresholdSteps.IsNotMetSettled(after, at.Procedure) ? [.. happened, NotMetEnd()] : happened);
    }
}
