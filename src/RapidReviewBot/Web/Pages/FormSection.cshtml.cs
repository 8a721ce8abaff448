using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Web.Fields;
using RapidReviewBot.Web.Forms;
using RapidReviewBot.Web.Tasks;

namespace RapidReviewBot.Web.Pages;

/// <summary>One section of a long form. Whatever is posted is saved, right or wrong; only what is right leads on.</summary>
public sealed class FormSectionModel(Visits visits, TaskTools tools) : FormPage(visits, tools)
{
    const string More = "more";
    const string From = "from";

    IReadOnlyList<FieldError> errors = [];

    public FormSection Section { get; private set; } = new("", "", "", []);

    public ErrorSummary Summary { get; private set; } = ErrorSummary.None;

    public int Number => Asked.TakeWhile(section => section.Id != Section.Id).Count() + 1;

    public int Count => Asked.Count;

    public string BackPath =>
        Request.Query[From] == "check" ? PathTo(Form.Owed, "check")
        : Number > 1 ? PathTo(Form.Owed, $"section/{Asked[Number - 2].Id}")
        : PathTo(Form.Owed);

    public IReadOnlyList<FieldView> Fields =>
        FieldViews.Of(Section.Fields, Draft.Answers, errors, Request.Query[More] is [{ } table] ? new Dictionary<string, int> { [table] = 1 } : null);

    IReadOnlyList<FormSection> Asked => Form.Asked(Draft.Answers);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await OpenAsync(cancellationToken) is { } elsewhere) return elsewhere;
        return Find() ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await OpenAsync(cancellationToken) is { } elsewhere) return elsewhere;
        if (!Find()) return NotFound();
        var action = Request.Form["do"].ToString().Split(':');
        var posted = Posted(Section.Fields);
        Draft = Draft.With(Section, action[0] == "remove" ? Without(posted, action) : posted, visited: action[0] == "save");
        try
        {
            await Tools.Drafts.SaveAsync(Visit, Form, Draft, cancellationToken);
        }
        catch (Exception fault) when (PassingFault.Is(fault, this))
        {
            Summary = ErrorSummary.Of(PassingFault.Sentence);
            return Page();
        }

        return action switch
        {
            ["add", var field] => Here(field, $"?{More}={Uri.EscapeDataString(field)}{FromQuery('&')}#{Uri.EscapeDataString(field)}-row-{Draft.Answers.Rows(field).Count}"),
            ["remove", var field, _] => Here(field, $"{FromQuery('?')}#{Uri.EscapeDataString(field)}"),
            ["later"] => Redirect(PathTo(Form.Owed)),
            _ => Continue(),
        };
    }

    IActionResult Continue()
    {
        errors = AnswerValidation.Validate(Section, Draft.Answers, Visit.Today);
        if (errors.Count > 0)
        {
            Refusals.Note(this, Segment, errors);
            Summary = ErrorSummary.Of(errors, Section.Fields);
            return Page();
        }

        var next = Asked.SkipWhile(section => section.Id != Section.Id).Skip(1).FirstOrDefault();
        return Redirect(next is null || Request.Query[From] == "check" ? PathTo(Form.Owed, "check") : PathTo(Form.Owed, $"section/{next.Id}"));
    }

    IActionResult Here(string field, string rest) =>
        Section.Fields.Any(known => known.Id == field) ? Redirect(PathTo(Form.Owed, $"section/{Section.Id}") + rest) : BadRequest();

    string FromQuery(char joint) => Request.Query[From] == "check" ? $"{joint}{From}=check" : "";

    bool Find()
    {
        if (Form.Form.Sections.FirstOrDefault(section => section.Id == Route("section") && !section.OfficeUse) is not { } found) return false;
        Section = found;
        return true;
    }

    static FormAnswers Without(FormAnswers posted, string[] action)
    {
        if (action is not [_, var field, var number] || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var row)) return posted;
        return posted.With(field, new TableAnswer([.. posted.Rows(field).Where((_, index) => index != row)]));
    }
}
