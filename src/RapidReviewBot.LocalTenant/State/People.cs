namespace RapidReviewBot.LocalTenant.State;

/// <summary>One Microsoft 365 tenant, or an organisation that is elsewhere altogether.</summary>
/// <param name="Id">The tenant id (a GUID).</param>
/// <param name="SharesFreeBusy">Whether its people's free and busy times can be read from the host tenant.</param>
/// <param name="IsHost">The tenant that the bot is installed in. One only.</param>
/// <param name="BlocksExternalMail">Mail to it is refused: the sender gets a non-delivery report.</param>
public sealed record Organisation(
    string Id, string Name, string Domain, bool SharesFreeBusy = false, bool IsHost = false, bool BlocksExternalMail = false);

/// <summary>How a person sees what the bot does.</summary>
public enum Surface
{
    /// <summary>Has Teams and Outlook in the host tenant.</summary>
    Member,

    /// <summary>Of another tenant, invited into the host's team as a guest; the mailbox is elsewhere.</summary>
    Guest,

    /// <summary>Has a mailbox only.</summary>
    Mail,
}

public enum MailboxKind
{
    Personal,
    Shared,
}

/// <summary>Whoever has an address: a person, or a shared mailbox.</summary>
/// <param name="Id">The object id in the host's directory (a GUID).</param>
/// <param name="Role">The part played in the partnership, for those who read the list; no rule looks at it.</param>
/// <param name="Busy">How the seed makes the calendar: a named pattern of its file, or null for an empty one.</param>
/// <param name="BotMailbox">Whether the bot's Exchange roles are assigned for this mailbox.</param>
public sealed record Person(
    string Id,
    string OrganisationId,
    string DisplayName,
    string Mail,
    Surface Surface,
    MailboxKind Mailbox = MailboxKind.Personal,
    string? JobTitle = null,
    string? Role = null,
    string? Agency = null,
    string? Busy = null,
    bool BotMailbox = false)
{
    /// <summary>The id under which Teams knows the person towards bots.</summary>
    public string TeamsId => $"29:1{Id.Replace("-", "", StringComparison.Ordinal)}";

    public string GivenName => DisplayName.Split(' ')[0];

    public string Surname => DisplayName.Split(' ')[^1];
}
