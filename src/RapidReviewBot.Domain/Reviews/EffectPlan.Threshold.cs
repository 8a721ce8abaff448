using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews;

public static partial class EffectPlan
{
    private static IEnumerable<Effect> OfThreshold(ThresholdEvent happened, Review after, ReviewContext context) => happened switch
    {
        ThresholdMeetingSet set => [new BookSideMeeting(SideMeetings.Threshold, set.Start, set.Length, [.. ThresholdSteps.Viewers(after, context.Procedure).Select(viewer => viewer.Id)])],
        ThresholdDisputed => TellAll(WithInterest(after, context), Notices.ThresholdDisputed),
        ThresholdDecided => [.. TellAll(WithInterest(after, context), Notices.ThresholdSettled), .. ThresholdMeetingOff(after)],
        ReviewCommissioned => TellAll(WithInterest(after, context), Notices.Commissioned),
        ThresholdMeetingCalledOff => after.SideMeeting(SideMeetings.Threshold) is { } booked ? [new CancelSideMeeting(booked.Purpose, booked.EventId), .. TalkToArrange(after, context)] : TalkToArrange(after, context),
        AssuranceGiven given => after.With(context.Procedure, Capacity.Manager, Capacity.Chair).Select(person => Telling(person, Notices.AssuranceGiven, given.AgencyId)),
        NotMetConcluded => ThresholdSteps.NeedsLetter(after, context.Procedure) ? [new WriteDocument(DocumentKind.NotMetLetter)] : [],
        ThresholdTimesFound or ThresholdViewGiven or ThresholdViewCorrected or ScrutineerAdvised or NotificationDecided or DeclarationAsked or InvolvementDeclared
            or NotMetLetterSent or MultiAgencyReviewHeld => [],
        _ => throw new InvalidOperationException($"No plan says what follows from {happened.GetType().Name}."),
    };

    /// <summary>Times are looked for while a discussion is still to be arranged.</summary>
    private static IEnumerable<Effect> TalkToArrange(Review after, ReviewContext context) =>
        context.Procedure.Threshold is { Mode: ThresholdMode.Discussion } && after.Threshold is { Meeting: null, Decided: null } ? [new FindThresholdTimes()] : [];

    /// <summary>Whoever gave a view, runs the review or chairs it.</summary>
    private static IEnumerable<Person> WithInterest(Review after, ReviewContext context) =>
        ThresholdSteps.Viewers(after, context.Procedure).Concat(after.With(context.Procedure, Capacity.Manager, Capacity.Chair)).DistinctBy(person => person.Id);

    private static IEnumerable<Effect> TellAll(IEnumerable<Person> people, string notice) => people.Select(person => Telling(person, notice));

    /// <summary>A meeting of the three that is still to come is needed no more.</summary>
    private static IEnumerable<Effect> ThresholdMeetingOff(Review after) =>
        after.SideMeeting(SideMeetings.Threshold) is { } booked && booked.Start > after.AsOf ? [new CancelSideMeeting(booked.Purpose, booked.EventId)] : [];

    /// <summary>The letter that was written goes to the referrer, once.</summary>
    private static IEnumerable<Effect> NotMetLetter(Review after) =>
        after.Threshold.LetterSentAt is null && ThresholdSteps.Referrer(after) is { } referrer
            ? [new SendMail(Letters.NotMet, referrer.Id, after.ReferrerAgencyId, [new DocumentPart(DocumentKind.NotMetLetter)]) { Keep = true }]
            : [];
}
