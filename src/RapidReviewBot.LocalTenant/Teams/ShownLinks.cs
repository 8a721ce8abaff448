using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using RapidReviewBot.LocalTenant.State;

namespace RapidReviewBot.LocalTenant.Teams;

/// <summary>The addresses that a person can click: on the cards and messages shown to them, and in their mail.</summary>
public sealed partial class ShownLinks(TenantState state, Places places, ChatMessages messages, TeamsReading reading, Installations installations)
{
    public IReadOnlySet<string> Of(Person person) =>
        OnTeams(person).Concat(InMail(person)).SelectMany(text => Address().Matches(text).Select(found => found.Value)).ToHashSet(StringComparer.Ordinal);

    private IEnumerable<string> OnTeams(Person person)
    {
        if (person.Surface == Surface.Mail)
            return [];

        var seen = places.ChannelsOf(person).SelectMany(one => one.Channels).Select(channel => channel.Id).ToHashSet();
        if (installations.HasPersonal(person))
            seen.Add(places.PersonalChat(person).Id);
        return messages.All.Where(message => seen.Contains(message.Conversation) && !message.Deleted)
            .Select(message => reading.Show(message, person))
            .Select(shown => JsonSerializer.Serialize(new { shown.Text, shown.Cards }, TenantJson.Options));
    }

    private IEnumerable<string> InMail(Person person) =>
        state.Mail.All.Where(mail => mail.MailboxId == person.Id).Select(mail => WebUtility.HtmlDecode(mail.Body));

    [GeneratedRegex("""https?://[^\s"'<>)\]\\]+""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Address();
}
