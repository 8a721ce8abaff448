using RapidReviewBot.Deadlines;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Graph.Files;
using RapidReviewBot.Ledger;
using RapidReviewBot.Web.Links;

namespace RapidReviewBot.Web.Tasks;

/// <summary>One request of a person through a personal link: the review as it is now, and who asks.</summary>
/// <param name="Now">Review time, UTC.</param>
public sealed record Visit(PersonalLink Link, Review Review, ReviewContext Context, Person Person, DateTimeOffset Now)
{
    /// <summary>The day in London.</summary>
    public DateOnly Today => LondonTime.DateOf(Now);

    /// <summary>Proven by the link and the code sent to the same person.</summary>
    public Actor Actor => new(Person.Id, Person.Name, Proof.PersonalLink);

    public IReadOnlyList<Owed> Owed =>
        [.. OwedList.Of(Review with { AsOf = Now }, Context.Procedure).Where(owed => owed.By.Id == Person.Id)];

    /// <summary>The agencies for which the person answers, of those that were asked.</summary>
    public IReadOnlyList<AgencyPart> OwnAgencies => [.. Review.Asked.Where(part => part.AnswersFor(Person.Id))];

    public string Due(Owed owed) => OwedWords.Due(owed, Review, Context, Now);

    public DateTimeOffset? DueAt(Owed owed) => OwedWords.DueAt(owed, Review, Context, Now);

    /// <summary>The case folder; null until it has been made.</summary>
    public CaseFolder? Folder => Review.Folder is { } made ? new CaseFolder(Context.Partnership.DriveId, made.FolderId) : null;
}

/// <summary>Reads the review that a link leads to.</summary>
public sealed class Visits(ReviewLedger ledger, ReviewContexts contexts, ReviewClock clock)
{
    /// <summary>Null when the review is not known here.</summary>
    public async Task<Visit?> OfAsync(PersonalLink link, CancellationToken cancellationToken)
    {
        var review = await ledger.ReadAsync(link.Review, cancellationToken);
        if (review.Status == ReviewStatus.NotOpened) return null;
        var context = await contexts.ForAsync(review.PartnershipId, cancellationToken);
        var person = review.Find(link.PersonId) ?? new Person(link.PersonId, link.Email, link.Email, "");
        return new Visit(link, review, context, person, clock.Now);
    }
}
