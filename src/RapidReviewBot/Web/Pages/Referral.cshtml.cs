using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using RapidReviewBot.Deadlines;
using RapidReviewBot.Documents.Word;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Referrals;
using RapidReviewBot.Web.Fields;
using RapidReviewBot.Web.Forms;
using RapidReviewBot.Web.Tasks;

namespace RapidReviewBot.Web.Pages;

/// <summary>A referral that waits, behind link and code: the office reads it and takes it on or closes it; others whom the procedure names read it.</summary>
public sealed partial class ReferralModel(ReferralDesk desk, ReferralFiles files, ReferralForms forms, ReviewClock clock, ILogger<ReferralModel> logger) : LinkedPage
{
    const string What = "what";
    const string Close = "close";
    const string Reason = "reason";

    static readonly FormDefinition Decision = Questions.Form(
        "What becomes of it",
        Questions.Choice(What, "What becomes of this referral?", "what becomes of it", "Select what becomes of this referral", new FormOption("take-on", "The partnership takes it on as a referral"), new FormOption(Close, "It is closed without a review")),
        Questions.Choice(Reason, "Why is it closed?", "why it is closed", "Select why it is closed", [.. ClosingReasons.All]) with { ShownWhen = Questions.When(What, Close) });

    SeenReferral? seen;
    IReadOnlyList<FieldError> errors = [];
    FormAnswers answers = FormAnswers.Empty;

    public WaitingReferral Referral => seen!.Referral;

    public string Partnership => seen!.Partnership.Name;

    public bool MaySettle => seen!.MaySettle && Referral.State == ReferralState.Waiting;

    public IReadOnlyList<CheckedSection> Sections { get; private set; } = [];

    public ErrorSummary Summary { get; private set; } = ErrorSummary.None;

    public IReadOnlyList<FieldView> Fields => FieldViews.Of(Decision.Sections[0].Fields, answers, errors);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        seen = await desk.SeenByAsync(Opened.Link.Review.Value, Opened.Link.PersonId, HttpContext.RequestAborted);
        if (seen is null) context.Result = StatusCode(StatusCodes.Status410Gone);
        else await next();
    }

    public async Task OnGetAsync(CancellationToken cancellationToken) => await ReadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!MaySettle) return Redirect(PathTo(ReferralPaths.Page));
        answers = PostedAnswers.Read(Decision, name => Request.Form.TryGetValue(name, out var values) ? [.. values.OfType<string>()] : []);
        errors = AnswerValidation.Validate(Decision, answers, clock.Today);
        if (errors.Count > 0)
        {
            Summary = ErrorSummary.Of(errors, Decision.Sections[0].Fields);
            await ReadAsync(cancellationToken);
            return Page();
        }

        var settled = await desk.SettleAsync(seen!, answers.Text(What) == Close ? answers.Text(Reason) : null, cancellationToken);
        Log.Settled(logger, settled.Reference, settled.State, Opened.Link.Id[..8]);
        return Redirect(PathTo(ReferralPaths.Page));
    }

    async Task ReadAsync(CancellationToken cancellationToken)
    {
        // Once a review was opened from it, the case folder has it and its own pages show it.
        if (Referral.ReviewId is not null) return;
        var content = await files.ReadAsync(seen!.Partnership, Referral, cancellationToken);
        Log.Read(logger, Referral.Reference, Opened.Link.Id[..8]);
        Sections = forms.Read(Referral, content) is WordReading.Answered { Answers: var given } ? CheckedSection.Of(forms.Of(Referral), given, _ => null) : [];
    }

    static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Referral {Reference} was read: link {Link}")]
        public static partial void Read(ILogger logger, string reference, string link);

        [LoggerMessage(2, LogLevel.Information, "Referral {Reference} is {State}: link {Link}")]
        public static partial void Settled(ILogger logger, string reference, ReferralState state, string link);
    }
}
