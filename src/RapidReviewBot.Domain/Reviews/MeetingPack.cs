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

    /// <summary>Whether everything that belongs to the pack is here: each asked agency's return, and every other paper that the service or the chair makes.</summary>
    public static bool IsWhole(Review review, Procedure procedure)
    {
        var here = Contents(review, procedure);
        var made = procedure.Meeting.Pack.Where(kind => kind is not (DocumentKind.ReturnForm or DocumentKind.Notification));
        var returns = here.Count(paper => paper.Document == DocumentKind.ReturnForm);
        return made.All(kind => here.Any(paper => paper.Document == kind))
            && (!procedure.Meeting.Pack.Contains(DocumentKind.ReturnForm) || (returns > 0 && returns == review.Asked.Count()));
    }

    /// <summary>What follows a circulation by itself: a return that comes later goes after the others at once (B08), unless late ones are tabled.</summary>
    public static PackCirculated? Following(Review after, string agencyId, Procedure procedure, DateTimeOffset now) =>
        !procedure.Meeting.MarksTabled && after.Meeting is { PackedAt: not null, Held: false, Booked: not null }
        && ToCirculate(after, procedure).FirstOrDefault(paper => paper.AgencyId == agencyId) is { } late
            ? new([new(late.Document, late.AgencyId, MannerNow(after, now))])
            : null;

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
