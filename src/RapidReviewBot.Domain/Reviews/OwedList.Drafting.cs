using RapidReviewBot.Domain.Procedures;

namespace RapidReviewBot.Domain.Reviews;

public sealed partial class OwedList
{
    private IEnumerable<Owed> Drafting()
    {
        if (review.Report is not { Newest: { } newest, Submitted: null }) return [];
        var version = $"v{newest.Version}";
        return [.. BeforeDecision(version), .. Assurance(newest.Version), .. AfterDecision(version)];
    }

    private IEnumerable<Owed> BeforeDecision(string version) =>
        DraftWay.IsBeforeMeeting(review, procedure) && review.Draft.ChairsDraft is null && DraftWay.Releaser(review, procedure) is { } chair
            ? ByRole(OwedKind.ReleaseDraft, chair, Fact.ChairsDraftReleased, version)
            : [];

    private IEnumerable<Owed> Assurance(int version) =>
        DraftWay.Assuring(review, procedure)
            .Where(member => !review.Draft.Assurances.TryGetValue(member.Id, out var said) || (!said.Holds && said.What.Version < version))
            .Select(member => new Owed(OwedKind.AssureReport, member, null, null, Milestone(Fact.ReportQualityAssured)));

    private IEnumerable<Owed> AfterDecision(string version) => DraftWay.StepOf(review, procedure) switch
    {
        DraftStep.ToComplete => ByOwner(OwedKind.CompleteDraft, Fact.ReportDrafted, version),
        DraftStep.ToRelease => ByRole(OwedKind.ReleaseDraft, procedure.Report.ReleasedBy!, Fact.DraftReleased, version),
        DraftStep.ToCirculate => ByOwner(OwedKind.CirculateDraft, Fact.DraftCirculated, version),
        DraftStep.InComment => ToComment(),
        DraftStep.ToSettle => ByOffice(OwedKind.SettleComments, AfterComments(), version),
        DraftStep.ToFill => ByOffice(OwedKind.ReviseReport, AfterComments(), version),
        _ => [],
    };

    private IEnumerable<Owed> ToComment() =>
        review.Draft.Readers.Where(id => !review.Draft.HasAnswered(id)).Select(review.TakingPart).OfType<Partnerships.Person>()
            .Select(reader => new Owed(OwedKind.CommentOnDraft, reader, null, $"v{review.Draft.Circulated!.Version}", procedure.Report.Comments!.Milestone));

    /// <summary>What waits for the comments to be dealt with: the final text where that is a step of its own, else the signatures.</summary>
    private Fact AfterComments() => Milestone(Fact.ReportFinal) is null ? Fact.SignedOff : Fact.ReportFinal;
}
