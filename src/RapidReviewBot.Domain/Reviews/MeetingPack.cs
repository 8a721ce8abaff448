using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews;

/// <summary>The papers of the meeting (W11, W12).</summary>
public static class MeetingPack
{
    /// <summary>Everything filed that belongs to the pack, in the procedure's order.</summary>
    public static IReadOnlyList<FiledDocument> Contents(Review review, Procedure procedure) =>
        [.. procedure.Meeting.Pack.SelectMany(kind => Of(kind, review, procedure))];

    /// <summary>What belongs to the pack and was not circulated yet.</summary>
    public static IReadOnlyList<FiledDocument> ToCirculate(Review review, Procedure procedure) =>
        [.. Contents(review, procedure).Where(paper => !review.Meeting.Pack.Any(item => item.Document == paper.Document && item.AgencyId == paper.AgencyId))];

    private static IEnumerable<FiledDocument> Of(DocumentKind kind, Review review, Procedure procedure) => kind switch
    {
        DocumentKind.ReturnForm => review.Asked
            .Where(part => part.HasReturned && (!procedure.Meeting.OnlyAcceptedReturns || part.LatestReturn!.State == ReturnState.Accepted))
            .Select(part => part.LatestReturn!.Form),
        _ when kind == procedure.Report.Document && procedure.Report.ChairsDraftBeforeMeeting => Released(review),
        _ => review.Newest(kind) is { } paper ? [paper] : [],
    };

    /// <summary>The draft goes out in the version that the chair released, not before (R09).</summary>
    private static IEnumerable<FiledDocument> Released(Review review) =>
        review.Draft.ChairsDraft is { } released ? review.Report.Versions.Where(version => version.Version == released.Version) : [];

    /// <summary>Sent in advance while the meeting is still to come, tabled from its start on.</summary>
    public static PackManner MannerNow(Review review, DateTimeOffset now) =>
        review.Meeting.Set is { } set && now < set.Start ? PackManner.SentInAdvance : PackManner.Tabled;
}
