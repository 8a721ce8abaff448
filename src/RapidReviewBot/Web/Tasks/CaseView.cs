using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Graph.Files;

namespace RapidReviewBot.Web.Tasks;

/// <summary>A review as it is now, and who comes to it, by whatever way.</summary>
/// <param name="Now">Review time, UTC.</param>
public abstract record CaseView(Review Review, ReviewContext Context, Person Person, DateTimeOffset Now)
{
    /// <summary>The day in London.</summary>
    public DateOnly Today => LondonTime.DateOf(Now);

    public IReadOnlyList<Owed> Owed =>
        [.. OwedList.Of(Review with { AsOf = Now }, Context.Procedure).Where(owed => owed.By.Id == Person.Id)];

    /// <summary>The agencies for which the person answers, of those that were asked.</summary>
    public IReadOnlyList<AgencyPart> OwnAgencies => [.. Review.Asked.Where(part => part.AnswersFor(Person.Id))];

    public string Due(Owed owed) => OwedWords.Due(owed, Review, Context, Now);

    public DateTimeOffset? DueAt(Owed owed) => OwedWords.DueAt(owed, Review, Context, Now);

    /// <summary>Only to see whether what is posted would be taken: nothing is filed.</summary>
    public bool IsTrial { get; init; }

    /// <summary>The case folder; null until it has been made.</summary>
    public CaseFolder? Folder => Review.Folder is { } made ? new CaseFolder(Context.Partnership.DriveId, made.FolderId) : null;
}
