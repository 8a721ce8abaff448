using RapidReviewBot.Deadlines;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Ledger;
using RapidReviewBot.Web.Links;

namespace RapidReviewBot.Web.Tasks;

/// <summary>One request of a person through a personal link: the review as it is now, and who asks.</summary>
/// <param name="Now">Review time, UTC.</param>
public sealed record Visit(PersonalLink Link, Review Review, ReviewContext Context, Person Person, DateTimeOffset Now)
    : CaseView(Review, Context, Person, Now)
{
    /// <summary>Proven by the link and the code sent to the same person.</summary>
    public Actor Actor => new(Person.Id, Person.Name, Proof.PersonalLink);
}

/// <summary>Reads the review that a link leads to.</summary>
public sealed class Visits(ReviewLedger ledger, ReviewContexts contexts, ReviewClock clock)
{
    /// <summary>Null when the link is good no more: the person was replaced or never took part, the review is long over, or it is not known here.</summary>
    public async Task<Visit?> OfAsync(PersonalLink link, CancellationToken cancellationToken)
    {
        var review = await ledger.ReadAsync(link.Review, cancellationToken);
        if (review.Status == ReviewStatus.NotOpened) return null;
        var context = await contexts.ForAsync(review.PartnershipId, cancellationToken);
        return PersonOf(link, review) is { } person ? new Visit(link, review, context, person, clock.Now) : null;
    }

    /// <summary>Whether the link leads to a review that its person takes no part in any more, or that is long over.</summary>
    public async Task<bool> IsClosedAsync(PersonalLink link, CancellationToken cancellationToken)
    {
        var review = await ledger.ReadAsync(link.Review, cancellationToken);
        return review.Status != ReviewStatus.NotOpened && PersonOf(link, review) is null;
    }

    private Person? PersonOf(PersonalLink link, Review review) => review.IsOpen || clock.Now <= review.AsOf + PersonalLinks.AfterReview ? review.TakingPart(link.PersonId) : null;
}
