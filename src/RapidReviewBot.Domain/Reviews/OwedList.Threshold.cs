using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews;

public sealed partial class OwedList
{
    // Views rest on the referral and their grounds go into the case folder: neither is asked for before both stand.
    private IEnumerable<Owed> Threshold()
    {
        if (review.Folder is null || review.When<ReferralFiled>() is null || procedure.Threshold is not { } rules || !ThresholdSteps.IsDecidedHere(procedure)) return [];
        return review.Threshold.Decided switch
        {
            null => Undecided(rules),
            { Met: true } => Commission(),
            { Met: false } => NotMet(),
        };
    }

    private IEnumerable<Owed> Undecided(ThresholdRules rules)
    {
        if (rules.Mode == ThresholdMode.Discussion && review.Threshold.Meeting is null) return ByOwner(OwedKind.ArrangeDiscussion, Fact.ThresholdDiscussionSet, review.Threshold.CalledOff is var off and > 0 ? $"r{off + 1}" : null);
        if (review.Threshold.ConsultationOpen)
            return rules.OnDisagreement is { } scrutineer
                ? ByRole(OwedKind.AdviseOnThreshold, scrutineer, Fact.ScrutineerConsulted, $"r{review.Threshold.Round}")
                : ByOwner(OwedKind.DecideThreshold, Fact.ThresholdDecided);
        return IsTimeForViews(rules) ? Views() : [];
    }

    private bool IsTimeForViews(ThresholdRules rules) =>
        rules.Mode != ThresholdMode.Discussion
        || (review.SideMeeting(SideMeetings.Threshold) is not null && review.Threshold.Meeting is { } meeting && review.AsOf >= meeting.Start);

    private IEnumerable<Owed> Views()
    {
        var again = review.Threshold.Round > 1;
        var milestone = Milestone(again ? Fact.ThresholdDecided : Fact.ThresholdViewsIn);
        return ThresholdSteps.Awaited(review, procedure).SelectMany(role => review.Holding(role, procedure)
            .Select(person => new Owed(OwedKind.GiveThresholdView, person, null, ThresholdSteps.SubjectOf(role, review.Threshold.Round), milestone)));
    }

    private IEnumerable<Owed> Commission()
    {
        if (!ThresholdSteps.IsCommissioned(procedure) || review.Threshold.Commissioned is not null) return [];
        if (review.Threshold.Declaring is { } asked)
            return review.Find(asked.PersonId) is { } person ? [new(OwedKind.DeclareNoInvolvement, person, null, asked.Role, Milestone(Fact.Commissioned))] : [];
        return ByOwner(OwedKind.CommissionReview, Fact.Commissioned, review.Threshold.Declarations.Count is var made and > 0 ? $"d{made}" : null);
    }

    private IEnumerable<Owed> NotMet()
    {
        var threshold = review.Threshold;
        if (threshold.Concluded is not { } concluded)
            return review.With(procedure, Capacity.Chair).Select(chair => new Owed(OwedKind.ConcludeNotMet, chair, null, null, ThresholdSteps.NeedsLetter(review, procedure) ? Milestone(Fact.NotMetLetterSent) : null));
        var owed = threshold.Unanswered.SelectMany(asked => ThresholdSteps.Answering(review, asked) is { } person
            ? [new Owed(OwedKind.GiveAssurance, person, asked.AgencyId, asked.Kind.ToString(), Milestone(Fact.AssuranceReceived))]
            : Array.Empty<Owed>());
        return threshold.MultiAgencyReview is null && concluded.MultiAgencyReview is { } set && review.Find(set.OwnerId) is { } owner
            ? owed.Append(new(OwedKind.RecordMultiAgencyReview, owner, null, null, Milestone(Fact.MultiAgencyReviewHeld)))
            : owed;
    }
}
