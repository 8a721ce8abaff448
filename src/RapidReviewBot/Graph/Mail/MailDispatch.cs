using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;
using RapidReviewBot.Outbox;
using RapidReviewBot.Web.Links;

namespace RapidReviewBot.Graph.Mail;

/// <summary>
/// Sends a mail so that a repeat sends none twice: a stamped draft, its id kept on the effect's row, then send. In the plain case two calls.
/// After a send whose outcome is unknown the draft is watched for five minutes: out of the drafts means it left; still there after that, it is sent again.
/// </summary>
public sealed class MailDispatch(MailDrafts drafts, PersonalLinks links, TimeProvider machine)
{
    private static readonly TimeSpan Watch = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(30);

    /// <summary>Returns once the mail has left. One effect sends one mail.</summary>
    /// <exception cref="OutsideFault">It has not left, or it is not yet known whether it has.</exception>
    public Task<DepartedMail> SendAsync(OutgoingMail mail, EffectRun run, CancellationToken cancellationToken) => GraphFaults.SortAsync(
        async () =>
        {
            var departed = await TrySendAsync(mail, run, cancellationToken);
            if (run.Try > 1) await LeaveOneLinkAsync(mail, departed, run, cancellationToken);
            return departed;
        },
        machine);

    /// <summary>The whole of a mail that left, as MIME.</summary>
    /// <exception cref="OutsideFault">It could not be read.</exception>
    public Task<BinaryData> MimeAsync(string mailbox, DepartedMail mail, CancellationToken cancellationToken) =>
        GraphFaults.SortAsync(() => drafts.MimeAsync(mailbox, mail.MessageId, cancellationToken), machine);

    private async Task<DepartedMail> TrySendAsync(OutgoingMail mail, EffectRun run, CancellationToken cancellationToken)
    {
        var mailbox = run.Context.Partnership.Mailbox;
        var progress = MailProgress.Read(run.Progress);
        if (await LeftAsync(mailbox, progress, cancellationToken) is { } left) return left;

        var (draft, isNew) = await DraftAsync(mail, mailbox, progress, run, cancellationToken);
        if (draft.IsDraft == false) return Departed(draft);

        progress = new MailProgress(Draft: draft.Id, InternetMessageId: draft.InternetMessageId);
        if (!MailDrafts.FitsInline(mail))
        {
            if (isNew) await run.KeepAsync(progress.Write(), cancellationToken);
            await drafts.AttachAsync(mailbox, draft.Id!, mail, cancellationToken);
        }

        await HandOverAsync(mailbox, draft, progress, run, cancellationToken);
        return Departed(draft);
    }

    // Each try writes the mail anew, with a link of its own; which try's draft has left, only the mail itself can tell.
    private async Task LeaveOneLinkAsync(OutgoingMail mail, DepartedMail departed, EffectRun run, CancellationToken cancellationToken)
    {
        if (!LinkPaths.TokensIn(mail.Message.Html, run.Review.Id).Any()) return;
        if (await drafts.BodyAsync(run.Context.Partnership.Mailbox, departed.MessageId, cancellationToken) is { } left)
            await links.KeepOnlyAsync(run.Review.Id, run.Key, left, cancellationToken);
    }

    private static DepartedMail Departed(Message message) => new(message.Id!, message.InternetMessageId!);

    /// <summary>The mail when an earlier try has sent it; null when it certainly has not, or has not within the time that it is watched.</summary>
    private async Task<DepartedMail?> LeftAsync(string mailbox, MailProgress progress, CancellationToken cancellationToken)
    {
        if (progress is not { Sending: { } since, Draft: { } id }) return null;

        // In no folder any more: it was told to leave, and the copy was removed by a person or a rule.
        var message = await drafts.FindAsync(mailbox, id, cancellationToken);
        if (message is null || message.IsDraft == false) return new DepartedMail(id, progress.InternetMessageId!);
        if (machine.GetUtcNow() - since >= Watch) return null;

        throw OutsideFault.Later("The mail was handed over and no answer came; it is watched until it is clear whether it left.", machine.GetUtcNow() + BetweenLooks);
    }

    private async Task<(Message Draft, bool IsNew)> DraftAsync(OutgoingMail mail, string mailbox, MailProgress progress, EffectRun run, CancellationToken cancellationToken)
    {
        if (progress.Draft is { } id && await drafts.FindAsync(mailbox, id, cancellationToken) is { } kept) return (kept, false);

        var stamp = $"{run.Review.Id.Value}/{run.Key}";
        if ((progress.Look || run.Try > 1) && await drafts.FindByStampAsync(mailbox, stamp, cancellationToken) is { } found) return (found, false);

        try
        {
            return (await drafts.MakeAsync(mailbox, stamp, mail, cancellationToken), true);
        }
        catch (Exception fault) when (!IsRefusal(fault))
        {
            await run.KeepAsync(new MailProgress(Look: true).Write(), CancellationToken.None);
            throw;
        }
    }

    private async Task HandOverAsync(string mailbox, Message draft, MailProgress progress, EffectRun run, CancellationToken cancellationToken)
    {
        await run.KeepAsync((progress with { Sending = machine.GetUtcNow() }).Write(), cancellationToken);
        try
        {
            await drafts.SendAsync(mailbox, draft.Id!, cancellationToken);
        }
        catch (Exception fault) when (IsRefusal(fault))
        {
            // A message that has left can't be sent: an earlier try whose answer was lost may have got through by now.
            await run.KeepAsync(progress.Write(), CancellationToken.None);
            if (await drafts.FindAsync(mailbox, draft.Id!, cancellationToken) is not { IsDraft: false }) throw;
        }
    }

    /// <summary>Whether the service said that it did nothing. "Not found" is no such word: the draft may have left a moment ago.</summary>
    private static bool IsRefusal(Exception fault) => fault is ODataError { ResponseStatusCode: >= 400 and < 500 and not 404 and not 408 or 503 };
}
