using RapidReviewBot.Ledger;
using RapidReviewBot.Outbox;

namespace RapidReviewBot.Web;

/// <summary>Something outside is away for the moment: the page comes back with all that was typed, to be sent again.</summary>
static partial class PassingFault
{
    public const string Sentence = "This could not be saved just now. Wait a minute, then send it again";

    /// <summary>For an exception filter: true, and logged, when it is such a fault.</summary>
    public static bool Is(Exception fault, VisitedPage page)
    {
        if (fault is not (OutsideFault or LedgerBusyException)) return false;
        var logger = page.HttpContext.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(PassingFault));
        Log.NotSaved(logger, fault, page.Visit.Review.Id.Value, page.HttpContext.TraceIdentifier);
        return true;
    }

    static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A post could not be saved: review {Review}, request {Request}")]
        public static partial void NotSaved(ILogger logger, Exception fault, string review, string request);
    }
}
