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

/// <summary>Tells open reviews which of their deadlines a change of the working days moved (N02). Safe to repeat: each review takes each change once.</summary>
public sealed class MovedDeadlines(ReviewLedger ledger, ReviewContexts contexts, PartnershipStore partnerships, ReviewClock clock)
{
    /// <summary>A change of the bank holidays, to the reviews of every partnership.</summary>
    /// <param name="change">A stored change with the list before it.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>How many reviews had a deadline that moved.</returns>
    public async Task<int> TellAsync(StoredBankHolidays change, CancellationToken cancellationToken)
    {
        var before = change.Before ?? throw new ArgumentException("This change was told already.", nameof(change));
        var why = Words(before.ChangesTo(change.Holidays));
        var number = change.Number.ToString(CultureInfo.InvariantCulture);
        var told = 0;
        foreach (var partnership in await partnerships.AllAsync(cancellationToken))
        {
            var context = await contexts.ForAsync(partnership.Id, cancellationToken);
            var old = new WorkingCalendar(before, context.Calendar.Closures);
            told += await TellAsync(context, new(old, why, id => CommandIds.Of("bank-holidays", number, id.Value)), cancellationToken);
        }

        return told;
    }

    /// <summary>Any change of the working days, to the reviews of one partnership.</summary>
    internal async Task<int> TellAsync(ReviewContext context, WorkingDaysChange change, CancellationToken cancellationToken)
    {
        var told = 0;
        foreach (var head in (await ledger.HeadsAsync(context.Partnership.Id, cancellationToken)).Where(one => one.Status == ReviewStatus.Open))
            told += await TellAsync(head.Id, context, change, cancellationToken) ? 1 : 0;
        return told;
    }

    private async Task<bool> TellAsync(ReviewId id, ReviewContext context, WorkingDaysChange change, CancellationToken cancellationToken)
    {
        var review = await ledger.ReadAsync(id, cancellationToken);
        var facts = review.Facts(context.Procedure);
        var moved = Timetable.Moved(
            Timetable.For(context.Procedure, facts, change.Before, clock.Now),
            Timetable.For(context.Procedure, facts, context.Calendar, clock.Now));
        if (moved.Count == 0 && (review.MeetsOnClosedDay(change.Before) || !review.MeetsOnClosedDay(context.Calendar)))
            return false;

        var note = new NoteMovedDeadlines(change.Why, [.. moved.Select(one => new MovedDeadline(one.MilestoneId, one.From, one.To))]);

        // Refused when the review ended meanwhile; the ledger logs that.
        return await ledger.HandleAsync(new Command(change.CommandId(id), id, Actor.Clock, clock.Now, note), cancellationToken) is not LedgerAnswer.Refused;
    }

    /// <summary>"Thu 11 Jun is now a bank holiday (Royal wedding)."</summary>
    internal static string Words(BankHolidayChanges changes) => string.Join(
        " ",
        changes.Added.Select(one => $"{LondonTime.Words(one.Date)} is now a bank holiday ({one.Title}).")
            .Concat(changes.Removed.Select(one => $"{LondonTime.Words(one.Date)} is no longer a bank holiday.")));
}

/// <summary>Working days that are others than before.</summary>
/// <param name="Why">A sentence for people.</param>
/// <param name="CommandId">The same for the same change of the same review.</param>
internal sealed record WorkingDaysChange(WorkingCalendar Before, string Why, Func<ReviewId, string> CommandId);
