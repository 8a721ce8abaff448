using RapidReviewBot.Deadlines;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Features.SetUp;
using RapidReviewBot.Graph.Mail;
using RapidReviewBot.Ledger;
using RapidReviewBot.Outbox;

namespace RapidReviewBot.Mailbox;

/// <summary>
/// Tells the Partnership Manager, once, of a mail that could not be handled for some minutes, and once more when it has been after all.
/// Both are drafts with a stamp, so that a repeat finds them.
/// </summary>
internal sealed class UnhandledMails(Inbox inbox, ManagerMails mails, MailboxRows rows)
{
    /// <exception cref="OutsideFault">It has not left, or it is not yet known whether it has.</exception>
    public async Task TellAsync(Partnership partnership, WaitingMail waiting, CancellationToken cancellationToken)
    {
        if (waiting.Told is not null || mails.ManagerOf(partnership) is not { } manager) return;
        var what = await DescribedAsync(partnership, waiting, cancellationToken);
        await mails.SendAsync(manager, waiting, "told", new MailAnswer(
            "A mail waits in the partnership's mailbox",
            $"Open the partnership's mailbox and read the mail that came {LondonTime.Words(waiting.ReceivedAt)}. It could not be handled.",
            [
                what,
                "It lies in the inbox of the mailbox, unchanged. If it brings a return or a comment, file that in the review's case folder; if it asks something, answer it.",
                "It is tried again every hour as long as it lies there. You hear when it has been handled after all; to stop it being tried, move it out of the mailbox or delete it.",
            ]), cancellationToken);
        await rows.KeepToldAsync(waiting, manager.Id, cancellationToken);
    }

    /// <summary>Settles what the manager was told, if they were.</summary>
    /// <exception cref="OutsideFault">It has not left, or it is not yet known whether it has.</exception>
    /// <param name="isForPeople">Whether it was read but not used, and is left for people.</param>
    public async Task SettleAsync(Partnership partnership, WaitingMail waiting, bool isForPeople, CancellationToken cancellationToken)
    {
        if (waiting.Told is not { } told || (partnership.Roster.FirstOrDefault(held => held.Person.Id == told)?.Person ?? mails.ManagerOf(partnership)) is not { } manager) return;
        await mails.SendAsync(manager, waiting, "settled", isForPeople ? ForPeople(waiting) : new MailAnswer(
            "A mail that waited needs nothing more",
            $"You need do nothing more about the mail that came {LondonTime.Words(waiting.ReceivedAt)}.",
            ["It has been handled after all, or has been taken out of the mailbox."]), cancellationToken);
    }

    private static MailAnswer ForPeople(WaitingMail waiting) => new(
        "A mail that waited is for you to read",
        $"Read the mail that came {LondonTime.Words(waiting.ReceivedAt)} in the partnership's mailbox.",
        ["The service can read it now, but it is not one that it may use: it names no review, or is automatic, or its sender is not proven or could not be answered. It is not tried again."]);

    private async Task<string> DescribedAsync(Partnership partnership, WaitingMail waiting, CancellationToken cancellationToken)
    {
        try
        {
            if (await inbox.ReadAsync(partnership.Mailbox, waiting.MessageId, cancellationToken) is not { } mail) return "It is not in the mailbox any more.";
            return $"It is from {Sender(partnership, mail)}. {(mail.Reference is { } reference ? $"It names review {reference}." : "It names no review.")}";
        }
        catch (OutsideFault)
        {
            // That it cannot be read may be why it cannot be handled.
            return "Who sent it can't be read.";
        }
    }

    // The address of somebody who is not known here may hold a family's name (N09).
    private static string Sender(Partnership partnership, IncomingMail mail)
    {
        var known = partnership.Roster.Select(held => held.Person).Concat(partnership.Agencies.Select(agency => agency.Contact)).FirstOrDefault(person => mail.IsFrom(person.Email));
        return known is not null ? $"{known.Organisation} ({known.Email})" : $"an address at {mail.From.Trim()[(mail.From.Trim().LastIndexOf('@') + 1)..]} that is not in the partnership's settings";
    }
}

/// <summary>Mails from the partnership's mailbox to its manager about a mail in it.</summary>
internal sealed class ManagerMails(MailDispatch dispatch, ReviewContexts contexts, Office office, ReviewClock clock)
{
    /// <summary>The Partnership Manager today, else somebody of the office; null when nobody holds it.</summary>
    public Person? ManagerOf(Partnership partnership)
    {
        var roles = office.ProcedureOf(partnership).RolesOf(Capacity.Manager).Select(role => role.Id).ToHashSet();
        var holder = partnership.Roster.FirstOrDefault(held => roles.Contains(held.Role) && held.HoldsOn(clock.Today))?.Person;
        return holder ?? (office.On(partnership, clock.Today) is [var other, ..] ? other : null);
    }

    public async Task SendAsync(Person to, WaitingMail waiting, string what, MailAnswer words, CancellationToken cancellationToken)
    {
        var context = await contexts.ForAsync(waiting.PartnershipId, cancellationToken);
        // Never the first try: a mail that left before that was noted down is found by its stamp and not sent again.
        var run = new EffectRun(Review.None(new ReviewId("mailbox")), context, $"{what}-{waiting.Key}", 2, null, (_, _) => Task.CompletedTask);
        var html = PlainMail.Html(words.Title, words.Lead, null, words.Paragraphs, context.Partnership.Name, "");
        await dispatch.SendAsync(new OutgoingMail(to, [], new MailMessage(words.Title, html), []), run, cancellationToken);
    }
}
