using RapidReviewBot.Documents.Word;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Referrals;
using RapidReviewBot.Web.Forms;

namespace RapidReviewBot.Mailbox;

/// <summary>Takes a filled referral form out of a mail: it waits for the office, and the sender is told its reference (T30).</summary>
internal sealed class MailedReferrals(ReferralForms forms, ReferralIntake intake)
{
    private const string Referral = "referral";
    private const int MostFiles = 5;
    private const string HowToRefer = "To refer, fill in the referral form (.docx) that we send to whoever writes \"referral form\" in the subject of a mail, and send it to us as an attachment.";

    /// <summary>Null when nothing attached is a referral and the mail does not say that it brings one: it stays in the inbox, for people to read.</summary>
    public async Task<MailOutcome?> TakeAsync(ReviewContext context, IncomingMail mail, IReadOnlyList<AttachedThing> attached, Func<AttachedThing, Task<byte[]>> read, CancellationToken cancellationToken)
    {
        var saysSo = mail.Subject.Contains(Referral, StringComparison.OrdinalIgnoreCase);
        FileFault? first = null;
        foreach (var thing in attached.Where(one => saysSo || one.LooksLikeWord).OrderByDescending(one => one.LooksLikeWord).Take(MostFiles))
        {
            var fault = ReturnForms.FaultOf(thing);
            if (fault is null)
            {
                var file = new UploadedFile(thing.Name, await read(thing));
                var reading = forms.ReadSent(file.Name, file.Content, context.Procedure);
                if (reading is WordReading.Answered { Answers: var answers }) return await TakeAsync(context, mail, file, answers, cancellationToken);
                fault = ((WordReading.Refused)reading).Fault;
            }

            first ??= fault;
        }

        return saysSo && first is not null ? MailOutcome.Refused(first.Code, first.Sentence, HowToRefer) : null;
    }

    private async Task<MailOutcome> TakeAsync(ReviewContext context, IncomingMail mail, UploadedFile file, FormAnswers answers, CancellationToken cancellationToken)
    {
        var form = forms.OfProfessionals(context.Procedure);
        var asked = answers.AskedFields(form).Where(field => !form.SectionOf(field.Id).OfficeUse).ToList();
        if (asked.All(field => answers.IsBlank(field.Id)))
            return MailOutcome.Refused("empty-form", "The referral form that you sent holds no answers. Fill it in, save it and send it again.", HowToRefer);

        var incoming = new IncomingReferral(WaitingMail.KeyOf(mail.InternetMessageId), ReferralWay.Mail, form, _ => file.Content);
        var taken = await intake.TakeAsync(context.Partnership, incoming, cancellationToken);
        var missing = asked.Count(field => field.Required && answers.IsBlank(field.Id));
        return new MailOutcome("referral-received", new MailAnswer(
            "Your referral has arrived",
            $"Its reference is {taken.Reference}. The partnership's office reads it on the next working day.",
            [
                missing == 0 ? "" : $"{(missing == 1 ? "One question that the form asks is" : $"{missing} questions that the form asks are")} not answered. The office may ask you about it.",
                "Children's Social Care sees it too where the procedure says so. Quote the reference when you telephone about it.",
            ]));
    }
}
