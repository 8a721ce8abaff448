using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RapidReviewBot.Web.Links;

namespace RapidReviewBot.Web.Pages;

/// <summary>What went wrong, in plain words, with the reference under which the service log has it.</summary>
[IgnoreAntiforgeryToken]
public sealed partial class ProblemModel(ILogger<ProblemModel> logger) : PageModel
{
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) =>
        Log.Refused(logger, Status, Reference, HttpContext.Features.Get<OpenedLink>()?.Link.Id[..8] ?? "none");

    // Not bound: binding would read the body of the very post that was refused.
    int Status => int.Parse((string)RouteData.Values["status"]!, CultureInfo.InvariantCulture);

    public string Reference => HttpContext.TraceIdentifier;

    public string? Back => HttpContext.Features.Get<OpenedLink>() is { CodeShown: true } opened ? opened.PathTo("tasks") : null;

    public ProblemWords Words => Status switch
    {
        400 => new("We could not take that in", "The page that you sent from is out of date, or it was open in two windows.", "Go back, load the page again and send it once more. What you saved before is kept."),
        404 => new("Page not found", "If you typed the address, check that it is right.", "If you pasted it, check that you copied all of it."),
        410 => new(
            "This link does not work",
            "It may have been cut short by your mail program: copy all of it into the address bar and try again.",
            "It may also be out of date, or have been replaced by a newer one. Look for the latest mail about your Rapid Review, or reply to it and ask for a new link."),
        413 => new("Your file is too large", $"It can be up to {UploadLimit.Largest / 1024 / 1024 - 1} MB. Nothing was saved.", "A Word form is seldom larger than 1 MB. Take out pictures and scans, and send those to the partnership by its secure way instead."),
        429 => new("Too many requests", "This page was used many times within a short time.", "Wait a few minutes, then try again. If a child is in danger now, ring 999."),
        _ => new("Sorry, there is a problem with the service", "Try again in a few minutes. What you saved before is kept.", "If it goes on, reply to the mail that brought you here."),
    };

    static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A page was answered with {Status}: request {Request}, link {Link}")]
        public static partial void Refused(ILogger logger, int status, string request, string link);
    }
}

public sealed record ProblemWords(string Title, params IReadOnlyList<string> Lines);
