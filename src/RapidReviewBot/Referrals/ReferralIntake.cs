using RapidReviewBot.Deadlines;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Returns;

namespace RapidReviewBot.Referrals;

/// <summary>A referral as it came.</summary>
/// <param name="Once">The same whenever the same referral comes again.</param>
/// <param name="File">Its Word file, given the reference that it gets.</param>
public sealed record IncomingReferral(string Once, ReferralWay Way, FormDefinition Form, Func<string, byte[]> File);

/// <summary>Takes a referral that comes from outside: first its file, then its record, then the office is told. Taken twice it is one referral.</summary>
public sealed partial class ReferralIntake(ReferralShelf shelf, ReferralFiles files, ReferralBell bell, ReviewClock clock, ILogger<ReferralIntake> logger)
{
    /// <exception cref="Outbox.OutsideFault">It could not be kept; nothing of it was recorded.</exception>
    public async Task<WaitingReferral> TakeAsync(Partnership partnership, IncomingReferral incoming, CancellationToken cancellationToken)
    {
        var id = OnceIds.Of(incoming.Once).Value;
        if (await shelf.FindAsync(id, cancellationToken) is { } known) return known;

        var now = clock.Now;
        var reference = WaitingReferral.ReferenceOf(id, now);
        var (folder, refused) = await files.FolderAsync(partnership, cancellationToken);
        var file = await files.PutAsync(folder, $"{reference}.docx", incoming.File(reference), cancellationToken);
        var taken = await shelf.AddAsync(
            new WaitingReferral
            {
                Id = id,
                Reference = reference,
                PartnershipId = partnership.Id,
                Way = incoming.Way,
                ReceivedAt = now,
                FormId = incoming.Form.Id,
                FolderId = folder.FolderId,
                ItemId = file.ItemId,
                Work = ReferralWork.Tell,
                Unreached = refused,
            },
            cancellationToken);
        Log.Taken(logger, reference, partnership.Id, incoming.Way);
        foreach (var person in refused) Log.NoAccount(logger, reference, person);
        bell.Ring();
        return taken;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Referral {Reference} of partnership {Partnership} was taken from {Way}")]
        public static partial void Taken(ILogger logger, string reference, string partnership, ReferralWay way);

        [LoggerMessage(2, LogLevel.Warning, "Referral {Reference}: Microsoft 365 refuses the account of {Person} of the office, who cannot open its folder")]
        public static partial void NoAccount(ILogger logger, string reference, string person);
    }
}

/// <summary>Says that there is work for a referral, so that this instance does not wait for its next look.</summary>
public sealed class ReferralBell(ReviewClock clock) : IDisposable
{
    private readonly SemaphoreSlim rung = new(0);
    private int unheard;
    private ITimer? alarm;

    /// <summary>Rings that were not answered by a round yet.</summary>
    public int Unheard => Volatile.Read(ref unheard);

    public void Ring()
    {
        Interlocked.Increment(ref unheard);
        rung.Release();
    }

    /// <summary>Rings by itself at an instant of review time, also when the clock is moved past it; whatever was set before is forgotten.</summary>
    public void RingAt(DateTimeOffset? at)
    {
        alarm?.Dispose();
        alarm = at is { } instant ? clock.CreateTimer(_ => Ring(), null, instant > clock.Now ? instant - clock.Now : TimeSpan.Zero, Timeout.InfiniteTimeSpan) : null;
    }

    /// <summary>Waits for a ring, at most so long.</summary>
    /// <returns>How many rings the round that follows answers.</returns>
    public async Task<int> WaitAsync(TimeSpan longest, CancellationToken cancellationToken)
    {
        await rung.WaitAsync(longest, cancellationToken);
        while (rung.Wait(0, CancellationToken.None))
        {
        }

        return Unheard;
    }

    public void Answered(int rings) => Interlocked.Add(ref unheard, -rings);

    public void Dispose()
    {
        alarm?.Dispose();
        rung.Dispose();
    }
}
