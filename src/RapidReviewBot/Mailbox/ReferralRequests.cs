using Microsoft.Extensions.Options;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Graph.Mail;
using RapidReviewBot.Referrals;
using RapidReviewBot.Web;

namespace RapidReviewBot.Mailbox;

/// <summary>Sends the blank referral form to whoever asks for it by mail: "referral form" in the subject and nothing attached (T30).</summary>
internal sealed class ReferralRequests(ReferralForms forms, IOptions<WebOptions> web)
{
    private const string Asked = "referral form";

    /// <summary>Null when the mail does not ask for the form.</summary>
    public MailOutcome? AnswerTo(ReviewContext context, IncomingMail mail)
    {
        if (!mail.Subject.Contains(Asked, StringComparison.OrdinalIgnoreCase)) return null;
        var (name, content) = forms.Blank(context);
        return new MailOutcome("referral-form-sent", Words(context) with { Attachments = [new MailAttachment(name, BinaryData.FromBytes(content))] });
    }

    private MailAnswer Words(ReviewContext context) => new(
        "The referral form",
        "The form is attached. If a child is in danger now, call 999 or the local authority's front door first: this form does not replace that.",
        [
            $"Fill it in with your manager and your safeguarding lead, and send it to {context.Partnership.Name} from your work address, as a Word document: answer this mail and attach it. Put no names of children or family in the subject or the text of a mail.",
            "If you are a parent, a carer or a member of the public, please do not write about a child in a mail. " + (context.Procedure.Opening.PublicReferral
                ? $"Use the page {new Uri(web.Value.PublicUrl!, ReferralPaths.To(context.Partnership.Id))}, or telephone the partnership's office or the local authority's front door."
                : "Telephone the partnership's office or the local authority's front door: they take your referral."),
        ]);
}
