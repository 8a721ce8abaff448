using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews;

public sealed partial record Review
{
    private Review After(DraftingEvent happened, DateTimeOffset at) => happened switch
    {
        CommentGiven { Comment: { } comment } => Filed(comment) with { Draft = DraftAfter(happened, at) },
        ReportAssured { Lacking: { } lacking } => Filed(lacking) with { Draft = DraftAfter(happened, at) },
        _ => this with { Draft = DraftAfter(happened, at) },
    };

    private DraftPart DraftAfter(DraftingEvent happened, DateTimeOffset at) => happened switch
    {
        ReportExamined examined => Draft with { Unfilled = examined.Unfilled, Amended = Draft.Amended || examined.ByPerson },
        ChairsDraftReleased released => Draft with { ChairsDraft = new(released.Version, released.Sha256, at) },
        DraftCompleted completed => Draft with { Completed = new(completed.Version, completed.Sha256, at) },
        DraftReleased released => Draft with { Released = new(released.Version, released.Sha256, at) },
        DraftCirculated circulated => Draft with { Circulated = new(circulated.Version, circulated.Sha256, at), Readers = circulated.PersonIds },
        CommentGiven given => Draft with { Comments = [.. Draft.Comments, given] },
        CommentsClosed closed => Draft with { ClosedAt = closed.At },
        DraftKept => Draft with { SettledAt = at },
        ReportAssured assured => Draft with { Assurances = Put(Draft.Assurances, assured.PersonId, new(assured, at)) },
        _ => throw Unknown(happened),
    };
}
