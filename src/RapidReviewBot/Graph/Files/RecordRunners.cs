using RapidReviewBot.Documents.Composing;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Log;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Ledger;
using RapidReviewBot.Outbox;

namespace RapidReviewBot.Graph.Files;

/// <summary>Files the Daily Log and the timetable as they are now. Records nothing: the log does not log itself.</summary>
internal sealed class KeepDailyLogRunner(ReviewLedger ledger, DocumentFiling filing, TimeProvider machine) : GraphRunner<KeepDailyLog>(machine)
{
    protected override async Task<EffectResult> CarryOutAsync(KeepDailyLog effect, EffectRun run, CancellationToken cancellationToken)
    {
        if (run.Review.Folder is null || run.Context.Procedure.Document(DocumentKind.DailyLog) is null) return new EffectResult.Done();
        var history = await ledger.HistoryAsync(run.Review.Id, cancellationToken);
        var document = filing.ToCompose(DocumentKind.DailyLog, null, run);
        var bytes = RecordDocuments.DailyLog(DailyLog.Of(history, run.Review, run.Context.Procedure), document);
        await filing.SaveAsync(document, 1, bytes, run, cancellationToken);
        await filing.SaveBesideAsync(document, "Timetable.csv", RecordDocuments.Timetable(document), run, cancellationToken);
        return new EffectResult.Done();
    }
}

/// <summary>Files the Agency Returns Checklist as it is now. Records nothing.</summary>
internal sealed class KeepReturnsChecklistRunner(DocumentFiling filing, TimeProvider machine) : GraphRunner<KeepReturnsChecklist>(machine)
{
    protected override async Task<EffectResult> CarryOutAsync(KeepReturnsChecklist effect, EffectRun run, CancellationToken cancellationToken)
    {
        if (run.Review.Folder is null || run.Context.Procedure.Document(DocumentKind.ReturnsChecklist) is null) return new EffectResult.Done();
        var document = filing.ToCompose(DocumentKind.ReturnsChecklist, null, run);
        await filing.SaveAsync(document, 1, RecordDocuments.Checklist(document), run, cancellationToken);
        return new EffectResult.Done();
    }
}
