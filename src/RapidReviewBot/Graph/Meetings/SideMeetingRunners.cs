using Microsoft.Graph.Models;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Outbox;

namespace RapidReviewBot.Graph.Meetings;

/// <summary>Books a meeting beside the review meeting. It takes no day: only review meetings keep to themselves.</summary>
internal sealed class BookSideMeetingRunner(MeetingEvents meetings, TimeProvider machine) : GraphRunner<BookSideMeeting>(machine)
{
    protected override async Task<EffectResult> CarryOutAsync(BookSideMeeting effect, EffectRun run, CancellationToken cancellationToken)
    {
        var stamp = $"{run.Review.Id.Value}/{run.Key}";
        var people = effect.PersonIds.Select(run.Review.Find).OfType<Person>().ToList();
        var booked = await StandingAsync(stamp, run, cancellationToken)
            ?? await meetings.BookAsync(new MeetingToBook(SideMeetings.Title(effect.Purpose), effect.Start, effect.Length, people), run.Review, run.Context, stamp, cancellationToken);
        if (run.Progress != booked.Id) await run.KeepAsync(booked.Id!, cancellationToken);

        // Teams may take a moment to make its part of a new event.
        return booked.OnlineMeeting?.JoinUrl is { Length: > 0 } link
            ? new EffectResult.Done(new RecordSideMeeting(effect.Purpose, booked.Id!, link, effect.Start))
            : new EffectResult.Later("The meeting is in the calendar; its Teams link is still being made.");
    }

    private async Task<Event?> StandingAsync(string stamp, EffectRun run, CancellationToken cancellationToken) =>
        run.Progress is { Length: > 0 } id ? await meetings.FindAsync(run.Context.Partnership.Mailbox, id, cancellationToken)
        : run.Try > 1 ? await meetings.FindByStampAsync(run.Context.Partnership.Mailbox, stamp, cancellationToken)
        : null;
}

/// <summary>Cancels a meeting beside the review meeting. One that is gone from the calendar is cancelled already.</summary>
internal sealed class CancelSideMeetingRunner(MeetingEvents meetings, TimeProvider machine) : GraphRunner<CancelSideMeeting>(machine)
{
    protected override async Task<EffectResult> CarryOutAsync(CancelSideMeeting effect, EffectRun run, CancellationToken cancellationToken)
    {
        var mailbox = run.Context.Partnership.Mailbox;
        var standing = await meetings.FindAsync(mailbox, effect.EventId, cancellationToken);
        if (standing is { IsCancelled: not true })
            await meetings.CancelAsync(mailbox, effect.EventId, $"{SideMeetings.Title(effect.Purpose)} {run.Review.Reference} is called off.", cancellationToken);
        return new EffectResult.Done(new RecordSideMeetingCancelled(effect.Purpose, effect.EventId));
    }
}
