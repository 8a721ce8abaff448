using RapidReviewBot.Deadlines;
using RapidReviewBot.Documents.Forms;
using RapidReviewBot.Documents.Word;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Graph.Mail;
using RapidReviewBot.Ledger;

namespace RapidReviewBot.Mailbox;

/// <summary>Sends the blank referral form to whoever asks for it by mail: "referral form" in the subject and nothing attached (T30).</summary>
internal sealed class ReferralRequests(Inbox inbox, FormFiles forms, ReviewContexts contexts, ReviewClock clock)
{
    private const string Asked = "referral form";

    /// <summary>Null when the mail does not ask for the form. A mail with something attached may be a referral: it stays in the inbox, for people to read.</summary>
    public async Task<MailOutcome?> AnswerToAsync(Partnership partnership, IncomingMail mail, CancellationToken cancellationToken)
    {
        if (!mail.Subject.Contains(Asked, StringComparison.OrdinalIgnoreCase)) return null;
        if ((await inbox.AttachedAsync(partnership.Mailbox, mail.Id, cancellationToken)).Count > 0) return null;
        var procedure = (await contexts.ForAsync(partnership.Id, cancellationToken)).Procedure;
        var rule = procedure.Document(DocumentKind.Referral);
        var form = forms[rule?.FormId ?? "referral"];
        var facts = new DocumentFacts(rule?.Title ?? form.Title, partnership.Name, "", form.Marking, clock.Now);
        var bytes = WordFormWriter.Write(form, FormAnswers.Empty, facts, partnership.Name);
        return new MailOutcome("referral-form-sent", Words(partnership.Name) with { Attachments = [new MailAttachment($"{rule?.Title ?? form.Title}.docx", BinaryData.FromBytes(bytes))] });
    }

    private static MailAnswer Words(string partnership) => new(
        "The referral form",
        "The form is attached. If a child is in danger now, call 999 or the local authority's front door first: this form does not replace that.",
        [
            $"Fill it in with your manager and your safeguarding lead, and send it to {partnership} from your work address, as a Word document. Put no names of children or family in the subject or the text of a mail.",
            "If you are a parent, a carer or a member of the public, please do not write about a child in a mail. Telephone the partnership's office or the local authority's front door: they take your referral.",
        ]);
}

/// <summary>What mails are handled by, after their kind.</summary>
internal sealed record MailKinds(Bounces Bounces, CaseMail Cases, ReferralRequests Requests);
