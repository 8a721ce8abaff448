using System.Text.Json;

namespace RapidReviewBot.Graph.Mail;

/// <summary>How far a mail has come; kept on its effect's row between tries.</summary>
/// <param name="Look">A draft may have been made although no answer came: look for it before making one.</param>
/// <param name="Draft">Id of the draft.</param>
/// <param name="InternetMessageId">The same mail's id in the world.</param>
/// <param name="Sending">When it was last told to leave and no refusal came back; machine time.</param>
internal sealed record MailProgress(bool Look = false, string? Draft = null, string? InternetMessageId = null, DateTimeOffset? Sending = null)
{
    public static MailProgress Read(string? text) => string.IsNullOrEmpty(text) ? new MailProgress() : JsonSerializer.Deserialize<MailProgress>(text)!;

    public string Write() => JsonSerializer.Serialize(this);
}
