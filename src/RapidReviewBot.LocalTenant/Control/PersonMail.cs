using System.Net;
using RapidReviewBot.LocalTenant.Graph.Mail;
using RapidReviewBot.LocalTenant.State;
using RapidReviewBot.LocalTenant.Teams;

namespace RapidReviewBot.LocalTenant.Control;

public sealed record AttachedFile(string Name, string ContentType, byte[] Content);

/// <summary>A mail that a person writes.</summary>
public sealed record PersonsMail(string To, string Subject, string Body, string? Cc = null, IReadOnlyList<AttachedFile>? Attachments = null);

/// <summary>What a person does in a mail program: write, answer, read. Any mailbox of the tenant, whatever the organisation.</summary>
public sealed class PersonMail(TenantState state, MailStore store, MailTransport transport)
{
    public Person Person(string idOrAddress) =>
        state.FindPerson(idOrAddress) ?? throw new ControlRefused($"Nobody here is called '{idOrAddress}'. The list is at /control/people.");

    public MailMessage Send(string from, PersonsMail mail) => Submit(Written(Person(from), mail));

    /// <summary>An answer to a message in the person's mailbox, to its sender or where it asks for answers.</summary>
    public MailMessage Reply(string from, string messageId, string body, IReadOnlyList<AttachedFile>? attachments = null, bool all = false)
    {
        var person = Person(from);
        var asked = Message(person, messageId);
        var to = asked.ReplyTo.Count > 0 ? asked.ReplyTo : [asked.From];
        string subject = asked.Subject.StartsWith("RE: ", StringComparison.OrdinalIgnoreCase) ? asked.Subject : $"RE: {asked.Subject}";
        var written = Written(person, new PersonsMail("", subject, body, null, attachments));
        store.Put(asked with { IsRead = true });
        return Submit(written with
        {
            To = to,
            Cc = all ? Others(person, asked, to) : [],
            ConversationId = asked.ConversationId,
            Body = $"<p>{WebUtility.HtmlEncode(body)}</p>{Quoted(asked)}",
            BodyType = "html",
            Headers = [new MailHeader("In-Reply-To", asked.InternetMessageId), new MailHeader("References", asked.InternetMessageId)],
        });
    }

    public MailMessage Message(Person person, string messageId) =>
        store.FindOrNull(person, messageId) ?? throw new ControlRefused($"{person.DisplayName} has no message {messageId}.");

    public MailMessage MarkRead(string who, string messageId) => Message(Person(who), messageId) is { IsRead: false } unread ? store.Put(unread with { IsRead = true }) : Message(Person(who), messageId);

    private MailMessage Written(Person person, PersonsMail mail) => store.NewDraft(person) with
    {
        Subject = mail.Subject,
        Body = mail.Body,
        BodyType = mail.Body.Contains("</", StringComparison.Ordinal) ? "html" : "text",
        To = Addresses(mail.To),
        Cc = Addresses(mail.Cc),
        Attachments = [.. (mail.Attachments ?? []).Select(one => store.Attach(one.Name, one.ContentType, one.Content))],
    };

    private MailMessage Submit(MailMessage draft)
    {
        var kept = store.Put(draft);
        transport.Submit(kept);
        return kept;
    }

    private static List<MailAddress> Others(Person person, MailMessage asked, IReadOnlyList<MailAddress> to) =>
        [.. asked.To.Concat(asked.Cc).Where(one => !Is(one, person.Mail) && !to.Any(other => Is(other, one.Address)))];

    private static bool Is(MailAddress one, string address) => string.Equals(one.Address, address, StringComparison.OrdinalIgnoreCase);

    private static List<MailAddress> Addresses(string? line) =>
        [.. (line ?? "").Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(one => new MailAddress(one))];

    private static string Quoted(MailMessage asked)
    {
        string original = asked.BodyType == "html" ? asked.Body : $"<pre>{WebUtility.HtmlEncode(asked.Body)}</pre>";
        return $"<hr><p><b>From:</b> {WebUtility.HtmlEncode(asked.From.Name ?? asked.From.Address)}<br><b>Subject:</b> {WebUtility.HtmlEncode(asked.Subject)}</p>{original}";
    }
}
