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

    /// <summary>Sections that cannot be sent as they are.</summary>
    public IReadOnlyList<CheckedSection> Unfinished { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await OpenAsync(cancellationToken) is { } elsewhere) return elsewhere;
        var faults = Look();
        Unfinished = [.. Sections.Where(section => faults.Any(fault => fault.Section == section.Id))];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var ticket = Tools.Tickets.Read(Request.Form[SubmitTickets.Field], Opened.Link, Segment);
        if (await SentAlreadyAsync(ticket, cancellationToken) is { } done) return done;
        if (await OpenAsync(cancellationToken) is { } elsewhere) return elsewhere;
        Summary = new ErrorSummary([.. Look().Select(fault => fault.Line)]);
        if (ticket is null) Summary = ErrorSummary.Of("This page was out of date. Check your answers, then send them again");
        // The same button pressed twice at once: the other sending has taken the draft away by now.
        if (ticket is not null && Summary.Lines.Count > 0 && await Tools.Commands.IsDoneAsync(Visit, ticket, cancellationToken)) return Redirect(PathTo(Form.Owed, "done"));
        if (ticket is null || Summary.Lines.Count > 0)
        {
            Refusals.Note(this, Segment, [ticket is null ? "ticket" : $"{Summary.Lines.Count} faults"]);
            return Page();
        }

        try
        {
            var answer = await submission.SendAsync(Visit, Form, Draft.Answers, ticket, cancellationToken);
            if (answer is not LedgerAnswer.Refused { Refusal: var refusal }) return Redirect(PathTo(Form.Owed, "done"));
            Summary = ErrorSummary.Of(refusal.Sentence);
        }
        catch (Exception fault) when (PassingFault.Is(fault, this))
        {
            Summary = ErrorSummary.Of(PassingFault.Sentence);
        }

        return Page();
    }

    /// <summary>Every fault that keeps the form from being sent, with the section that it is in.</summary>
    List<(string? Section, ErrorLine Line)> Look()
    {
        var complete = Form.Complete(Draft.Answers);
        var errors = AnswerValidation.Validate(Form.Form, complete, Visit.Today);
        var findings = errors.Count == 0 ? Form.Check(Draft.Answers).Findings : [];
        Advice = [.. findings.Where(finding => finding.Level is CheckLevel.Query or CheckLevel.SendBack).Select(finding => finding.Sentence)];
        Sections = CheckedSection.Of(Form, complete, section => SectionPath(section, ""));
        return
        [
            .. errors.Select(error => Fault(error.FieldId, error.Sentence, FieldViews.InputOf(error, [.. Form.Form.Fields]))),
            .. findings.Where(finding => finding.Level == CheckLevel.Block).Select(finding => Fault(finding.FieldId, finding.Sentence, finding.FieldId)),
        ];
    }

    (string? Section, ErrorLine Line) Fault(string? field, string sentence, string? input)
    {
        var section = field is null ? null : Form.Form.SectionOf(field).Id;
        return (section, new ErrorLine(sentence, section is null ? null : SectionPath(section, $"#{input}")));
    }

    string SectionPath(string section, string anchor) => $"{PathTo(Form.Owed, $"section/{section}")}?from=check{anchor}";
}
