using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews;

/// <summary>Where the decision on the threshold stands.</summary>
public static class ThresholdSteps
{
    /// <summary>How long the three talk.</summary>
    public static readonly TimeSpan DiscussionLength = TimeSpan.FromMinutes(30);

    /// <summary>Whether people of the partnership give their views on the threshold; otherwise nothing waits for it.</summary>
    public static bool IsDecidedHere(Procedure procedure) => procedure.Threshold is { Mode: not ThresholdMode.LocalAuthority };

    /// <summary>Whether agencies may be asked and the notification recorded: the threshold is met, or is not decided here (T31).</summary>
    public static bool Passed(Review review, Procedure procedure) => !IsDecidedHere(procedure) || review.Threshold.Decided is { Met: true };

    /// <summary>Whether the review proper has begun: the threshold is passed and what its clock counts from has happened (T31).</summary>
    public static bool HasBegun(Review review, Procedure procedure) =>
        !IsDecidedHere(procedure) || (Passed(review, procedure) && review.Facts(procedure).When(procedure.DayCount.Anchor) is not null);

    /// <summary>The roles whose view of this round is still to come.</summary>
    public static IReadOnlyList<string> Awaited(Review review, Procedure procedure) => procedure.Threshold is null || review.Threshold.Decided is not null
        ? []
        : [.. procedure.Threshold.Views.Where(role => review.Threshold.ViewsNow.All(view => view.Given.Role != role))];

    /// <summary>The views of this round that a person gave and can still correct: not all are in (R02, T04).</summary>
    public static IEnumerable<ThresholdView> Correctable(Review review, Procedure procedure, string personId) =>
        review.IsOpen && review.Threshold is { Decided: null, ConsultationOpen: false }
            ? review.Threshold.ViewsNow.Where(view => view.Given.PersonId == personId && review.Holding(view.Given.Role, procedure).Any(person => person.Id == personId))
            : [];

    /// <summary>The same as things to do, though nobody waits for them.</summary>
    public static IEnumerable<Owed> ToCorrect(Review review, Procedure procedure, string personId) => Correctable(review, procedure, personId)
        .SelectMany(view => review.Holding(view.Given.Role, procedure).Where(person => person.Id == personId)
            .Select(person => new Owed(OwedKind.GiveThresholdView, person, null, SubjectOf(view.Given.Role, view.Given.Round), null)));

    /// <summary>What asks for a role's view in a round: the subject of what is owed.</summary>
    public static string SubjectOf(string role, int round) => round > 1 ? $"{role}/r{round}" : role;

    /// <summary>Everybody who gives a view.</summary>
    public static IReadOnlyList<Person> Viewers(Review review, Procedure procedure) =>
        [.. (procedure.Threshold?.Views ?? []).SelectMany(role => review.Holding(role, procedure)).DistinctBy(person => person.Id)];

    /// <summary>When the last view of the first round came; null while one is awaited.</summary>
    public static DateTimeOffset? ViewsInAt(Review review, Procedure procedure)
    {
        var first = review.Threshold.Views.Where(view => view.Given.Round == 1).ToList();
        return procedure.Threshold is { Views.Count: > 0 } rules && rules.Views.All(role => first.Any(view => view.Given.Role == role)) ? first.Max(view => view.At) : null;
    }

    /// <summary>The roles that may chair, in the procedure's order (R04).</summary>
    public static IReadOnlyList<Role> MayChair(Procedure procedure) => procedure.Threshold is { MayChair.Count: > 0 } rules
        ? [.. rules.MayChair.Select(procedure.Role).OfType<Role>()]
        : [.. procedure.RolesOf(Capacity.Chair)];

    /// <summary>Who may be chosen to chair: holders of those roles themselves, not whoever covers for them.</summary>
    public static IReadOnlyList<(Role Role, Person Person)> Chairs(Review review, Procedure procedure) =>
        [.. MayChair(procedure).SelectMany(role => review.HoldersOf(role.Id).Select(person => (role, person)))];

    /// <summary>Whether a commission of its own is asked for.</summary>
    public static bool IsCommissioned(Procedure procedure) => procedure.Milestones.Any(milestone => milestone.CompletedBy == Fact.Commissioned);

    /// <summary>Whether a letter goes to the referrer: the procedure has one, and the referrer is a professional (T05).</summary>
    public static bool NeedsLetter(Review review, Procedure procedure) =>
        procedure.Threshold is { NotMetLetter: true } && review.Has(Circumstance.ReferrerIsProfessional) && procedure.Document(DocumentKind.NotMetLetter) is not null;

    /// <summary>Who is written to as the referrer: the person whom the referral names; where it names none, whoever answers for the agency that referred.</summary>
    public static Person? Referrer(Review review) => review.Referrer ?? review.Agency(review.ReferrerAgencyId)?.Lead;

    /// <summary>Who answers a request: the referrer feeds back, an agency gives its assurance.</summary>
    public static Person? Answering(Review review, AssuranceRequest asked) =>
        asked.Kind == AssuranceKind.Feedback ? Referrer(review) : review.Agency(asked.AgencyId)?.Lead;

    /// <summary>Whether everything that followed from "not met" is done.</summary>
    public static bool IsNotMetSettled(Review review, Procedure procedure) =>
        review.Threshold is { Decided.Met: false, Concluded: { } concluded }
        && (review.Threshold.LetterSentAt is not null || !NeedsLetter(review, procedure))
        && !review.Threshold.Unanswered.Any()
        && (concluded.MultiAgencyReview is null || review.Threshold.MultiAgencyReview is not null);
}
