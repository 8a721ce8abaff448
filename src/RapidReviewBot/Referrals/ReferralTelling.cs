using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Posting;
using RapidReviewBot.Deadlines;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Features.SetUp;
using RapidReviewBot.Graph.Mail;
using RapidReviewBot.Ledger;
using RapidReviewBot.Outbox;
using RapidReviewBot.Web.Links;

namespace RapidReviewBot.Referrals;

/// <summary>
/// Tells of a referral that has come, or that still waits: the office by card, or by mail whoever of it has no account; those whom the procedure names besides get the link by mail (T30).
/// Neither card nor mail tells anything of the case (N09).
/// </summary>
internal sealed class ReferralTelling(ReferralDesk desk, Office office, ReferralCards cards, ReferralMails mails, ReviewClock clock)
{
    /// <summary>Those who are still to be told. Each is named in <paramref name="told"/> as soon as they are, with whether their account was reached; one who was not keeps nobody else from being told.</summary>
    public async Task TellAsync(WaitingReferral referral, Partnership settings, Func<string, bool, Task> told, CancellationToken cancellationToken)
    {
        foreach (var person in office.On(settings, clock.Today).ExceptBy(referral.Told, person => person.Id))
        {
            var reached = await ToOfficeAsync(referral, settings, person, new("told", "A referral has come", "Read it on your page and take it on, or close it with a reason."), cancellationToken);
            await told(person.Id, reached);
        }

        foreach (var person in desk.Readers(settings).ExceptBy(referral.Told, person => person.Id))
        {
            await mails.SendAsync(referral, person, new("told", "A referral has come", "Read it on your page. The partnership's office takes it on or closes it."), cancellationToken);
            await told(person.Id, true);
        }
    }

    /// <summary>Reminds the office. Each is named in <paramref name="reminded"/>, with the day, as soon as they are.</summary>
    public async Task RemindAsync(WaitingReferral referral, DateOnly day, Partnership settings, Func<string, Task> reminded, CancellationToken cancellationToken)
    {
        var words = new ReferralNews($"remind-{day:yyyyMMdd}", "A referral still waits", $"{ReferralWords.Waits(referral)} Read it on your page today and take it on, or close it with a reason.");
        foreach (var person in office.On(settings, day).ExceptBy(referral.Reminded, Whom))
        {
            await ToOfficeAsync(referral, settings, person, words, cancellationToken);
            await reminded(Whom(person));
        }

        string Whom(Person person) => $"{day:yyyy-MM-dd} {person.Id}";
    }

    /// <returns>False when somebody with an account could not be reached in Teams and got a mail instead.</returns>
    private async Task<bool> ToOfficeAsync(WaitingReferral referral, Partnership settings, Person person, ReferralNews news, CancellationToken cancellationToken)
    {
        if (person.EntraId is { } entraId && !referral.Unreached.Contains(person.Id) && await cards.TrySendAsync(referral, settings, entraId, cancellationToken)) return true;
        await mails.SendAsync(referral, person, news, cancellationToken);
        return person.EntraId is null;
    }
}

/// <summary>What a mail says of a referral.</summary>
/// <param name="Key">The same for every try of it, another for another mail to the same person.</param>
internal sealed record ReferralNews(string Key, string Title, string Lead);

/// <summary>Words that card and mail share.</summary>
internal static class ReferralWords
{
    public static string Waits(WaitingReferral referral) => $"Nobody has taken it on or closed it since it came on {LondonTime.Words(LondonTime.DateOf(referral.ReceivedAt))}.";
}

/// <summary>The card of a referral, brought to somebody of the office.</summary>
internal sealed partial class ReferralCards(CardRack cards, Messenger messenger, ReviewClock clock, ILogger<ReferralCards> logger)
{
    /// <summary>The kind of card; its subject is the referral's id.</summary>
    public const string Kind = "waiting-referral";

    public static CardAddress AddressOf(string id) => new(Kind, "", id);

    /// <summary>False when Teams does not reach the person, and waiting would not mend it.</summary>
    public async Task<bool> TrySendAsync(WaitingReferral referral, Partnership settings, string entraId, CancellationToken cancellationToken)
    {
        try
        {
            await SendAsync(referral, settings, entraId, cancellationToken);
            return true;
        }
        catch (OutsideFault fault) when (fault.IsFinal)
        {
            Log.NotReached(logger, fault, referral.Reference, entraId);
            return false;
        }
    }

    private async Task SendAsync(WaitingReferral referral, Partnership settings, string entraId, CancellationToken cancellationToken)
    {
        var request = new CardRequest(AddressOf(referral.Id), null, entraId, clock.Now);
        var card = await cards.DrawAsync(request, cancellationToken) ?? throw new InvalidOperationException($"No card tells of referral {referral.Reference}.");
        await messenger.SendAsync(entraId, settings.TeamId, card.RefreshedFor(await messenger.TeamsIdsAsync([entraId], cancellationToken)), cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Referral {Reference}: its card did not reach {Person} of the office, who gets a mail instead")]
        public static partial void NotReached(ILogger logger, Exception fault, string reference, string person);
    }
}

/// <summary>The mail that brings somebody the link to a referral.</summary>
internal sealed class ReferralMails(MailDispatch dispatch, PersonalLinks links, ReviewContexts contexts, ReviewClock clock)
{
    private static readonly TimeSpan LinkLasts = TimeSpan.FromDays(60);

    public async Task SendAsync(WaitingReferral referral, Person to, ReferralNews news, CancellationToken cancellationToken)
    {
        var context = await contexts.ForAsync(referral.PartnershipId, cancellationToken);
        // Never the first try: a mail that left before its reader was noted down is found by its stamp and not sent again.
        var run = new EffectRun(Review.None(new ReviewId(referral.Id)), context, $"{news.Key}-{CommandIds.Of(to.Id)[..12]}", 2, null, (_, _) => Task.CompletedTask);
        var link = await links.IssueAsync(new LinkRecipient(run.Review.Id, to.Id, to.Email, clock.Now + LinkLasts) { Mail = run.Key }, ReferralPaths.Page, cancellationToken);
        var title = $"{news.Title}: {referral.Reference}";
        var html = PlainMail.Html(title, news.Lead, ("Open the referral", link), ["The page asks for a code that we send to this address. The link is yours alone: do not pass it on."], context.Partnership.Name, "");
        await dispatch.SendAsync(new OutgoingMail(to, [], new MailMessage(title, html), []), run, cancellationToken);
    }
}
