using AdaptiveCards;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Conversation.Tasks;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;

namespace RapidReviewBot.Features.WriteReport;

/// <summary>Asks a reader of the draft for comments (B13, R13). What they write is a story, so it is written on the page.</summary>
public sealed class CommentOnDraftCard : TaskCard
{
    public override OwedKind Owed => OwedKind.CommentOnDraft;

    protected override string Seen(TaskAtHand task) => task.Review.Draft.Circulated?.Sha256 ?? "";

    protected override IEnumerable<AdaptiveElement?> Body(TaskAtHand task) =>
    [
        CardWriting.Text("Read the draft: is it accurate, is anything missing? Comments are written on a page or sent as a reply to the mail with the draft."),
        CardWriting.Facts(("Version", $"{task.Review.Draft.Circulated!.Version}")),
        CardWriting.Buttons(
            CardButtons.MainPress("I have no comments", NoCommentVerb.Verb),
            CardButtons.PressWithoutFields("Read the draft and comment", OpenPageVerb.Verb)),
    ];
}

public sealed class NoCommentVerb : ReviewVerb
{
    public const string Verb = "no-comment";

    public override string Name => Verb;

    public override ReviewCommand Read(Press press) => new GiveComment(press.TheReview.Review.Draft.Circulated!.Version, null);
}

/// <summary>Asks a member whether the report holds what is needed (J21). What is missing is written on the page.</summary>
public sealed class AssureReportCard(DraftFacts facts) : TaskCard
{
    public override OwedKind Owed => OwedKind.AssureReport;

    protected override string Seen(TaskAtHand task) => task.Review.Report.Newest?.Sha256 ?? "";

    protected override IEnumerable<AdaptiveElement?> Body(TaskAtHand task) =>
    [
        CardWriting.Text("You are asked as a member of the group: does the report hold what is needed? Its wording is settled later."),
        .. facts.Of(task),
        CardWriting.Buttons(
            CardButtons.MainPress("It holds what is needed", AssureReportVerb.Verb),
            CardButtons.PressWithoutFields("Read it, or say what is missing", OpenPageVerb.Verb)),
    ];
}

public sealed class AssureReportVerb : ReviewVerb
{
    public const string Verb = "assure-report";

    public override string Name => Verb;

    public override ReviewCommand Read(Press press)
    {
        var newest = press.TheReview.Review.Report.Newest!;
        return new AssureReport(newest.Version, newest.Sha256, null);
    }
}
