using Microsoft.Extensions.Options;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;
using RapidReviewBot.Graph;
using RapidReviewBot.Outbox;

using Person = RapidReviewBot.Domain.Partnerships.Person;

namespace RapidReviewBot.Features.SetUp;

/// <summary>What set-up looks up in the tenant before it believes what was typed. Only reads.</summary>
public sealed class TenantLookUp(GraphServiceClient graph, IOptions<GraphOptions> options, TimeProvider machine)
{
    private const string GuestMark = "#EXT#";
    private static readonly string[] Identity = ["id", "displayName", "mail", "userPrincipalName"];

    /// <summary>The person with the account of this tenant that has the address; without one, or as a guest, somebody who acts by mail.</summary>
    /// <exception cref="OutsideFault">The directory gives no answer.</exception>
    public async Task<Person> PersonAsync(string name, string mail, string organisation, CancellationToken cancellationToken)
    {
        var quoted = mail.Replace("'", "''", StringComparison.Ordinal);
        var found = await GraphFaults.SortAsync(
            () => graph.Users.GetAsync(request => (request.QueryParameters.Filter, request.QueryParameters.Select) = ($"mail eq '{quoted}'", Identity), cancellationToken), machine);
        var accounts = (found?.Value ?? []).Where(IsMember).ToList();
        return accounts is [{ Id: { Length: > 0 } id }] ? Person.ByMail(name, mail, organisation) with { Id = id.ToLowerInvariant(), EntraId = id.ToLowerInvariant() } : Person.ByMail(name, mail, organisation);
    }

    /// <summary>The address of an account of this tenant; null for a guest, or when there is none.</summary>
    /// <exception cref="OutsideFault">The directory gives no answer.</exception>
    public Task<string?> MailOfMemberAsync(string entraId, CancellationToken cancellationToken) => FoundAsync(async () =>
    {
        var user = await graph.Users[entraId].GetAsync(request => request.QueryParameters.Select = Identity, cancellationToken);
        return user is not null && IsMember(user) ? user.Mail : null;
    });

    /// <summary>Whether the service may read and write mail there: null when it may, else what to do about it.</summary>
    /// <exception cref="OutsideFault">The mailbox gives no answer now.</exception>
    public async Task<string?> MailboxFaultAsync(string mailbox, CancellationToken cancellationToken)
    {
        try
        {
            await GraphFaults.SortAsync(() => graph.Users[mailbox].Messages.GetAsync(request => (request.QueryParameters.Top, request.QueryParameters.Select) = (1, ["id"]), cancellationToken), machine);
            return null;
        }
        catch (OutsideFault fault) when (fault is { IsFinal: true, InnerException: ODataError { ResponseStatusCode: 403 or 404 } })
        {
            return $"I may not use the mailbox {mailbox}, or it does not exist. Check the address; if it is right, ask your Microsoft 365 administrator to grant it (operations guide, mailbox).";
        }
    }

    /// <summary>The id of the site at an address in the browser; null when there is none, or the service was not let in.</summary>
    /// <exception cref="OutsideFault">SharePoint gives no answer.</exception>
    public Task<string?> SiteAsync(Uri address, CancellationToken cancellationToken)
    {
        var path = string.Join('/', address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries).Take(2));
        var url = $"{options.Value.BaseUrl.AbsoluteUri.TrimEnd('/')}/sites/{address.Host}:/{path}";
        return FoundAsync(async () => (await graph.Sites["root"].WithUrl(url).GetAsync(request => request.QueryParameters.Select = ["id", "displayName"], cancellationToken))?.Id);
    }

    /// <summary>The libraries of a site, by id.</summary>
    /// <exception cref="OutsideFault">SharePoint gives no answer, or does not let the service in.</exception>
    public async Task<IReadOnlyList<(string Id, string Name)>> LibrariesAsync(string siteId, CancellationToken cancellationToken)
    {
        var found = await GraphFaults.SortAsync(() => graph.Sites[siteId].Drives.GetAsync(cancellationToken: cancellationToken), machine);
        return [.. (found?.Value ?? []).Select(drive => (drive.Id!, drive.Name ?? "Library"))];
    }

    private static bool IsMember(User user) => user.UserPrincipalName?.Contains(GuestMark, StringComparison.OrdinalIgnoreCase) != true;

    private Task<string?> FoundAsync(Func<Task<string?>> look) => GraphFaults.SortAsync(
        async () =>
        {
            try
            {
                return await look();
            }
            catch (ODataError missing) when (missing.ResponseStatusCode is 403 or 404)
            {
                return null;
            }
        },
        machine);
}
