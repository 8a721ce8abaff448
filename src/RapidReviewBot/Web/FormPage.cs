using Microsoft.AspNetCore.Mvc;
using RapidReviewBot.Web.Forms;
using RapidReviewBot.Web.Tasks;

namespace RapidReviewBot.Web;

/// <summary>A page of a long form that is still owed.</summary>
public abstract class FormPage(Visits visits, TaskTools tools) : VisitedPage(visits)
{
    FormTask? form;

    public FormTask Form => form ?? throw new InvalidOperationException("The form has not been opened yet.");

    public FormDraft Draft { get; protected set; } = FormDraft.Empty;

    public string Segment => Route("task");

    public string Ticket => Tools.Tickets.New(Opened.Link, Segment);

    protected TaskTools Tools => tools;

    /// <summary>Opens the form and its draft. Answers where to go instead when it is no longer owed.</summary>
    protected async Task<IActionResult?> OpenAsync(CancellationToken cancellationToken)
    {
        if (TaskPath.Read(Segment, Visit.Person) is not { } named) return NotFound();
        if (Visit.Owed.FirstOrDefault(owed => owed.Key == named.Key) is not { } owed) return Redirect(PathTo(named));
        if (tools.Forms.For(Visit, owed) is not { } found) return NotFound();
        form = found;
        Draft = await tools.Drafts.ReadAsync(Visit, found, cancellationToken);
        return null;
    }
}
