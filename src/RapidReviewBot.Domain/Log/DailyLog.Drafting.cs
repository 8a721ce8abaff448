using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Log;

public static partial class DailyLog
{
    private static LogLine OfDrafting(DraftingEvent happened, Words say) => happened switch
    {
        ReportExamined examined => new(LogCategory.Report, $"Version {examined.Version} {(examined.ByPerson ? "was handed in" : "was filled from the record")}. {Lacks(examined.Unfilled.Count)}"),
        ChairsDraftReleased released => new(LogCategory.Report, $"Version {released.Version} released as the chair's draft, to go out with the papers.", Version(released.Version, say)),
        DraftCompleted completed => new(LogCategory.Report, $"Version {completed.Version} completed.", Version(completed.Version, say)),
        DraftReleased released => new(LogCategory.Report, $"Version {released.Version} released.", Version(released.Version, say)),
        DraftCirculated circulated => new(LogCategory.Report, $"Version {circulated.Version} circulated to {string.Join(", ", circulated.PersonIds.Select(say.Person))}.", Version(circulated.Version, say)),
        CommentGiven given => new(LogCategory.Report, $"{say.Person(given.PersonId)} {(given.Comment is null ? "has no comment" : "commented")} on version {given.Version}{(given.Late ? ", late" : "")}.", given.Comment),
        CommentsClosed closed => new(LogCategory.Report, closed.AllAnswered ? "Comments closed: everybody has answered." : $"Comments closed at {LondonTime.Words(closed.At)}."),
        DraftKept kept => new(LogCategory.Report, $"The comments were read; version {kept.Version} stays as it is."),
        ReportAssured assured => new(LogCategory.Report, $"{say.Person(assured.PersonId)}: version {assured.Version} {(assured.Lacking is null ? "holds what is needed" : "does not hold what is needed")}.", assured.Lacking),
        _ => throw Unsaid(happened),
    };

    private static string Lacks(int count) => count switch
    {
        0 => "Every part that must be filled is filled.",
        1 => "1 part that must be filled is empty.",
        _ => $"{count} parts that must be filled are empty.",
    };

    private static FiledDocument? Version(int version, Words say) => say.Review.Report.Versions.FirstOrDefault(filed => filed.Version == version);
}
