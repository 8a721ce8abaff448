using System.Globalization;
using RapidReviewBot.Deadlines;
using RapidReviewBot.Documents.Composing;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Outbox;

namespace RapidReviewBot.Graph.Files;

/// <summary>Has a document written and files it. The same version again replaces the same file.</summary>
internal sealed class WriteDocumentRunner(IEnumerable<DocumentComposer> composers, DocumentFiling filing, ReportParts parts, TimeProvider machine) : GraphRunner<WriteDocument>(machine)
{
    private readonly Dictionary<DocumentKind, DocumentComposer> composers = composers.ToDictionary(composer => composer.Kind);

    protected override async Task<EffectResult> CarryOutAsync(WriteDocument effect, EffectRun run, CancellationToken cancellationToken)
    {
        if (run.Review.Folder is null) return new EffectResult.Waits("the case folder");
        if (!composers.TryGetValue(effect.Document, out var composer))
            return new EffectResult.Never($"The service can't write a document of the kind {effect.Document}. Write it yourself and file it in the case folder.");
        var document = filing.ToCompose(effect.Document, effect.AgencyId, run);
        var bytes = await composer.ComposeAsync(document, cancellationToken);
        var version = (run.Review.Newest(effect.Document, effect.AgencyId)?.Version ?? 0) + 1;
        var filed = await filing.SaveAsync(document, version, bytes, run, cancellationToken);
        var unfilled = effect.Document == run.Context.Procedure.Report.Document ? parts.Look(bytes, filed.Path[(filed.Path.LastIndexOf('/') + 1)..], run.Review, run.Context.Procedure).Unfilled : [];
        return new EffectResult.Done(new RecordDocument(filed) { Unfilled = unfilled });
    }
}

/// <summary>Where a document of the procedure is put and what it is called.</summary>
public sealed class DocumentFiling(CaseFiles files, ReviewClock clock)
{
    public DocumentToCompose ToCompose(DocumentKind kind, string? agencyId, EffectRun run)
    {
        var folder = FolderOf(run);
        var rule = run.Context.Procedure.Document(kind) ?? throw new InvalidOperationException($"The procedure {run.Context.Procedure.Id} has no document {kind}.");
        return new(rule, run.Review, run.Context, agencyId, clock.Now, async (filed, token) => (await files.ReadAsync(folder, filed.ItemId, filed.Sha256, token)).ToArray());
    }

    public async Task<FiledDocument> SaveAsync(DocumentToCompose document, int version, byte[] bytes, EffectRun run, CancellationToken cancellationToken)
    {
        var path = $"{document.Rule.SubFolder}/{FileNames.Clean(Name(document, version))}.docx";
        var stored = await files.SaveAsync(FolderOf(run), path, BinaryData.FromBytes(bytes), cancellationToken);
        return new(document.Rule.Kind, document.AgencyId, version, path, stored.ItemId, stored.WebUrl, stored.Sha256!);
    }

    /// <summary>A file of another kind in the document's sub-folder, under the review's reference.</summary>
    public Task SaveBesideAsync(DocumentToCompose document, string name, byte[] bytes, EffectRun run, CancellationToken cancellationToken) =>
        files.SaveAsync(FolderOf(run), $"{document.Rule.SubFolder}/{FileNames.Clean($"{document.Review.Reference} {name}")}", BinaryData.FromBytes(bytes), cancellationToken);

    private static CaseFolder FolderOf(EffectRun run) => new(run.Context.Partnership.DriveId, run.Review.Folder!.FolderId);

    private static string Name(DocumentToCompose document, int version) => document.Rule.FileName
        .Replace("{reference}", document.Review.Reference, StringComparison.Ordinal)
        .Replace("{agency}", document.Agency?.Agency.Name ?? "", StringComparison.Ordinal)
        .Replace("{date}", LondonTime.DateOf(document.Now).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{version}", version.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Trim();
}
