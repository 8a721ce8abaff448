using RapidReviewBot.Holidays;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Features.SetUp;
using RapidReviewBot.Procedures;

namespace RapidReviewBot.Ledger;

/// <summary>What reviews of a partnership are decided against: its settings, its procedure, its working days.</summary>
public sealed class ReviewContexts(PartnershipStore partnerships, ProcedureCatalogue procedures, BankHolidayStore holidays)
{
    /// <exception cref="InvalidOperationException">There is no such partnership, or its procedure has no file.</exception>
    public async Task<ReviewContext> ForAsync(string partnershipId, CancellationToken cancellationToken)
    {
        var partnership = await partnerships.FindAsync(partnershipId, cancellationToken)
            ?? throw new InvalidOperationException($"There is no partnership '{partnershipId}'.");
        var closures = new ClosureDays([.. partnership.Closures.Select(day => new Closure(day.Date, day.Date, day.Reason))]);
        var procedure = procedures.Find(partnership.ProcedureId) ?? throw new InvalidOperationException($"Partnership '{partnershipId}' follows procedure '{partnership.ProcedureId}', which has no file.");
        return new ReviewContext(procedure, new WorkingCalendar(holidays.Current, closures), partnership);
    }
}
