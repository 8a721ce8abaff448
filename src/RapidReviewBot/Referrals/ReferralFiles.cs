using Microsoft.Graph;
using RapidReviewBot.Deadlines;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Features.SetUp;
using RapidReviewBot.Graph;
using RapidReviewBot.Graph.Files;
using RapidReviewBot.Graph.Folders;
using RapidReviewBot.Outbox;

namespace RapidReviewBot.Referrals;

/// <summary>The files of referrals that no review has been opened from: a folder of the partnership's library that the office alone may open.</summary>
public sealed class ReferralFiles(GraphServiceClient graph, CaseFiles files, Office office, ReviewClock clock, TimeProvider machine)
{
    private const string FolderName = "Referrals waiting";

    /// <summary>The folder, made and closed to all but today's office; and those of the office whose account Microsoft 365 refuses, by <c>Person.Id</c>.</summary>
    /// <exception cref="OutsideFault">It could not be made, or nobody could be let in.</exception>
    public async Task<(CaseFolder Folder, IReadOnlyList<string> Refused)> FolderAsync(Partnership partnership, CancellationToken cancellationToken)
    {
        var holders = office.On(partnership, clock.Today).Where(person => person.HasAccountInTenant).ToList();
        var wanted = holders.ToDictionary(person => person.EntraId!, _ => FolderAccess.Write, StringComparer.OrdinalIgnoreCase);
        if (wanted.Count == 0) throw OutsideFault.Never("Nobody of the office has an account in the tenant, so nobody could open the referrals' folder.");
        return await GraphFaults.SortAsync(
            async () =>
            {
                var made = await FolderMaking.MadeAsync(graph, partnership.DriveId, "root", FolderName, cancellationToken);
                var unknown = await FolderGrants.MakeAsync(graph.Drives[partnership.DriveId].Items[made.Id!], wanted, cancellationToken);
                IReadOnlyList<string> refused = [.. holders.Where(person => unknown.Contains(person.EntraId!, StringComparer.OrdinalIgnoreCase)).Select(person => person.Id)];
                return (new CaseFolder(partnership.DriveId, made.Id!), refused);
            },
            machine);
    }

    /// <summary>The same bytes put twice are one file.</summary>
    public Task<StoredFile> PutAsync(CaseFolder folder, string path, byte[] content, CancellationToken cancellationToken) =>
        files.SaveAsync(folder, path, BinaryData.FromBytes(content), cancellationToken);

    public async Task<byte[]> ReadAsync(Partnership partnership, WaitingReferral referral, CancellationToken cancellationToken) =>
        (await files.ReadAsync(Of(partnership, referral), referral.ItemId, cancellationToken)).ToArray();

    public Task DropAsync(Partnership partnership, WaitingReferral referral, CancellationToken cancellationToken) =>
        files.DeleteAsync(Of(partnership, referral), referral.ItemId, cancellationToken);

    public static CaseFolder Of(Partnership partnership, WaitingReferral referral) => new(partnership.DriveId, referral.FolderId);
}
