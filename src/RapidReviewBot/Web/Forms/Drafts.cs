using System.Text.Json;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Graph.Files;
using RapidReviewBot.Web.Tasks;

namespace RapidReviewBot.Web.Forms;

/// <summary>
/// A form that is being filled in, kept in the case folder beside where the finished one will lie: it is narrative, so it stands in no table.
/// All who answer for an agency share its draft.
/// </summary>
public sealed class Drafts(CaseFiles files)
{
    /// <summary>What was saved so far; empty when nothing was.</summary>
    public async Task<FormDraft> ReadAsync(Visit visit, FormTask task, CancellationToken cancellationToken)
    {
        if (await files.FindAsync(Folder(visit), task.DraftPath, cancellationToken) is not { } file) return FormDraft.Empty;
        var content = await files.ReadAsync(Folder(visit), file.ItemId, cancellationToken);
        return JsonSerializer.Deserialize<FormDraft>(content) ?? FormDraft.Empty;
    }

    /// <summary>Whether anything was saved.</summary>
    public async Task<bool> IsBegunAsync(CaseView visit, FormTask task, CancellationToken cancellationToken) =>
        await files.FindAsync(Folder(visit), task.DraftPath, cancellationToken) is not null;

    public Task SaveAsync(CaseView visit, FormTask task, FormDraft draft, CancellationToken cancellationToken) =>
        files.SaveAsync(Folder(visit), task.DraftPath, BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(draft)), cancellationToken);

    /// <summary>The finished form stands: its draft goes.</summary>
    public async Task DropAsync(Visit visit, FormTask task, CancellationToken cancellationToken)
    {
        if (await files.FindAsync(Folder(visit), task.DraftPath, cancellationToken) is { } file)
            await files.DeleteAsync(Folder(visit), file.ItemId, cancellationToken);
    }

    static CaseFolder Folder(CaseView visit) => visit.Folder ?? throw new InvalidOperationException($"Review {visit.Review.Id} has no case folder yet.");
}

/// <summary>Answers so far, and which sections the person has been through.</summary>
public sealed record FormDraft(FormAnswers Answers, IReadOnlyList<string> Visited)
{
    public static FormDraft Empty { get; } = new(FormAnswers.Empty, []);

    /// <summary>This draft with a section answered anew.</summary>
    public FormDraft With(FormSection section, FormAnswers answers, bool visited) => new(
        answers.ByField.Aggregate(Answers, (sum, answer) => sum.With(answer.Key, answer.Value)),
        visited && !Visited.Contains(section.Id) ? [.. Visited, section.Id] : Visited);
}
