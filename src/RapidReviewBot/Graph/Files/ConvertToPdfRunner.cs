using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Outbox;

namespace RapidReviewBot.Graph.Files;

/// <summary>Has SharePoint turn the newest version of a document into PDF and files it beside it. The same version again replaces the same file.</summary>
internal sealed class ConvertToPdfRunner(CaseFiles files, TimeProvider machine) : GraphRunner<ConvertToPdf>(machine)
{
    protected override async Task<EffectResult> CarryOutAsync(ConvertToPdf effect, EffectRun run, CancellationToken cancellationToken)
    {
        if (run.Review.Folder is not { } made || run.Review.Newest(effect.Document) is not { } source) return new EffectResult.Waits("the document to convert");

        var folder = new CaseFolder(run.Context.Partnership.DriveId, made.FolderId);
        var pdf = await files.ReadAsPdfAsync(folder, source.ItemId, cancellationToken);
        var path = Path.ChangeExtension(source.Path, ".pdf");
        var filed = await files.SaveAsync(folder, path, pdf, cancellationToken);
        return new EffectResult.Done(new RecordDocument(new FiledDocument(DocumentKind.SignedPdf, source.AgencyId, source.Version, path, filed.ItemId, filed.WebUrl, filed.Sha256!)));
    }
}
