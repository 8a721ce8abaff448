using RapidReviewBot.Ledger;
using RapidReviewBot.Outbox;

namespace RapidReviewBot.Graph.Meetings;

/// <summary>Takes a day for a meeting as the procedure asks: alone on it and, where back to back is ruled out, with nobody on the working day before or after (T21).</summary>
internal static class MeetingDaysApart
{
    /// <summary>False when another review has the day or is beside it; then nothing is taken.</summary>
    public static async Task<bool> TakeApartAsync(this MeetingDays days, EffectRun run, DateOnly day, CancellationToken cancellationToken)
    {
        var partnership = run.Context.Partnership.Id;
        if (!await days.TakeAsync(partnership, day, run.Review.Id, cancellationToken)) return false;
        if (!run.Context.Procedure.Meeting.NotBackToBack) return true;

        // Looked at after the day is taken: of two reviews that book neighbouring days at once, at least one sees the other.
        var calendar = run.Context.Calendar;
        var near = await days.TakenAsync(partnership, calendar.Previous(day), calendar.Next(day), cancellationToken);
        var neighbours = new[] { calendar.Previous(day), calendar.Next(day) };
        if (neighbours.All(other => !near.TryGetValue(other, out var holder) || holder == run.Review.Id)) return true;
        await days.GiveBackAsync(partnership, day, run.Review.Id, cancellationToken);
        return false;
    }
}
