using AdaptiveCards;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Conversation.Tasks;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;

namespace RapidReviewBot.Features.WriteReport;

/// <summary>A step of the draft, taken for exactly the version that the card names; a changed version is handed in on the page.</summary>
public abstract class DraftCard(DraftFacts facts) : TaskCard
{
    protected sealed override string Seen(TaskAtHand task) => $"{task.Review.Report.Newest?.Sha256} {task.Review.Draft.Comments.Count}";

    protected sealed override IEnumerable<AdaptiveElement?> Body(TaskAtHand task) =>
    [
        CardWriting.Text(Why(task)),
        .. facts.Of(task),
        CardWriting.Buttons(
            CardButtons.MainPress(Button, Verb),
            CardButtons.Open(ReadButton, new Uri(task.Review.Report.Newest!.WebUrl)),
            CardButtons.PressWithoutFields(Other, OpenPageVerb.Verb)),
    ];

    protected abstract string Why(TaskAtHand task);

    protected abstract string Button { get; }

    protected abstract string Verb { get; }

    protected virtual string ReadButton => "Read the draft";

    protected virtual string Other => "Hand in a changed version";
}

/// <summary>The first draft is complete (B11), the report holds what the meeting said (J22), the Decision Sheet is written (T16).</summary>
public sealed class CompleteDraftCard(DraftFacts facts) : DraftCard(facts)
{
    public override OwedKind Owed => OwedKind.CompleteDraft;

    protected override string Why(TaskAtHand task) => "The draft was filled from the referral, the returns and what the meeting decided. Read it, complete what it lacks, then say that it is complete.";

    protected override string Button => "The draft is complete";

    protected override string Verb => CompleteDraftVerb.Verb;
}

/// <summary>The chair's draft before the meeting (R09), or the draft before it is circulated (J22, J28).</summary>
public sealed class ReleaseDraftCard(DraftFacts facts) : DraftCard(facts)
{
    public override OwedKind Owed => OwedKind.ReleaseDraft;

    protected override string Why(TaskAtHand task) => task.Review.Decision is null
        ? "The draft was filled from the referral and the returns. Once you release it, it goes out with the agenda to those who attend."
        : "The office has completed the draft. Amend and check it. Once you release it, the office circulates it.";

    protected override string Button => "Release this version";

    protected override string Verb => ReleaseDraftVerb.Verb;
}

/// <summary>Everybody concerned gets a link to the draft (B12, R13, J22).</summary>
public sealed class CirculateDraftCard(DraftFacts facts) : DraftCard(facts)
{
    public override OwedKind Owed => OwedKind.CirculateDraft;

    protected override string Why(TaskAtHand task)
    {
        var readers = DraftWay.Readers(task.Review with { AsOf = task.Now }, task.Procedure).Count;
        return $"{readers} people get a link to this version; it is attached to no mail.{(task.Procedure.Report.Comments is null ? "" : " Their comments are open from then on.")}"
            + (readers > EffectPlan.MostReadersWithCards ? $" They are more than {EffectPlan.MostReadersWithCards}, so they get the mail alone and no card in Teams." : "");
    }

    protected override string Button => "Circulate this version";

    protected override string Verb => CirculateDraftVerb.Verb;
}

/// <summary>Comments have closed: the draft stays, or a changed version is handed in on the page (B14, R13).</summary>
public sealed class SettleCommentsCard(DraftFacts facts) : DraftCard(facts)
{
    public override OwedKind Owed => OwedKind.SettleComments;

    protected override string Why(TaskAtHand task)
    {
        var writers = task.Review.Draft.Written.Select(given => $"{task.Review.Find(given.PersonId)?.Name ?? given.PersonId}{(given.Late ? " (late)" : "")}");
        return $"Comments have closed. These people commented: {string.Join(", ", writers.Distinct())}. Their comments are in the case folder and on your page.";
    }

    protected override string Button => "Keep this version as it is";

    protected override string Verb => KeepDraftVerb.Verb;

    protected override string Other => "Read the comments, hand in a changed version";
}

public abstract class DraftVerb(Func<int, string, ReviewCommand> step) : ReviewVerb
{
    public sealed override ReviewCommand Read(Press press)
    {
        // The stamp holds the hash: the step is taken for the version that the card showed.
        var newest = press.TheReview.Review.Report.Newest!;
        return step(newest.Version, newest.Sha256);
    }
}

public sealed class CompleteDraftVerb() : DraftVerb((version, sha256) => new CompleteDraft(version, sha256))
{
    public const string Verb = "complete-draft";

    public override string Name => Verb;
}

public sealed class ReleaseDraftVerb() : DraftVerb((version, sha256) => new ReleaseDraft(version, sha256))
{
    public const string Verb = "release-draft";

    public override string Name => Verb;
}

public sealed class CirculateDraftVerb() : DraftVerb((version, sha256) => new CirculateDraft(version, sha256))
{
    public const string Verb = "circulate-draft";

    public override string Name => Verb;
}

public sealed class KeepDraftVerb() : DraftVerb((version, sha256) => new KeepDraft(version, sha256))
{
    public const string Verb = "keep-draft";

    public override string Name => Verb;
}
