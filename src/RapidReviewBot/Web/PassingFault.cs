using RapidReviewBot.Ledger;
using RapidReviewBot.Outbox;

namespace RapidReviewBot.Web;

/// <summary>Something outside is away for the moment: the page comes back with all that was typed, to be sent again.</summary>
static partial class PassingFault
{
    public const string Sentence = "This could not be saved just now. Wait a minute, then send it again";

    /// <summary>For an exception filter: true, and logged, when it is such a fault.</summary>
    public static bool Is(Exception fault, VisitedPage page) => Is(fault, page.HttpContext, page.Visit.Review.Id.Value);

    /// <param name="what">What it was about, by an id.</param>
    public static bool Is(Exception fault, HttpContext context, string what)
    {
        if (fault is not (OutsideFault or LedgerBusyException)) return false;
        var logger = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(PassingFault));
        Log.NotSaved(logger, fault, what, context.TraceIdentifier);
        return true;
    }

    static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A post could not be saved: review {Review}, request {Request}")]
        public static partial void NotSaved(ILogger logger, Exception fault, string review, string request);
    }
}
