using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Web.Tasks;

namespace RapidReviewBot.Web;

/// <summary>Which documents of the case a person may open through a personal link: what was sent to them, what they are asked about, nothing else.</summary>
public static class Papers
{
    public static IReadOnlyList<FiledDocument> For(Visit visit)
    {
        var review = visit.Review with { AsOf = visit.Now };
        var papers = new List<FiledDocument>();
        foreach (var own in visit.OwnAgencies)
            papers.AddRange(new[] { review.Newest(DocumentKind.RequestLetter, own.Agency.Id), review.Newest(DocumentKind.ReturnForm, own.Agency.Id), own.LatestReturn?.Form }.OfType<FiledDocument>());
        if (review.IsWithdrawn(visit.Person.Id)) return papers;
        var isInvited = Invitation.People(review, visit.Context.Procedure).Any(invited => invited.Id == visit.Person.Id);
        if (isInvited && Conflicts.MayRead(review, visit.Person.Id, visit.Context.Procedure))
            papers.AddRange(review.Meeting.Pack.Select(item => Circulated(review, visit.Context.Procedure, item.Document, item.AgencyId)).OfType<FiledDocument>());
        if (isInvited && review.Meeting.Minutes is not null && review.Newest(DocumentKind.Minutes) is { } minutes) papers.Add(minutes);
        if (visit.Context.Procedure.Returns.SharedWith is { } role && review.Holding(role, visit.Context.Procedure).Any(holder => holder.Id == visit.Person.Id))
            papers.AddRange(review.Asked.Select(part => part.LatestReturn?.Form).OfType<FiledDocument>());
        if (review.Report.Newest is { } draft && SeesDraft(visit, review)) papers.Add(draft);
        if (review.Report.Newest is { } report && SeesReport(visit, review))
            papers.AddRange([report, .. review.Newest(DocumentKind.SignedPdf) is { } pdf ? [pdf] : Array.Empty<FiledDocument>()]);
        if (review.When<Domain.Reviews.Events.ReferralFiled>() is not null && RunsOrChairs(visit, review))
            papers.AddRange(review.Documents.Where(paper => paper.Document is DocumentKind.Referral or DocumentKind.DecisionRecord or DocumentKind.Disagreement or DocumentKind.Minutes or DocumentKind.Comment or DocumentKind.ConflictOfInterest));
        if (review.Newest(DocumentKind.Referral) is { } referral && visit.Context.Procedure.Opening.ReferralCopiedTo.Any(copied => review.Holding(copied, visit.Context.Procedure).Any(holder => holder.Id == visit.Person.Id)))
            papers.Add(referral);
        papers.AddRange(ThresholdPapers.For(visit, review));
        papers.AddRange(FollowUpPapers.For(visit, review));
        return [.. papers.DistinctBy(paper => paper.ItemId)];
    }

    /// <summary>The newest version of what was circulated.</summary>
    static FiledDocument? Circulated(Review review, Procedure procedure, DocumentKind document, string? agencyId) =>
        MeetingPack.Contents(review, procedure).LastOrDefault(paper => paper.Document == document && paper.AgencyId == agencyId);

    /// <summary>Whoever the draft was circulated to, and the members who say whether it holds what is needed.</summary>
    static bool SeesDraft(Visit visit, Review review) =>
        review.Draft.Readers.Contains(visit.Person.Id) || DraftWay.Assuring(review, visit.Context.Procedure).Any(member => member.Id == visit.Person.Id);

    static bool SeesReport(Visit visit, Review review)
    {
        var procedure = visit.Context.Procedure;
        var signs = procedure.SignOff.SelectMany(step => step.Signers).Any(role => review.Holding(role, procedure).Any(holder => holder.Id == visit.Person.Id));
        return signs || RunsOrChairs(visit, review);
    }

    static bool RunsOrChairs(Visit visit, Review review) =>
        review.ActingAs(visit.Person.Id, visit.Context.Procedure).Any(role => role.Capacity is Capacity.Manager or Capacity.Delegate or Capacity.Coordinator or Capacity.Chair or Capacity.ViceChair);
}
