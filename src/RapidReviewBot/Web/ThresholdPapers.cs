using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Web.Tasks;

namespace RapidReviewBot.Web;

/// <summary>The papers on which the threshold is decided.</summary>
static class ThresholdPapers
{
    static readonly DocumentKind[] AfterNotMet = [DocumentKind.NotMetLetter, DocumentKind.Assurance, DocumentKind.MultiAgencyReview];

    /// <summary>The referral; and once the views differ, these and the advice.</summary>
    public static IEnumerable<FiledDocument> ToRead(Review review)
    {
        if (review.Newest(DocumentKind.Referral) is { } referral) yield return referral;
        foreach (var view in review.Threshold.Views.Where(view => view.Given.Round <= review.Threshold.DisputedRound)) yield return view.Given.Grounds;
        foreach (var advice in review.Threshold.Advice) yield return advice.Advice;
    }

    /// <summary>What a person may open of them: whoever gives a view or advises, and an agency its own answer.</summary>
    public static IEnumerable<FiledDocument> For(Visit visit, Review review)
    {
        if (!ThresholdSteps.IsDecidedHere(visit.Context.Procedure)) return [];
        if (RunsOrChairs(visit, review)) return [.. ToRead(review), .. review.Documents.Where(paper => AfterNotMet.Contains(paper.Document))];
        var own = review.Threshold.Answers.Where(answer => IsBy(visit, review, answer.Given)).Select(answer => answer.Given.Answer);
        return Concerned(visit, review) ? [.. ToRead(review), .. own] : own;
    }

    static bool IsBy(Visit visit, Review review, AssuranceGiven given) => given.Kind == AssuranceKind.Feedback
        ? ThresholdSteps.Referrer(review)?.Id == visit.Person.Id
        : review.Agency(given.AgencyId)?.AnswersFor(visit.Person.Id) == true;

    static bool RunsOrChairs(Visit visit, Review review) =>
        review.With(visit.Context.Procedure, Capacity.Manager, Capacity.Delegate, Capacity.Coordinator, Capacity.Chair).Any(person => person.Id == visit.Person.Id);

    static bool Concerned(Visit visit, Review review)
    {
        var procedure = visit.Context.Procedure;
        var scrutineers = procedure.Threshold!.OnDisagreement is { } role && review.Threshold.DisputedRound > 0 ? review.Holding(role, procedure) : [];
        return ThresholdSteps.Viewers(review, procedure).Concat(scrutineers).Any(person => person.Id == visit.Person.Id);
    }
}
