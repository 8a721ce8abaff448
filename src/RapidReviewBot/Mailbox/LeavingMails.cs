using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Graph.Mail;
using RapidReviewBot.Outbox;

namespace RapidReviewBot.Mailbox;

/// <summary>
/// Mails of reviews that may have left and are not recorded as sent yet: a report or an answer can be here first, sooner still where the service was stopped in between.
/// What answers one of them waits until it is recorded.
/// </summary>
internal sealed class LeavingMails(EffectRows effects)
{
    /// <summary>To be asked before the review is read: what is recorded in between then stands in the review.</summary>
    /// <returns>Their ids in the world.</returns>
    public async Task<IReadOnlySet<string>> OfAsync(ReviewId review, CancellationToken cancellationToken) =>
        (await effects.ListAsync(review, cancellationToken))
            .Where(row => row.GetString(EffectRow.Type) == nameof(SendMail))
            .Select(row => MailProgress.Read(row.GetString(EffectRow.Progress)).InternetMessageId)
            .OfType<string>().ToHashSet(StringComparer.Ordinal);

    public static OutsideFault Wait() => OutsideFault.Later("The mail that this one answers is not recorded as sent yet.");
}
