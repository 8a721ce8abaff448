using Microsoft.AspNetCore.Mvc;
using RapidReviewBot.Web.Tasks;

namespace RapidReviewBot.Web.Pages;

/// <summary>The confirmation. Whoever comes here with the thing still to do is sent to do it.</summary>
public sealed class TaskDoneModel(Visits visits, TaskTools tools) : VisitedPage(visits)
{
    public string Done { get; private set; } = "";

    public string Next { get; private set; } = "";

    public int Left => Visit.Owed.Count;

    public IActionResult OnGet()
    {
        if (TaskPath.Read(Route("task"), Visit.Person) is not { } owed) return NotFound();
        if (Visit.Owed.Any(waiting => waiting.Key == owed.Key)) return Redirect(PathTo(owed));
        var form = tools.Forms.For(Visit, owed);
        var view = form is null ? tools.Pages.For(owed.Kind)?.Show(Visit, owed) : null;
        if (form is null && view is null) return NotFound();
        (Done, Next) = form is not null ? (form.Done, form.Next) : (view!.Done, view.Next);
        return Page();
    }
}
