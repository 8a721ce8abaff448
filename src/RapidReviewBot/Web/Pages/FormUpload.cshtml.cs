using Microsoft.AspNetCore.Mvc;
using RapidReviewBot.Documents.Word;
using RapidReviewBot.Ledger;
using RapidReviewBot.Web.Fields;
using RapidReviewBot.Web.Forms;
using RapidReviewBot.Web.Tasks;

namespace RapidReviewBot.Web.Pages;

/// <summary>The Word form in place of the pages.</summary>
public sealed class FormUploadModel(Visits visits, TaskTools tools, FormSubmission submission) : FormPage(visits, tools)
{
    public IReadOnlyList<string> Faults { get; private set; } = [];

    public ErrorSummary Summary => new([.. Faults.Select(fault => new ErrorLine(fault, $"#{UploadedFile.Field}"))]);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await OpenAsync(cancellationToken) is { } elsewhere) return elsewhere;
        return Form.TakesWordForm ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var ticket = Tools.Tickets.Read(Request.Form[SubmitTickets.Field], Opened.Link, Segment);
        if (await SentAlreadyAsync(ticket, cancellationToken) is { } done) return done;
        if (await OpenAsync(cancellationToken) is { } elsewhere) return elsewhere;
        if (!Form.TakesWordForm) return NotFound();
        if (ticket is null) return Again(new FileFault("ticket", "This page was out of date. Choose your file again, then send it"));
        if (await UploadedFile.OfAsync(Request.Form.Files, cancellationToken) is not { } file) return Again(new FileFault("no-file", "Choose the Word form that you have filled in"));
        try
        {
            var (faults, answer) = await submission.UploadAsync(Visit, Form, file, ticket, cancellationToken);
            return answer switch
            {
                null => Again([.. faults]),
                LedgerAnswer.Refused { Refusal: var refusal } => Again(new FileFault(refusal.Code, refusal.Sentence)),
                _ => Redirect(PathTo(Form.Owed, "done")),
            };
        }
        catch (Exception fault) when (PassingFault.Is(fault, this))
        {
            return Again(new FileFault("passing", PassingFault.Sentence));
        }
    }

    IActionResult Again(params FileFault[] faults)
    {
        Refusals.Note(this, Segment, faults.Select(fault => fault.Code));
        Faults = [.. faults.Select(fault => fault.Sentence)];
        return Page();
    }
}
