using RapidReviewBot.Deadlines;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Features.SetUp;

namespace RapidReviewBot.Referrals;

/// <summary>What the office does with a referral that waits: take it on, close it, open a review from it.</summary>
public sealed class ReferralDesk(ReferralShelf shelf, PartnershipStore partnerships, Office office, ReferralBell bell, ReviewClock clock)
{
    /// <summary>The referral and what this person may do with it; null when it is not theirs to see.</summary>
    public async Task<SeenReferral?> SeenByAsync(string id, string personId, CancellationToken cancellationToken)
    {
        if (await shelf.FindAsync(id, cancellationToken) is not { } referral || await partnerships.ReadAsync(referral.PartnershipId, cancellationToken) is not { } settings) return null;
        if (office.On(settings, clock.Today).FirstOrDefault(person => person.Id == personId) is { } holder) return new SeenReferral(referral, settings, holder, MaySettle: true);
        return Readers(settings).FirstOrDefault(person => person.Id == personId) is { } reader ? new SeenReferral(referral, settings, reader, MaySettle: false) : null;
    }

    /// <summary>Those who read a referral besides the office, as the procedure says (T30).</summary>
    public IReadOnlyList<Person> Readers(Partnership settings)
    {
        var (roles, holders) = (office.ProcedureOf(settings).Opening.ReferralCopiedTo, office.On(settings, clock.Today));
        return [.. settings.Roster.Where(held => roles.Contains(held.Role) && held.HoldsOn(clock.Today)).Select(held => held.Person).DistinctBy(person => person.Id).ExceptBy(holders.Select(person => person.Id), person => person.Id)];
    }

    /// <summary>Once: whoever comes second changes nothing.</summary>
    /// <param name="reason">Null when it is taken on.</param>
    public Task<WaitingReferral> SettleAsync(SeenReferral seen, string? reason, CancellationToken cancellationToken) => shelf.ChangeAsync(
        seen.Referral.Id,
        stored => stored.State != ReferralState.Waiting ? stored : stored with
        {
            State = reason is null ? ReferralState.TakenOn : ReferralState.Closed,
            SettledBy = seen.Viewer.Name,
            SettledById = seen.Viewer.Id,
            SettledAt = clock.Now,
            Reason = reason,
        },
        cancellationToken);

    /// <summary>A review was opened from it: what it says is brought into the case folder.</summary>
    public async Task OpenedAsync(string id, ReviewId review, CancellationToken cancellationToken)
    {
        await shelf.ChangeAsync(id, stored => stored.ReviewId is not null ? stored : stored with { ReviewId = review.Value, Work = ReferralWork.Move }, cancellationToken);
        bell.Ring();
    }
}

/// <summary>A referral as one person may see it.</summary>
public sealed record SeenReferral(WaitingReferral Referral, Partnership Partnership, Person Viewer, bool MaySettle);
