using Microsoft.AspNetCore.Mvc;
using RapidReviewBot.Graph.Files;
using RapidReviewBot.Web.Tasks;

namespace RapidReviewBot.Web.Pages;

/// <summary>Hands out a document of the case to somebody who may read it.</summary>
public sealed partial class PaperModel(Visits visits, CaseFiles files, ILogger<PaperModel> logger) : VisitedPage(visits)
{
    const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var item = Route("item");
        if (Visit.Folder is not { } folder || Papers.For(Visit).FirstOrDefault(paper => paper.ItemId == item) is not { } found)
        {
            Log.NotTheirs(logger, Visit.Review.Id.Value, Opened.Link.Id[..8]);
            return NotFound();
        }

        var name = found.Path[(found.Path.LastIndexOf('/') + 1)..];
        Log.Read(logger, Visit.Review.Id.Value, Opened.Link.Id[..8], item);
        if (Route("form") != "pdf")
            return File((await files.ReadAsync(folder, item, found.Sha256, cancellationToken)).ToArray(), TypeOf(name), name);
        return File((await files.ReadAsPdfAsync(folder, item, cancellationToken)).ToArray(), "application/pdf", Path.ChangeExtension(name, ".pdf"));
    }

    static string TypeOf(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".docx" => Word,
        ".pdf" => "application/pdf",
        _ => "application/octet-stream",
    };

    static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Document read: review {Review}, link {Link}, item {Item}")]
        public static partial void Read(ILogger logger, string review, string link, string item);

        [LoggerMessage(2, LogLevel.Warning, "A document was asked for that is not this person's to read: review {Review}, link {Link}")]
        public static partial void NotTheirs(ILogger logger, string review, string link);
    }
}
