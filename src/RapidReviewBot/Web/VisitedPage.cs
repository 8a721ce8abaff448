using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Web.Tasks;
using RapidReviewBot.Web.Tasks.Kinds;

namespace RapidReviewBot.Web;

/// <summary>A page behind the code: knows the review and the person before its handler runs.</summary>
public abstract class VisitedPage(Visits visits) : LinkedPage
{
    Visit? visit;

    public Visit Visit => visit ?? throw new InvalidOperationException("The review has not been read yet.");

    /// <summary>The address of a task of this person.</summary>
    public string PathTo(Owed owed, string page = "") => PathTo(TaskPath.PageOf(owed) + (page.Length == 0 ? "" : $"/{page}"));

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        visit = await visits.OfAsync(Opened.Link, HttpContext.RequestAborted);
        if (visit is null)
        {
            context.Result = StatusCode(StatusCodes.Status410Gone);
            return;
        }

        var done = await next();
        if (done.Exception is TaskGoneException)
        {
            done.ExceptionHandled = true;
            done.Result = NotFound();
        }
    }

    protected FormAnswers Posted(IEnumerable<FormField> fields)
    {
        var form = Request.Form;
        return PostedAnswers.Read(fields, name => form.TryGetValue(name, out var values) ? [.. values.OfType<string>()] : []);
    }

    private protected PageRefusals Refusals => HttpContext.RequestServices.GetRequiredService<PageRefusals>();

    /// <summary>The rest of an address is read from the route by name.</summary>
    protected string Route(string name) => (string?)RouteData.Values[name] ?? "";
}
