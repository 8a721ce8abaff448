using RapidReviewBot.Deadlines;
using RapidReviewBot.Web.Links;

namespace RapidReviewBot.Graph.Mail;

/// <summary>Makes the personal link that a mail carries, out to the person who gets the mail.</summary>
public sealed class LinkedMail(PersonalLinks links, ReviewClock clock)
{
    // Longer than any review runs, with room for answers after it.
    private static readonly TimeSpan WhileOpen = TimeSpan.FromDays(60);

    /// <param name="page">Path within the link; empty: the list of what the person owes.</param>
    public Task<Uri> ForAsync(MailToWrite mail, string page, CancellationToken cancellationToken) =>
        links.IssueAsync(new LinkRecipient(mail.Review.Id, mail.To.Id, mail.To.Email, clock.Now + WhileOpen) { Mail = mail.Key }, page, cancellationToken);
}
