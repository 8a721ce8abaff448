using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Conversation.Tasks;
using RapidReviewBot.Documents.Composing;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Features.WriteReport;

/// <summary>The meeting agrees the report in exactly the form that this card names (W15).</summary>
public sealed class AgreeReportCard(DraftFacts facts) : DraftCard(facts)
{
    public override OwedKind Owed => OwedKind.AgreeReport;

    protected override string Why(TaskAtHand task) =>
        "The report was filled from the record and the decision. Read it, then agree it for the meeting. To change it first, choose \"Hand in a changed version\": your page has the Word file and takes it changed, and you are asked again with that version.";

    protected override string Button => "Agree the report";

    protected override string Verb => AgreeReportVerb.Verb;

    protected override string ReadButton => "Read the report";

    protected override TaskOutcome? Outcome(ReviewInContext settled, Owed was)
    {
        var (report, name) = (settled.Review.Report, settled.Context.Procedure.Report.Name);
        if (report.Newest is { } newest && was.Subject != $"v{newest.Version}")
            return $"this version of the {name} was replaced. The newest is version {newest.Version}.";
        return report.Agreed is { } agreed
            ? new TaskOutcome($"version {agreed.Version} of the {name} is agreed for the meeting. Agreed by {TaskOutcome.By(settled.Review.By<ReportAgreed>()?.Name, settled.Review.When<ReportAgreed>())}.").FiledAs(report.Newest, settled.Context.Procedure)
            : null;
    }
}

public sealed class AgreeReportVerb(ReportParts parts) : ReviewVerb
{
    public const string Verb = "agree-report";

    public override string Name => Verb;

    public override ReviewCommand Read(Press press)
    {
        // The stamp holds the hash: what is agreed is the version that the card showed.
        var (review, context) = press.TheReview;
        var newest = review.Report.Newest!;
        return new AgreeReport(newest.Version, newest.Sha256) { Empty = parts.Titles(review.Draft.Unfilled, context.Procedure) };
    }
}
