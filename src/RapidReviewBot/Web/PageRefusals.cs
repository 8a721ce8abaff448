using RapidReviewBot.Domain.Returns;

namespace RapidReviewBot.Web;

/// <summary>What was not taken on a page, for the service log: which fields and what kind of fault, never what was typed.</summary>
sealed partial class PageRefusals(ILogger<PageRefusals> logger)
{
    public void Note(VisitedPage page, string task, IEnumerable<FieldError> errors) =>
        Note(page, task, errors.Select(error => $"{error.FieldId} {error.Part} {error.Fault}".Replace("  ", " ", StringComparison.Ordinal)));

    public void Note(VisitedPage page, string task, IEnumerable<string> faults) =>
        Log.NotTaken(logger, page.Visit.Review.Id.Value, page.Opened.Link.Id[..8], task, string.Join(", ", faults));

    static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Not taken on a page: review {Review}, link {Link}, {Task}: {Faults}")]
        public static partial void NotTaken(ILogger logger, string review, string link, string task, string faults);
    }
}
