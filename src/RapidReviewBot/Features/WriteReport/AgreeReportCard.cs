using AdaptiveCards;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Conversation.Tasks;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Features.WriteReport;

/// <summary>The meeting agrees the report in exactly the form that this card names (W15).</summary>
public sealed class AgreeReportCard : TaskCard
{
    public override OwedKind Owed => OwedKind.AgreeReport;

    protected override string Seen(TaskAtHand task) => task.Review.Report.Newest?.Sha256 ?? "";

    protected override IEnumerable<AdaptiveElement?> Body(TaskAtHand task) =>
    [
        CardWriting.Text("The report was filled from the record and the decision. Read it, then agree it for the meeting; to change it, file a new version."),
        .. ReportFacts(task.Review),
        CardWriting.Buttons(
            CardButtons.MainPress("Agree the report", AgreeReportVerb.Verb),
            CardButtons.Open("Read the report", new Uri(task.Review.Report.Newest!.WebUrl))),
    ];

    protected override TaskOutcome? Outcome(ReviewInContext settled, Owed was)
    {
        var (report, name) = (settled.Review.Report, settled.Context.Procedure.Report.Name);
        if (report.Newest is { } newest && was.Subject != $"v{newest.Version}")
            return $"this version of the {name} was replaced. The newest is version {newest.Version}.";
        return report.Agreed is { } agreed
            ? new TaskOutcome($"version {agreed.Version} of the {name} is agreed for the meeting. Agreed by {TaskOutcome.By(settled.Review.By<ReportAgreed>()?.Name, settled.Review.When<ReportAgreed>())}.").FiledAs(report.Newest, settled.Context.Procedure)
            : null;
    }

    private static IEnumerable<AdaptiveElement?> ReportFacts(Review review) =>
        [CardWriting.Facts(("Version", $"{review.Report.Newest!.Version}"), ("Fingerprint", review.Report.Newest.Sha256[..16]))];
}

public sealed class AgreeReportVerb : ReviewVerb
{
    public const string Verb = "agree-report";

    public override string Name => Verb;

    public override ReviewCommand Read(Press press)
    {
        // The stamp holds the hash: what is agreed is the version that the card showed.
        var newest = press.TheReview.Review.Report.Newest!;
        return new AgreeReport(newest.Version, newest.Sha256);
    }
}
