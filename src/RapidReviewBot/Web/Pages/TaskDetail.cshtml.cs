using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Ledger;
using RapidReviewBot.Web.Fields;
using RapidReviewBot.Web.Forms;
using RapidReviewBot.Web.Tasks;

namespace RapidReviewBot.Web.Pages;

/// <summary>One owed thing: a short page, or the front of a long form.</summary>
public sealed class TaskDetailModel(Visits visits, TaskTools tools) : VisitedPage(visits)
{
    IReadOnlyList<FieldError> errors = [];
    FormAnswers answers = FormAnswers.Empty;

    /// <summary>Set when it is a short page that is still waiting.</summary>
    public TaskView? View { get; private set; }

    /// <summary>Set when it is a long form that is still waiting.</summary>
    public FormTask? Form { get; private set; }

    public FormDraft Draft { get; private set; } = FormDraft.Empty;

    public ErrorSummary Summary { get; private set; } = ErrorSummary.None;

    public string Due { get; private set; } = "";

    public string Ticket => tools.Tickets.New(Opened.Link, Segment);

    public string Segment => Route("task");

    public string Title => View?.Title ?? Form?.Title ?? "This is no longer waiting for you";

    public IReadOnlyList<FieldView> Fields => FieldViews.Of(View!.Form.Sections[0].Fields, answers, errors);

    public string? ErrorOf(string field) => errors.FirstOrDefault(error => error.FieldId == field)?.Sentence;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (TaskPath.Read(Segment, Visit.Person) is not { } named) return NotFound();
        if (Waiting(named) is not { } owed) return Page();
        Due = Visit.Due(owed);
        Form = tools.Forms.For(Visit, owed);
        if (Form is null)
        {
            View = tools.Pages.For(owed.Kind)?.Show(Visit, owed);
            answers = View?.Start ?? FormAnswers.Empty;
        }
        else
        {
            Draft = await tools.Drafts.ReadAsync(Visit, Form, cancellationToken);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (TaskPath.Read(Segment, Visit.Person) is not { } named || tools.Pages.For(named.Kind) is not { } page) return NotFound();
        var owed = Waiting(named) ?? named;
        var ticket = tools.Tickets.Read(Request.Form[SubmitTickets.Field], Opened.Link, Segment);
        if (ticket is not null && await tools.Commands.IsDoneAsync(Visit, ticket, cancellationToken)) return Redirect(PathTo(owed, "done"));

        View = page.Show(Visit, owed);
        Due = Visit.Due(owed);
        answers = Posted(View.Form.Sections[0].Fields);
        if (ticket is null)
        {
            Refusals.Note(this, Segment, ["ticket"]);
            return Again("This page was out of date. Check your answers, then send them again");
        }

        errors = AnswerValidation.Validate(View.Form, answers, Visit.Today);
        if (errors.Count > 0) return Again();
        var post = new TaskPost(answers, Seen(), await UploadedFile.OfAsync(Request.Form.Files, cancellationToken), ticket);
        try
        {
            return await DoAsync(page, owed, post, cancellationToken);
        }
        catch (Exception fault) when (PassingFault.Is(fault, this))
        {
            // The same post may have come twice at once, and the other one be through.
            return await tools.Commands.IsDoneAsync(Visit, ticket, cancellationToken) ? Redirect(PathTo(owed, "done")) : Again(PassingFault.Sentence);
        }
    }

    async Task<IActionResult> DoAsync(TaskPage page, Owed owed, TaskPost post, CancellationToken cancellationToken)
    {
        if (await page.ReadAsync(Visit with { IsTrial = true }, owed, post, cancellationToken) is TaskReading.Do { Command: var tried }
            && tools.Commands.RefusalOf(Visit, tried, post.Ticket) is { } no)
            return Again(no.Sentence);
        if (Waiting(owed) is null)
        {
            Refusals.Note(this, Segment, [FormPage.NotWaiting]);
            return Again("This is no longer waiting for you: it has been done, or is not needed any more. Nothing was changed");
        }

        switch (await page.ReadAsync(Visit, owed, post, cancellationToken))
        {
            case TaskReading.Wrong wrong:
                return Again(wrong.Errors);
            case TaskReading.Do { Command: var command }:
                var answer = await tools.Commands.DoAsync(Visit, command, post.Ticket, cancellationToken);
                return answer is LedgerAnswer.Refused { Refusal: var refusal } ? Again(refusal.Sentence) : Redirect(PathTo(owed, "done"));
            case var other:
                throw new InvalidOperationException($"Nothing follows from {other.GetType().Name}.");
        }
    }

    /// <summary>Naming a lead is open at any time to whoever answers for the agency, a further or late comment to whoever got the draft, correcting a view to whoever gave it; everything else only while it is owed.</summary>
    Owed? Waiting(Owed named) =>
        Visit.Owed.FirstOrDefault(owed => owed.Key == named.Key)
        ?? (named.Kind == OwedKind.CommentOnDraft && DraftWay.TakesComments(Visit.Review, Visit.Context.Procedure, Visit.Person.Id) ? named : null)
        ?? ThresholdSteps.ToCorrect(Visit.Review with { AsOf = Visit.Now }, Visit.Context.Procedure, Visit.Person.Id).FirstOrDefault(view => view.Key == named.Key)
        ?? (named.Kind == OwedKind.NameLead && Visit.Review.IsOpen && Visit.OwnAgencies.Any(part => part.Agency.Id == named.AgencyId) ? named : null);

    Dictionary<string, string> Seen() => Request.Form.Where(pair => pair.Key.StartsWith("seen-", StringComparison.Ordinal)).ToDictionary(pair => pair.Key, pair => pair.Value.ToString());

    PageResult Again(IReadOnlyList<FieldError>? found = null)
    {
        errors = found ?? errors;
        Refusals.Note(this, Segment, errors);
        Summary = ErrorSummary.Of(errors, View!.Form.Sections[0].Fields);
        return Page();
    }

    PageResult Again(string sentence)
    {
        Summary = ErrorSummary.Of(sentence);
        return Page();
    }
}
