using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.Options;
using RapidReviewBot.Deadlines;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Ledger;

namespace RapidReviewBot.Web.Links;

/// <summary>
/// Personal links in table <c>links</c>: one row a link, partition = review, row key = the token's SHA-256.
/// That a link is good only while its person takes part is seen by the review itself, each time it is used.
/// </summary>
public sealed class PersonalLinks(ServiceTables tables, ReviewClock reviewClock, TimeProvider machineClock, IOptions<WebOptions> options)
{
    /// <summary>How long after a review's last day its links still open.</summary>
    public static readonly TimeSpan AfterReview = TimeSpan.FromDays(14);

    readonly TableClient table = tables.Links;

    /// <summary>Makes a link out to one person. The address returned is the only copy of its secret: put it in a mail to that person, keep it nowhere.</summary>
    /// <param name="page">Path within the link to start at, for example <c>task/give-return</c>; empty for the list of tasks.</param>
    public async Task<Uri> IssueAsync(LinkRecipient to, string page, CancellationToken cancellationToken)
    {
        var token = LinkToken.New();
        var link = new PersonalLink(token.Hash, to.Review, to.PersonId, to.Email) { Expires = to.Expires, SessionsFrom = machineClock.GetUtcNow(), Mail = to.Mail };
        await table.AddEntityAsync(link.Row(), cancellationToken);
        return new Uri(options.Value.PublicUrl!, LinkPaths.To(to.Review, token, page));
    }

    /// <summary>The link, or null when there is none like it or it no longer opens; nobody is told which.</summary>
    public async Task<PersonalLink?> FindOpenAsync(ReviewId review, LinkToken token, CancellationToken cancellationToken) =>
        await FindAsync(review, token.Hash, cancellationToken) is { } link && link.IsOpen(reviewClock.GetUtcNow()) ? link : null;

    /// <summary>Ends every session of the link that has begun so far.</summary>
    public async Task EndSessionsAsync(PersonalLink link, CancellationToken cancellationToken) =>
        await ChangeAsync(link, current => current with { SessionsFrom = machineClock.GetUtcNow() }, cancellationToken);

    /// <summary>Of the links that the tries of one mail made only those stay that are in the mail that left. The others were given to nobody.</summary>
    /// <param name="left">The body of the mail that left. Where it holds no link of the review nothing is revoked.</param>
    public async Task KeepOnlyAsync(ReviewId review, string mail, string left, CancellationToken cancellationToken)
    {
        var given = LinkPaths.TokensIn(left, review).Select(token => token.Hash).ToHashSet();
        if (given.Count == 0) return;
        await foreach (var row in table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {review.Value} and Mail eq {mail}"), cancellationToken: cancellationToken))
            if (!given.Contains(row.RowKey)) await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, cancellationToken: cancellationToken);
    }

    /// <summary>Changes the stored link, deciding anew when somebody else was faster. Returns it as stored.</summary>
    internal async Task<PersonalLink> ChangeAsync(PersonalLink link, Func<PersonalLink, PersonalLink> change, CancellationToken cancellationToken)
    {
        while (true)
        {
            var changed = change(link);
            if (changed == link) return link;
            try
            {
                await table.UpdateEntityAsync(changed.Row(), link.ETag, TableUpdateMode.Replace, cancellationToken);
                return changed;
            }
            catch (RequestFailedException conflict) when (conflict.Status == 412)
            {
                link = await FindAsync(link.Review, link.Id, cancellationToken) ?? throw new InvalidOperationException($"Link {link.Id[..8]} is gone.", conflict);
            }
        }
    }

    async Task<PersonalLink?> FindAsync(ReviewId review, string id, CancellationToken cancellationToken)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(review.Value, id, cancellationToken: cancellationToken);
        return row.HasValue ? PersonalLink.From(row.Value!) : null;
    }
}

/// <summary>Whom a link is made out to.</summary>
/// <param name="Expires">Review time, UTC; <see cref="PersonalLinks.AfterReview"/> after the review's last day.</param>
public sealed record LinkRecipient(ReviewId Review, string PersonId, string Email, DateTimeOffset Expires)
{
    /// <summary>The key of the mail that carries it, the same for every try of that mail; null when it goes elsewhere.</summary>
    public string? Mail { get; init; }
}
