using RapidReviewBot.Graph.Mail;

namespace RapidReviewBot.Tests.Graph;

/// <summary>A letter of any kind with nothing but the reference in it.</summary>
internal sealed class APlainLetter(string letter) : IMailWriter
{
    public string Letter => letter;

    public ValueTask<MailMessage> WriteAsync(MailToWrite mail, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new MailMessage($"{mail.Review.Reference} please answer", $"<html><body><p>{mail.Review.Reference}</p></body></html>"));
}
