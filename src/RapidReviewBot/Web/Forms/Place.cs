using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Graph.Files;
using RapidReviewBot.Web.Tasks;

namespace RapidReviewBot.Web.Forms;

/// <summary>Sub-folder and name of a document, as the procedure's file says.</summary>
/// <param name="Version">From 1; each has a file of its own.</param>
public sealed record Place(DocumentKind Document, string? AgencyId, int Version)
{
    /// <summary>Tells files of the same name apart, where people write several.</summary>
    public string Suffix { get; init; } = "";

    /// <summary>Kinds that lie beside the referral where the procedure names no place for them.</summary>
    static readonly DocumentKind[] OfTheReferral = [DocumentKind.ThresholdView, DocumentKind.ScrutineerAdvice, DocumentKind.Assurance, DocumentKind.MultiAgencyReview];

    /// <summary>Ending of the file's name, with its dot.</summary>
    public string Extension { get; init; } = ".docx";

    public string PathIn(CaseView visit) => $"{FolderOf(visit, Document)}/{FileNames.Clean(NameIn(visit) + Extension)}";

    public static string FolderOf(CaseView visit, DocumentKind document)
    {
        var procedure = visit.Context.Procedure;
        if (document == DocumentKind.Reply) return StatutoryFolder.Of(procedure);
        return procedure.Document(document)?.SubFolder
            ?? (OfTheReferral.Contains(document) ? procedure.Document(DocumentKind.Referral)?.SubFolder : null)
            ?? procedure.Document(procedure.Report.Document)?.SubFolder ?? procedure.Folder.SubFolders[0];
    }

    string NameIn(CaseView visit)
    {
        var pattern = visit.Context.Procedure.Document(Document)?.FileName ?? $"{{reference}} {Words(Document)}";
        var name = pattern
            .Replace("{reference}", visit.Review.Reference, StringComparison.Ordinal)
            .Replace("{agency}", AgencyId is { } id ? visit.Review.Agency(id)?.Agency.Name ?? id : "", StringComparison.Ordinal)
            .Replace("{version}", $"{Version}", StringComparison.Ordinal)
            .Replace("{date}", $"{visit.Today:yyyy-MM-dd}", StringComparison.Ordinal);
        // The blank form lies under the plain name: what came back is told apart from it, and each version from the last.
        if (Document == DocumentKind.ReturnForm) name = $"{name} returned v{Version}";
        else if (Version > 1 && !pattern.Contains("{version}", StringComparison.Ordinal)) name = $"{name} v{Version}";
        return Suffix.Length > 0 ? $"{name} {Suffix}" : name;
    }

    static string Words(DocumentKind kind) => kind switch
    {
        DocumentKind.DecisionRecord => "Decision of the meeting",
        DocumentKind.ConflictOfInterest => "Conflict of interest",
        DocumentKind.Disagreement => "Disagreement with the report",
        DocumentKind.Comment => "Comment on the draft",
        DocumentKind.ThresholdView => "View on the threshold",
        DocumentKind.ScrutineerAdvice => "Advice on the threshold",
        DocumentKind.MultiAgencyReview => "Multi-agency review",
        DocumentKind.DecisionReview => "Review of the decision",
        DocumentKind.ActionPlan => "Action plan",
        _ => kind.ToString(),
    };
}
