using RapidReviewBot.Domain.Procedures;

namespace RapidReviewBot.Graph.Files;

/// <summary>Where correspondence with the national Panel and Ofsted is kept (J09, J24).</summary>
public static class StatutoryFolder
{
    public static string Of(Procedure procedure) =>
        procedure.Document(DocumentKind.Reply)?.SubFolder
        ?? procedure.Folder.SubFolders.FirstOrDefault(name => name.Contains("Statutory", StringComparison.OrdinalIgnoreCase))
        ?? procedure.Document(DocumentKind.LetterToPanel)?.SubFolder
        ?? procedure.Folder.SubFolders[^1];
}
