using RapidReviewBot.Documents.Composing;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Web.Forms;

namespace RapidReviewBot.Web.Tasks.Kinds;

/// <summary>A step of the draft that somebody either takes for this version or puts off by handing in a changed one.</summary>
public abstract class DraftStepPage(ReportVersions versions, ReportParts parts) : ReportTask
{
    /// <summary>What the page says and asks.</summary>
    protected abstract StepWords Words(Visit visit);

    protected abstract ReviewCommand Step(Visit visit, int version, string sha256);

    /// <summary>What people call the parts that must be filled and are empty.</summary>
    protected IReadOnlyList<string> Empty(Visit visit) => parts.Titles(visit.Review.Draft.Unfilled, visit.Context.Procedure);

    public sealed override TaskView Show(Visit visit, Owed owed)
    {
        var words = Words(visit);
        var title = OwedWords.Title(owed, visit.Review, visit.Context.Procedure);
        var view = About(visit, new TaskView(title, [.. words.Lines, DraftLines.HowToChange, .. DraftLines.Unfilled(visit, parts)], Questions.Form(title, DraftLines.GoOnOrChange(words.Question, words.GoOn)), "Send", words.Done) { TakesFile = true });
        return view with { Papers = [.. view.Papers, .. words.Papers] };
    }

    public sealed override Task<TaskReading> ReadAsync(Visit visit, Owed owed, TaskPost post, CancellationToken cancellationToken)
    {
        if (post.Answers.Text("answer") == "change") return versions.TakeAsync(visit, post.File, cancellationToken);
        if (post.File is not null) return Wrong("answer", "You chose a file and that this version goes on. Choose one of the two");
        var (version, sha256) = Seen(post);
        return Do(Step(visit, version, sha256));
    }

    /// <param name="Question">Answered by going on with this version or handing in another.</param>
    protected sealed record StepWords(IReadOnlyList<string> Lines, string Question, string GoOn, string Done)
    {
        /// <summary>To be read besides the report.</summary>
        public IReadOnlyList<FiledDocument> Papers { get; init; } = [];
    }
}

/// <summary>The first draft is complete (B11), the report holds what the meeting said (J22), the Decision Sheet is written (T16).</summary>
public sealed class CompleteDraftPage(ReportVersions versions, ReportParts parts) : DraftStepPage(versions, parts)
{
    public override OwedKind Kind => OwedKind.CompleteDraft;

    protected override StepWords Words(Visit visit) => new(
        ["This draft was filled from the referral, the returns and what the meeting decided. Read it, and complete what it lacks."],
        "Is the draft complete?", "Yes, this version goes on", "Your answer is recorded");

    protected override ReviewCommand Step(Visit visit, int version, string sha256) => new CompleteDraft(version, sha256);
}

/// <summary>The chair's draft before the meeting (R09), or the draft before it is circulated (J22, J28).</summary>
public sealed class ReleaseDraftPage(ReportVersions versions, ReportParts parts) : DraftStepPage(versions, parts)
{
    public override OwedKind Kind => OwedKind.ReleaseDraft;

    protected override StepWords Words(Visit visit) => new(
        [visit.Review.Decision is null
            ? "This draft was filled from the referral and the returns. Once you release it, it goes out to those who attend, with the agenda."
            : "The office has completed this draft. Amend it if needed and check it. Once you release it, the office circulates it."],
        "Do you release this version?", "Yes, I release this version", "Your answer is recorded");

    protected override ReviewCommand Step(Visit visit, int version, string sha256) => new ReleaseDraft(version, sha256);
}

/// <summary>Everybody concerned gets a link to the draft (B12, R13, J22).</summary>
public sealed class CirculateDraftPage(ReportVersions versions, ReportParts parts) : DraftStepPage(versions, parts)
{
    public override OwedKind Kind => OwedKind.CirculateDraft;

    protected override StepWords Words(Visit visit) => new(
        [$"{DraftWay.Readers(visit.Review with { AsOf = visit.Now }, visit.Context.Procedure).Count} people get a link to this version; it is attached to no mail."],
        "Do you circulate this version?", "Yes, circulate this version", "Your answer is recorded");

    protected override ReviewCommand Step(Visit visit, int version, string sha256) => new CirculateDraft(version, sha256);
}

/// <summary>Comments have closed: a changed version, or the draft stays (B14, R13).</summary>
public sealed class SettleCommentsPage(ReportVersions versions, ReportParts parts) : DraftStepPage(versions, parts)
{
    public override OwedKind Kind => OwedKind.SettleComments;

    protected override StepWords Words(Visit visit) => new(
        ["Comments on the draft have closed. Read them, then hand in a changed version or keep this one.", .. Comments(visit.Review)],
        "Does this version stay as it is?", "Yes, the comments change nothing in it", "Your answer is recorded")
    {
        Papers = [.. visit.Review.Draft.Written.Select(given => given.Comment!)],
    };

    protected override ReviewCommand Step(Visit visit, int version, string sha256) => new KeepDraft(version, sha256);

    static IEnumerable<string> Comments(Review review) => review.Draft.Written.Select(given =>
        $"{review.Find(given.PersonId)?.Name ?? given.PersonId} commented on version {given.Version}{(given.Late ? ", late" : "")}.");
}
