using Microsoft.AspNetCore.Mvc;
using RapidReviewBot.Web.Forms;
using RapidReviewBot.Web.Tasks;

namespace RapidReviewBot.Web;

/// <summary>A page of a long form that is still owed.</summary>
public abstract class FormPage(Visits visits, TaskTools tools) : VisitedPage(visits)
{
    /// <summary>For the service log: a page that was left open was sent.</summary>
    public const string NotWaiting = "not waiting any more";

    FormTask? form;

    public FormTask Form => form ?? throw new InvalidOperationException("The form has not been opened yet.");

    public FormDraft Draft { get; protected set; } = FormDraft.Empty;

    public string Segment => Route("task");

    public string Ticket => Tools.Tickets.New(Opened.Link, Segment);

    protected TaskTools Tools => tools;

    /// <summary>
    /// Where to go when this was sent already: pressed twice, or no answer came. Whoever sent it first may not have got as far as taking the draft away.
    /// Null when it was not.
    /// </summary>
    protected async Task<IActionResult?> SentAlreadyAsync(SubmitTicket? ticket, CancellationToken cancellationToken)
    {
        if (ticket is null || !await tools.Commands.IsDoneAsync(Visit, ticket, cancellationToken)) return null;
        if (TaskPath.Read(Segment, Visit.Person) is { } named && Visit.Owed.All(owed => owed.Key != named.Key) && tools.Forms.For(Visit, named) is { } sent)
            await tools.Drafts.DropAsync(Visit, sent, cancellationToken);
        return Redirect(PathTo($"task/{Segment}/done"));
    }

    /// <summary>Opens the form and its draft. Answers where to go instead when it is no longer owed.</summary>
    protected async Task<IActionResult?> OpenAsync(CancellationToken cancellationToken)
    {
        if (TaskPath.Read(Segment, Visit.Person) is not { } named) return NotFound();
        if (Visit.Owed.FirstOrDefault(owed => owed.Key == named.Key) is not { } owed)
        {
            if (HttpMethods.IsPost(Request.Method)) Refusals.Note(this, Segment, [NotWaiting]);
            return Redirect(PathTo(named));
        }

        if (tools.Forms.For(Visit, owed) is not { } found) return NotFound();
        form = found;
        Draft = await tools.Drafts.ReadAsync(Visit, found, cancellationToken);
        return null;
    }
}
