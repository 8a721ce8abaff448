using Microsoft.AspNetCore.Mvc;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Ledger;
using RapidReviewBot.Web.Fields;
using RapidReviewBot.Web.Forms;
using RapidReviewBot.Web.Tasks;

namespace RapidReviewBot.Web.Pages;

/// <summary>All answers once more, what is still wrong with them, and the button that sends them.</summary>
public sealed class FormCheckModel(Visits visits, TaskTools tools, FormSubmission submission) : FormPage(visits, tools)
{
    public ErrorSummary Summary { get; private set; } = ErrorSummary.None;

    public IReadOnlyList<string> Advice { get; private set; } = [];

    public IReadOnlyList<CheckedSection> Sections { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await OpenAsync(cancellationToken) is { } elsewhere) return elsewhere;
        Look();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var ticket = Tools.Tickets.Read(Request.Form[SubmitTickets.Field], Opened.Link, Segment);
        if (ticket is not null && await Tools.Commands.IsDoneAsync(Visit, ticket, cancellationToken)) return Redirect(PathTo($"task/{Segment}/done"));
        if (await OpenAsync(cancellationToken) is { } elsewhere) return elsewhere;
        Look();
        if (ticket is null) Summary = ErrorSummary.Of("This page was out of date. Check your answers, then send them again");
        if (ticket is null || Summary.Lines.Count > 0) return Page();
        var answer = await submission.SendAsync(Visit, Form, Draft.Answers, ticket, cancellationToken);
        if (answer is not LedgerAnswer.Refused { Refusal: var refusal }) return Redirect(PathTo(Form.Owed, "done"));
        Summary = ErrorSummary.Of(refusal.Sentence);
        return Page();
    }

    void Look()
    {
        var complete = Form.Complete(Draft.Answers);
        var errors = AnswerValidation.Validate(Form.Form, complete, Visit.Today);
        var findings = errors.Count == 0 ? Form.Check(Draft.Answers).Findings : [];
        Advice = [.. findings.Where(finding => finding.Level is CheckLevel.Query or CheckLevel.SendBack).Select(finding => finding.Sentence)];
        var blocking = findings.Where(finding => finding.Level == CheckLevel.Block).Select(finding => new ErrorLine(finding.Sentence, finding.FieldId is { } field ? $"section-{Form.Form.SectionOf(field).Id}" : null));
        Summary = new ErrorSummary([.. errors.Select(error => new ErrorLine(error.Sentence, $"section-{Form.Form.SectionOf(error.FieldId).Id}")), .. blocking]);
        Sections = CheckedSection.Of(Form, complete, section => $"{PathTo(Form.Owed, $"section/{section}")}?from=check");
    }
}
