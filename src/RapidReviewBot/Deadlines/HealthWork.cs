using RapidReviewBot.Ledger;

namespace RapidReviewBot.Deadlines;

/// <summary>How busy the service is: counts and an instant, nothing about any review.</summary>
/// <param name="NextDue">When something next falls due, review time; null when nothing is to come.</param>
/// <param name="Outstanding">Reviews that wait for work now or for a retry.</param>
/// <param name="Parked">Effects that were given up and wait for somebody.</param>
public sealed record WorkHealth(DateTimeOffset? NextDue, int Outstanding, int Parked);

/// <summary>How much of another kind of work waits to be done now.</summary>
/// <param name="look">Whether it may look outside for more; else it says what it knows.</param>
/// <param name="cancellationToken">Ends the attempt.</param>
public delegate Task<int> WaitingWork(bool look, CancellationToken cancellationToken);

internal sealed class HealthWork(Agenda agenda, WorkQueue work, Attendants attendants, ReviewRows rows)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(4);

    private int InHand => work.Unfinished + attendants.InHand;

    /// <param name="clock">Review time.</param>
    /// <param name="others">Other kinds of work.</param>
    /// <param name="look">Whether they may look outside for more.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public async Task<WorkHealth> ReadAsync(ReviewClock clock, IEnumerable<WaitingWork> others, bool look, CancellationToken cancellationToken)
    {
        // First: what the others have done meanwhile is work here. While we are busy ourselves they need not be asked, and we say that we are: nobody looked.
        var (elsewhere, inHand) = (0, InHand);
        if (inHand == 0)
        {
            foreach (var waiting in others) elsewhere += await waiting(look, cancellationToken);

            // Before the agenda: what is finished in between then still stands there.
            inHand = InHand;
        }

        DateTimeOffset? nextDue = null;
        var standing = 0;
        await foreach (var row in agenda.AllAsync(cancellationToken))
        {
            if (row.Time == AgendaTime.Machine || row.Due <= clock.Now) standing++;
            else nextDue = nextDue < row.Due ? nextDue : row.Due;
        }

        var parked = await rows.Directory.ParkedAsync(cancellationToken);
        return new WorkHealth(nextDue, Math.Max(standing, inHand) + elsewhere, parked);
    }

    /// <summary>Waits until this instance has nothing in hand, which takes no request to anything outside.</summary>
    /// <param name="most">Machine time.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task SettleAsync(TimeSpan most, CancellationToken cancellationToken)
    {
        using var limit = work.NewLimit(most, cancellationToken);
        while (InHand > 0 && !limit.Token.IsCancellationRequested) await work.WaitAsync(Look, cancellationToken);
    }
}
