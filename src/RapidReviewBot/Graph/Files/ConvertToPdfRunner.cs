using RapidReviewBot.Documents.Composing;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Outbox;

namespace RapidReviewBot.Graph.Files;

/// <summary>
/// Has SharePoint turn the newest version of a document into PDF and files it beside it. The same version again replaces the same file.
/// The report gets a page of signatures first (R15, J23), in a working copy that is deleted when the PDF stands: what was signed is never touched.
/// </summary>
internal sealed class ConvertToPdfRunner(CaseFiles files, TimeProvider machine) : GraphRunner<ConvertToPdf>(machine)
{
    protected override async Task<EffectResult> CarryOutAsync(ConvertToPdf effect, EffectRun run, CancellationToken cancellationToken)
    {
        if (run.Review.Folder is not { } made || run.Review.Newest(effect.Document) is not { } source) return new EffectResult.Waits("the document to convert");

        var folder = new CaseFolder(run.Context.Partnership.DriveId, made.FolderId);
        var copy = effect.Document == run.Context.Procedure.Report.Document ? await CopyAsync(folder, source, run, cancellationToken) : null;
        var pdf = await files.ReadAsPdfAsync(folder, copy?.ItemId ?? source.ItemId, cancellationToken);
        var path = Path.ChangeExtension(source.Path, ".pdf");
        var filed = await files.SaveAsync(folder, path, pdf, cancellationToken);
        if (copy is not null) await files.DeleteAsync(folder, copy.ItemId, cancellationToken);
        return new EffectResult.Done(new RecordDocument(new FiledDocument(DocumentKind.SignedPdf, source.AgencyId, source.Version, path, filed.ItemId, filed.WebUrl, filed.Sha256!)));
    }

    private async Task<StoredFile> CopyAsync(CaseFolder folder, FiledDocument source, EffectRun run, CancellationToken cancellationToken)
    {
        var content = await files.ReadAsync(folder, source.ItemId, source.Sha256, cancellationToken);
        var signed = SignedCopies.Of(run.Review, run.Context, source, content.ToArray());
        return await files.SaveAsync(folder, $"{Path.ChangeExtension(source.Path, null)} (signed copy, in work).docx", BinaryData.FromBytes(signed), cancellationToken);
    }
}
