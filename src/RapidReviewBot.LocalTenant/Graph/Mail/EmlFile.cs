using System.Globalization;
using System.Text;
using RapidReviewBot.LocalTenant.State;

namespace RapidReviewBot.LocalTenant.Graph.Mail;

/// <summary>A message as a MIME file (RFC 5322, 2045-2047; a non-delivery report as RFC 3464).</summary>
public sealed class EmlFile(TenantState state)
{
    public byte[] Of(MailMessage message)
    {
        var text = new StringBuilder();
        Header(text, "Date", (message.SentAt ?? message.CreatedAt).ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture));
        Header(text, "From", Line([message.From]));
        foreach (var (name, addresses) in new[] { ("To", message.To), ("Cc", message.Cc), ("Reply-To", message.ReplyTo) })
        {
            if (addresses.Count > 0)
                Header(text, name, Line(addresses));
        }

        Header(text, "Subject", Words(message.Subject));
        Header(text, "Message-ID", message.InternetMessageId);
        foreach (var header in message.Headers.Where(one => one.Name != "Content-Type"))
            Header(text, header.Name, Words(header.Value));
        Header(text, "MIME-Version", "1.0");
        if (message.FailedRecipients.Count > 0)
            Parts(text, "report; report-type=delivery-status", message, () => Report(text, message));
        else if (message.Attachments.Count > 0)
            Parts(text, "mixed", message, () => Attachments(text, message));
        else
            BodyPart(text, message);
        return Encoding.ASCII.GetBytes(text.ToString());
    }

    private void Attachments(StringBuilder text, MailMessage message)
    {
        foreach (var attachment in message.Attachments)
        {
            text.Append("--").Append(Boundary(message)).Append("\r\n");
            Header(text, "Content-Type", $"{attachment.ContentType}; name=\"{Words(attachment.Name)}\"");
            Header(text, "Content-Disposition", $"{(attachment.IsInline ? "inline" : "attachment")}; filename=\"{Words(attachment.Name)}\"; size={attachment.Size}");
            if (attachment.ContentId is not null)
                Header(text, "Content-ID", $"<{attachment.ContentId}>");
            Content(text, state.Blobs.Get(attachment.Blob));
        }
    }

    private static void Report(StringBuilder text, MailMessage message)
    {
        text.Append("--").Append(Boundary(message)).Append("\r\n");
        Header(text, "Content-Type", "message/delivery-status");
        text.Append("\r\nReporting-MTA: dns;local.tenant\r\n");
        foreach (string failed in message.FailedRecipients)
            text.Append(CultureInfo.InvariantCulture, $"\r\nFinal-Recipient: rfc822;{failed.Split(' ')[0]}\r\nAction: failed\r\nStatus: {failed.Split(' ')[1]}\r\n");
        text.Append("\r\n");
    }

    private static void Parts(StringBuilder text, string kind, MailMessage message, Action others)
    {
        string boundary = Boundary(message);
        string[] of = kind.Split(';', 2);
        Header(text, "Content-Type", $"multipart/{of[0]};{(of.Length > 1 ? of[1] + ";" : "")} boundary=\"{boundary}\"");
        text.Append("\r\n--").Append(boundary).Append("\r\n");
        BodyPart(text, message);
        others();
        text.Append("--").Append(boundary).Append("--\r\n");
    }

    private static void BodyPart(StringBuilder text, MailMessage message)
    {
        Header(text, "Content-Type", $"text/{(message.BodyType == "html" ? "html" : "plain")}; charset=\"utf-8\"");
        Content(text, Encoding.UTF8.GetBytes(message.Body));
    }

    private static void Content(StringBuilder text, byte[] content)
    {
        Header(text, "Content-Transfer-Encoding", "base64");
        text.Append("\r\n");
        string encoded = Convert.ToBase64String(content);
        for (int at = 0; at < encoded.Length; at += 76)
            text.Append(encoded, at, Math.Min(76, encoded.Length - at)).Append("\r\n");
    }

    private static string Boundary(MailMessage message) => $"_000_{message.Id}_";

    private static void Header(StringBuilder text, string name, string value) => text.Append(name).Append(": ").Append(value).Append("\r\n");

    private static string Line(IEnumerable<MailAddress> addresses) =>
        string.Join(",\r\n ", addresses.Select(one => one.Name is null ? one.Address : $"{Name(one.Name)} <{one.Address}>"));

    private static string Name(string name) => Ascii.IsValid(name) ? $"\"{name.Replace("\"", "'", StringComparison.Ordinal)}\"" : Words(name);

    // An encoded word is at most 75 characters: pieces of 30 characters stay under it in UTF-8 and base64 for what is written here.
    private static string Words(string value) => Ascii.IsValid(value)
        ? value.Replace("\r", "", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal)
        : string.Join("\r\n ", value.EnumerateRunes().Chunk(14).Select(piece => $"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Concat(piece)))}?="));
}
