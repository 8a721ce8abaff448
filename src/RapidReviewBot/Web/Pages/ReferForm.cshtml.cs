using Microsoft.AspNetCore.Mvc;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Features.SetUp;
using RapidReviewBot.Ledger;
using RapidReviewBot.Referrals;
using RapidReviewBot.Web.Fields;
using RapidReviewBot.Web.Tasks;

namespace RapidReviewBot.Web.Pages;

/// <summary>The form of a parent or member of the community, on one page: nothing is kept before it is sent (T02).</summary>
public sealed class ReferFormModel(PartnershipStore partnerships, ReviewContexts contexts, ReferralForms forms, ReferralIntake intake, SubmitTickets tickets) : ReferralPage(partnerships, contexts)
{
    const string Holder = "refer";
    const string Danger = "danger-now";

    /// <summary>N10: who answers so is sent to the telephone, not to us.</summary>
    const string RingNow = "Ring 999 now, or the front door of Children's Social Care at your council. When you have told them, select that you have, and send the form";

    IReadOnlyList<FieldError> errors = [];
    FormAnswers answers = FormAnswers.Empty;

    public ErrorSummary Summary { get; private set; } = ErrorSummary.None;

    public FormDefinition Form => forms.OfThePublic;

    public string Ticket => tickets.New(Holder, Context.Partnership.Id);

    public IReadOnlyList<FieldView> FieldsOf(FormSection section) => FieldViews.Of(section.Fields, answers, errors);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        answers = PostedAnswers.Read(Form, name => Request.Form.TryGetValue(name, out var values) ? [.. values.OfType<string>()] : []);
        if (tickets.Read(Request.Form[SubmitTickets.Field], Holder, Context.Partnership.Id) is not { } ticket)
            return Again("This page was out of date. Check your answers, then send them again");
        errors = AnswerValidation.Validate(Form, answers, LondonTime.DateOf(ticket.At));
        if (answers.Text(Danger) == "yes") errors = [new FieldError(Danger, null, AnswerFault.Missing, RingNow), .. errors];
        if (errors.Count > 0)
        {
            Summary = ErrorSummary.Of(errors, [.. Form.Fields]);
            return Page();
        }

        try
        {
            var incoming = new IncomingReferral(CommandIds.Of("public-referral", ticket.Id), ReferralWay.Page, Form, reference => forms.Written(answers, Partnership, reference, ticket.At));
            var taken = await intake.TakeAsync(Context.Partnership, incoming, cancellationToken);
            return Redirect(PathTo($"sent/{taken.Reference}"));
        }
        catch (Exception fault) when (PassingFault.Is(fault, HttpContext, Context.Partnership.Id))
        {
            return Again(PassingFault.Sentence);
        }
    }

    IActionResult Again(string sentence)
    {
        Summary = ErrorSummary.Of(sentence);
        return Page();
    }
}
