using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews;

public static partial class EffectPlan
{
    private static IEnumerable<Effect> OfDrafting(DraftingEvent happened, Review after, ReviewContext context) => happened switch
    {
        DraftCirculated circulated => circulated.PersonIds.Select(person => Circulating(circulated.Version, person)),
        CommentGiven { Late: true, Comment: not null } late => ToRunner(after, context, Notices.LateComment, late.PersonId),
        ReportAssured { Lacking: not null } lacking => ToRunner(after, context, Notices.ReportLacking, lacking.PersonId),
        ReportExamined or ChairsDraftReleased or DraftCompleted or DraftReleased or CommentGiven or CommentsClosed or DraftKept or ReportAssured => [],
        _ => throw new InvalidOperationException($"No plan says what follows from {happened.GetType().Name}."),
    };

    private static SendMail Circulating(int version, string personId) => new(Letters.DraftCirculation, personId, null, []) { Subject = $"v{version}" };

    private static IEnumerable<Effect> ToRunner(Review after, ReviewContext context, string notice, string about) =>
        after.Runner(context.Procedure) is { } runner ? [Telling(runner, notice, about)] : [];

    /// <summary>The report is filled from the returns before the meeting, where the procedure begins it then (J18, R09).</summary>
    private static IEnumerable<Effect> Beginning(Review before, Review after, ReviewContext context) =>
        ReportBeginning.IsDue(before, after, context.Procedure, context.Calendar) ? Written(context, context.Procedure.Report.Document) : [];
}
