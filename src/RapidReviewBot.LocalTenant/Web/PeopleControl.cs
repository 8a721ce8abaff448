using RapidReviewBot.LocalTenant.Control;
using RapidReviewBot.LocalTenant.Graph.Mail;
using RapidReviewBot.LocalTenant.State;
using RapidReviewBot.LocalTenant.Teams;
using RapidReviewBot.LocalTenant.Time;
using RapidReviewBot.LocalTenant.Watching;

namespace RapidReviewBot.LocalTenant.Web;

/// <summary>Who is here, and whether anything changed.</summary>
internal static class PeopleControl
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/control/people", (TenantState state) =>
        {
            var unread = state.Mail.All.Where(mail => mail is { Folder: MailStore.Inbox, IsRead: false }).CountBy(mail => mail.MailboxId).ToDictionary();
            return Results.Json(
                state.People.All.Select(person => Shown(state, person, unread.GetValueOrDefault(person.Id))).OrderByDescending(one => one.Host), TenantJson.Options);
        });
        routes.MapGet("/control/changes", (TenantState state, Journal journal, TenantClock clock, ClockMover mover) => Results.Json(
            new { version = state.Changes + journal.Count, clock = new { now = clock.GetUtcNow(), moving = mover.Moving } }, TenantJson.Options));
        routes.MapGet("/control/news", (TenantState state, ChatMessages messages, Places places) => Results.Json(News(state, messages, places), TenantJson.Options));
    }

    /// <summary>By person's id: differs whenever the own chat with the bot or the inbox holds something new or altered.</summary>
    private static Dictionary<string, string> News(TenantState state, ChatMessages messages, Places places)
    {
        var chats = messages.All.GroupBy(message => message.Conversation).ToDictionary(chat => chat.Key, chat => chat.Sum(message => message.Version));
        var inboxes = state.Mail.All.Where(mail => mail.Folder == MailStore.Inbox).GroupBy(mail => mail.MailboxId).ToDictionary(box => box.Key, box => box.Max(mail => mail.Change));
        return state.People.All.ToDictionary(person => person.Id, person => $"{chats.GetValueOrDefault(places.PersonalChat(person).Id)}.{inboxes.GetValueOrDefault(person.Id)}");
    }

    private static ShownPerson Shown(TenantState state, Person person, int unread)
    {
        var organisation = state.OrganisationOf(person);
        string role = person.Mailbox == MailboxKind.Shared ? "Shared mailbox" : person.JobTitle ?? "No job title";
        IReadOnlyList<string> surfaces = (person.Surface, person.Mailbox) switch
        {
            (_, MailboxKind.Shared) or (Surface.Mail, _) => ["outlook"],
            _ => ["teams", "outlook"],
        };
        return new ShownPerson(person.Id, person.DisplayName, role, organisation.Name, organisation.IsHost, person.Surface, person.Mail, surfaces, unread);
    }

    /// <param name="Surfaces">Which views the person has: <c>teams</c> (with files), <c>outlook</c> (with a calendar).</param>
    /// <param name="Unread">Mails in the inbox that were not opened.</param>
    internal sealed record ShownPerson(
        string Id, string Name, string Role, string Organisation, bool Host, Surface Surface, string Mail, IReadOnlyList<string> Surfaces, int Unread);
}
