using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Log;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Graph.Mail;

namespace RapidReviewBot.Features.Submit;

/// <summary>The report to the national Panel, with its covering letter (W16).</summary>
public sealed class PanelMail : IMailWriter
{
    public string Letter => Letters.PanelSubmission;

    public ValueTask<MailMessage> WriteAsync(MailToWrite mail, CancellationToken cancellationToken)
    {
        var procedure = mail.Context.Procedure;
        var enclosed = mail.Mail.Attachments.Select(part => DocumentWords.Name(part.Document, procedure));
        var html = PlainMail.Html(
            $"Rapid Review {mail.Review.Reference}",
            $"The safeguarding partners of {mail.Context.Partnership.Name} send you their Rapid Review.",
            null,
            [
                $"Attached: {string.Join(", ", enclosed)}.",
                mail.Review.Notification is { } sent ? $"Serious incident notification {sent.Reference}, sent {LondonTime.WordsWithYear(sent.SentOn)}." : "",
                "Please reply to this address and leave the reference in the subject.",
            ],
            mail.Context.Partnership.Name,
            mail.Review.Reference);
        return new(new MailMessage($"[{mail.Review.Reference}] Rapid Review: report of the safeguarding partners", html));
    }
}

/// <summary>Tells agencies and the referrer how the review ended, and reminds them of their inspectorates (W17, W18, W19).</summary>
public sealed class OutcomeMail(LinkedMail linked) : IMailWriter
{
    public string Letter => Letters.Outcome;

    public async ValueTask<MailMessage> WriteAsync(MailToWrite mail, CancellationToken cancellationToken)
    {
        var procedure = mail.Context.Procedure;
        var asked = mail.Mail.AgencyId is { } id && mail.Review.Agency(id) is { Asked: true };
        var outcome = procedure.Decision.Outcomes.FirstOrDefault(choice => choice.Id == mail.Review.Decision?.Decision.Outcome);
        var goesOn = outcome?.Establishes is Circumstance.PracticeReviewDecided or Circumstance.AlternativeReviewDecided;
        var confirm = asked && procedure.Outcome.Inspectorates;
        var html = PlainMail.Html(
            $"Rapid Review {mail.Review.Reference}: outcome",
            confirm ? "Tell your own inspectorate if you must, and confirm it on your page." : "The Rapid Review is complete. You need do nothing.",
            confirm ? ("Confirm on your page", await linked.ForAsync(mail, "", cancellationToken)) : null,
            [
                $"Decided: {outcome?.Title ?? "see the report"}.",
                mail.Review.Report.SubmittedAt is { } at ? $"The report went to the national Panel on {LondonTime.Words(at)}." : "",
                goesOn ? "More detailed information will be asked for separately. Keep your records secured until then." : "No more information will be asked for this review.",
                mail.Mail.Attachments.Count > 0 ? "Our letter is attached." : "",
                "Thank you for your part in it.",
            ],
            mail.Context.Partnership.Name,
            mail.Review.Reference);
        return new MailMessage($"[{mail.Review.Reference}] Rapid Review: outcome", html);
    }
}

/// <summary>Says that the review was stood down and that nothing more is due (N05).</summary>
public sealed class StoodDownMail : IMailWriter
{
    public string Letter => Letters.StoodDown;

    public ValueTask<MailMessage> WriteAsync(MailToWrite mail, CancellationToken cancellationToken)
    {
        var html = PlainMail.Html(
            $"Rapid Review {mail.Review.Reference}: stood down",
            "The review was stood down. You need send nothing more.",
            null,
            ["The criteria for a Rapid Review were found not to be met. Keep your records as your own rules require."],
            mail.Context.Partnership.Name,
            mail.Review.Reference);
        return new(new MailMessage($"[{mail.Review.Reference}] Rapid Review: stood down", html));
    }
}
