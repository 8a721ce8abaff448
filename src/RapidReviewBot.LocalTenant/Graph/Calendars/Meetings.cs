using System.Globalization;
using RapidReviewBot.LocalTenant.Graph.Mail;
using RapidReviewBot.LocalTenant.Hosting;
using RapidReviewBot.LocalTenant.State;
using RapidReviewBot.LocalTenant.Time;

namespace RapidReviewBot.LocalTenant.Graph.Calendars;

/// <summary>Brings meetings to those invited, into calendar and inbox, some time after the organiser's call; carries their answers back.</summary>
public sealed class Meetings
{
    private readonly TenantState state;
    private readonly CalendarStore calendars;
    private readonly MailStore mail;
    private readonly DeferredWork deferred;
    private readonly TenantClock clock;

    public Meetings(TenantState state, CalendarStore calendars, MailStore mail, DeferredWork deferred, TenantClock clock)
    {
        (this.state, this.calendars, this.mail, this.deferred, this.clock) = (state, calendars, mail, deferred, clock);
        deferred.Handle("meeting", Deliver);
    }

    /// <summary>
    /// Puts an organiser's event that is new or changed: everybody on it hears of it, and who is no longer on it hears that it is off.
    /// Who is to hear is noted before the event stands: of what a killed tenant had not put nobody hears, of what it had put everybody does.
    /// </summary>
    public CalendarEvent Put(CalendarEvent changed, IReadOnlyList<Invitee>? before = null)
    {
        lock (state.Gate)
        {
            foreach (var invitee in changed.Attendees)
                Add("meetingRequest", changed, invitee.Address, "");
            var gone = (before ?? []).Where(one => !changed.Attendees.Any(now => Same(now.Address, one.Address)));
            foreach (var invitee in gone)
                Add("meetingCancelled", changed, invitee.Address, "");
            return calendars.Put(changed);
        }
    }

    /// <summary>Out of the organiser's calendar at once; the others hear of it.</summary>
    public void Cancel(CalendarEvent organised, string comment)
    {
        lock (state.Gate)
        {
            foreach (var invitee in organised.Attendees)
                Add("meetingCancelled", organised, invitee.Address, comment);
            calendars.Put(organised with { IsGone = true, IsCancelled = true });
        }
    }

    /// <summary>The person's answer, into the organiser's event and inbox. A declined meeting leaves the person's calendar.</summary>
    /// <param name="response"><c>accepted</c>, <c>tentativelyAccepted</c> or <c>declined</c>.</param>
    public void Respond(Person person, CalendarEvent copy, string response, string comment)
    {
        calendars.Put(copy with { Response = response, ShowAs = response == "accepted" ? "busy" : "tentative", IsGone = response == "declined" });
        if (state.Events.All.FirstOrDefault(one => one.ICalUId == copy.ICalUId && one.IsOrganizer) is not { } organised)
            return;

        calendars.Put(organised with
        {
            Attendees = [.. organised.Attendees.Select(one => Same(one.Address, new MailAddress(person.Mail))
                ? one with { Response = response, RespondedAt = clock.GetUtcNow() }
                : one)],
        });
        string word = response switch { "accepted" => "Accepted", "declined" => "Declined", _ => "Tentative" };
        Put(state.People.Find(organised.MailboxId)!, mail.NewId(), new MailAddress(person.Mail, person.DisplayName), $"{word}: {organised.Subject}", ("text", comment), Kind(response), organised.Id);
    }

    private void Add(string kind, CalendarEvent changed, MailAddress to, string comment) =>
        deferred.Add("meeting", $"{changed.Id}\n{kind}\n{to.Address}\n{state.Next("meeting-message")}\n{CalendarStore.Next(changed)}\n{comment}");

    private void Deliver(string target)
    {
        string[] parts = target.Split('\n', 6);
        string id = "AAkA" + CalendarStore.Hash(string.Join('/', parts[..4]));
        if (Standing(parts[0], int.Parse(parts[4], CultureInfo.InvariantCulture)) is not { } organised || state.Mail.Find(id) is not null)
            return;

        var organizer = state.People.Find(organised.MailboxId)!;
        if (state.FindPerson(parts[2]) is not { } person)
        {
            Put(organizer, id, new MailAddress($"postmaster@{state.Host.Domain}", "Microsoft Outlook"), $"Undeliverable: {organised.Subject}",
                ("text", $"Your invitation to {parts[2]} couldn't be delivered. Remote server returned '550 5.1.10'"), null, organised.Id);
            return;
        }

        var copy = PutCopy(organised, person, parts[1] == "meetingCancelled");
        string subject = (copy.IsCancelled ? "Canceled: " : "") + organised.Subject;
        string body = copy.IsCancelled && parts[5].Length > 0 ? $"<p>{System.Net.WebUtility.HtmlEncode(parts[5])}</p>{organised.Body}" : organised.Body;
        Put(person, id, organised.Organizer, subject, (organised.BodyType, body), parts[1], copy.Id);
    }

    /// <summary>The organiser's event, once it is as it was to be told of; null when it never came to that.</summary>
    private CalendarEvent? Standing(string id, int change)
    {
        lock (state.Gate)
            return state.Events.Find(id) is { } found && found.Change >= change ? found : null;
    }

    private CalendarEvent PutCopy(CalendarEvent organised, Person person, bool cancelled)
    {
        string copyId = CalendarStore.CopyId(organised.ICalUId, person.Id);
        var standing = state.Events.Find(copyId);
        return calendars.Put(organised with
        {
            Id = copyId,
            MailboxId = person.Id,
            IsOrganizer = false,
            IsGone = false,
            IsCancelled = cancelled,
            ShowAs = cancelled ? "free" : "tentative",
            Response = standing is not null && standing.Start == organised.Start && standing.End == organised.End ? standing.Response : "none",
            Properties = new Dictionary<string, string>(),
            TransactionId = null,
            Change = standing?.Change ?? 0,
        });
    }

    private void Put(Person mailbox, string id, MailAddress from, string subject, (string Type, string Text) body, string? kind, string eventId) => mail.Put(new MailMessage
    {
        Id = id,
        MailboxId = mailbox.Id,
        Folder = MailStore.Inbox,
        Subject = subject,
        BodyType = body.Type,
        Body = body.Text,
        From = from,
        To = [new MailAddress(mailbox.Mail, mailbox.DisplayName)],
        InternetMessageId = $"<{CalendarStore.Hash(id)}@{from.Address.Split('@')[^1]}>",
        ConversationId = MailStore.ConversationOf(eventId),
        MeetingMessageType = kind,
        EventId = eventId,
        CreatedAt = clock.GetUtcNow(),
        SentAt = clock.GetUtcNow(),
        ReceivedAt = clock.GetUtcNow(),
    });

    // The middle one is spelt as the service spells it.
    private static string Kind(string response) => response switch
    {
        "accepted" => "meetingAccepted",
        "declined" => "meetingDeclined",
        _ => "meetingTenativelyAccepted",
    };

    private static bool Same(MailAddress one, MailAddress other) => string.Equals(one.Address, other.Address, StringComparison.OrdinalIgnoreCase);
}
