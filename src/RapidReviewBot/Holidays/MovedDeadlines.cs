using System.Globalization;
using RapidReviewBot.Deadlines;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Domain.Timetables;
using RapidReviewBot.Features.SetUp;
using RapidReviewBot.Ledger;

namespace RapidReviewBot.Holidays;

/// <summary>Tells every open review which of its deadlines a change of the bank holidays moved (N02). Safe to repeat: each review takes each change once.</summary>
public sealed class MovedDeadlines(ReviewLedger ledger, ReviewContexts contexts, PartnershipStore partnerships, ReviewClock clock)
{
    /// <param name="change">A stored change with the list before it.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>How many reviews had a deadline that moved.</returns>
    public async Task<int> TellAsync(StoredBankHolidays change, CancellationToken cancellationToken)
    {
        var before = change.Before ?? throw new ArgumentException("This change was told already.", nameof(change));
        var why = Words(before.ChangesTo(change.Holidays));
        var told = 0;
        foreach (var partnership in await partnerships.AllAsync(cancellationToken))
        {
            var context = await contexts.ForAsync(partnership.Id, cancellationToken);
            var old = new WorkingCalendar(before, context.Calendar.Closures);
            foreach (var head in (await ledger.HeadsAsync(partnership.Id, cancellationToken)).Where(one => one.Status == ReviewStatus.Open))
                told += await TellAsync(head.Id, context, old, (why, change.Number), cancellationToken) ? 1 : 0;
        }

        return told;
    }

    private async Task<bool> TellAsync(ReviewId id, ReviewContext context, WorkingCalendar old, (string Why, int Number) change, CancellationToken cancellationToken)
    {
        var facts = (await ledger.ReadAsync(id, cancellationToken)).Facts(context.Procedure);
        var moved = Timetable.Moved(
            Timetable.For(context.Procedure, facts, old, clock.Now),
            Timetable.For(context.Procedure, facts, context.Calendar, clock.Now));
        if (moved.Count == 0)
            return false;

        var command = new Command(
            CommandIds.Of("bank-holidays", change.Number.ToString(CultureInfo.InvariantCulture), id.Value),
            id,
            Actor.Clock,
            clock.Now,
            new NoteMovedDeadlines(change.Why, [.. moved.Select(one => new MovedDeadline(one.MilestoneId, one.From, one.To))]));

        // Refused when the review ended meanwhile; the ledger logs that.
        return await ledger.HandleAsync(command, cancellationToken) is not LedgerAnswer.Refused;
    }

    /// <summary>"Thu 11 Jun is now a bank holiday (Royal wedding)."</summary>
    internal static string Words(BankHolidayChanges changes) => string.Join(
        " ",
        changes.Added.Select(one => $"{LondonTime.Words(one.Date)} is now a bank holiday ({one.Title}).")
            .Concat(changes.Removed.Select(one => $"{LondonTime.Words(one.Date)} is no longer a bank holiday.")));
}
