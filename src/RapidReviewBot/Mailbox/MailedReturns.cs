using System.Security.Cryptography;
using RapidReviewBot.Documents.Word;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Ledger;
using RapidReviewBot.Outbox;
using RapidReviewBot.Web.Forms;
using RapidReviewBot.Web.Tasks;

namespace RapidReviewBot.Mailbox;

/// <summary>A mail of somebody who answers for an agency, and the review that it names.</summary>
internal sealed record MailVisit(IncomingMail Mail, Review Review, ReviewContext Context, Person Person, DateTimeOffset Now) : CaseView(Review, Context, Person, Now)
{
    /// <summary>Proven by the sender's address and the reference.</summary>
    public Actor Actor => new(Person.Id, Person.Name, Proof.Mail);
}

/// <summary>Takes an agency's return out of a mail: the filled Word form is checked, filed and recorded, as on the page (N11, W06).</summary>
internal sealed class MailedReturns(ReturnForms forms, CaseFiling filing, ReviewLedger ledger)
{
    /// <summary>Takes the first attachment that is a return of one of the agencies; when none is, says why the likeliest is not.</summary>
    /// <param name="visits">One for each agency that the sender answers for.</param>
    public async Task<MailOutcome> TakeAsync(IReadOnlyList<(MailVisit Visit, AgencyPart Part)> visits, IReadOnlyList<AttachedThing> attached, Func<AttachedThing, Task<byte[]>> read, CancellationToken cancellationToken)
    {
        MailOutcome? first = null;
        foreach (var file in attached.OrderByDescending(one => one.LooksLikeWord).Take(5))
        {
            if (ReturnForms.FaultOf(file) is { } fault)
            {
                first ??= MailOutcome.Refused(fault.Code, fault.Sentence, MailWords.HowToReturn);
                continue;
            }

            var upload = new UploadedFile(file.Name, await read(file));
            var reading = forms.Read(upload, visits);
            if (reading.Form is { } form) return await TakeAsync(form, upload, cancellationToken);
            first ??= MailOutcome.Refused(reading.Fault!.Code, reading.Fault.Sentence, MailWords.HowToReturn);
        }

        return first!;
    }

    private async Task<MailOutcome> TakeAsync(ReadForm form, UploadedFile upload, CancellationToken cancellationToken)
    {
        var (visit, part) = (form.Visit, form.Part);
        var findings = form.Task.Check(form.Answers).Findings;
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(upload.Content));
        if (part.LatestReturn is { } latest && latest.Form.Sha256 == sha256) return MailWords.Known(part, latest, findings);

        var blocking = findings.Where(finding => finding.Level == CheckLevel.Block).Select(finding => finding.Sentence).ToList();
        if (blocking.Count > 0) return MailOutcome.Refused("blocked", [.. blocking, MailWords.HowToReturn]);

        // Decided before anything is filed: what is refused leaves nothing behind.
        var place = form.Task.Place;
        if (ReviewRules.Decide(visit.Review, Command(form, new FiledDocument(DocumentKind.ReturnForm, part.Agency.Id, place.Version, "", "", "", sha256)), visit.Context) is Decision.Refused no)
            return MailOutcome.Refused(no.Refusal.Code, no.Refusal.Sentence);
        if (visit.Folder is null) throw OutsideFault.Later("The review has no case folder yet.");

        var filed = await filing.FileUploadAsync(visit, place, upload, cancellationToken);
        return await ledger.HandleAsync(Command(form, filed), cancellationToken) is LedgerAnswer.Refused { Refusal: var refusal }
            ? MailOutcome.Refused(refusal.Code, refusal.Sentence)
            : MailWords.Received(part.Agency.Name, place.Version, findings);
    }

    private static Command Command(ReadForm form, FiledDocument filed) => new(
        WaitingMail.KeyOf(form.Visit.Mail.InternetMessageId),
        form.Visit.Review.Id,
        form.Visit.Actor,
        form.Visit.Now,
        form.Task.Command(form.Task.Complete(form.Answers), filed, ReturnRoute.Mail));
}
