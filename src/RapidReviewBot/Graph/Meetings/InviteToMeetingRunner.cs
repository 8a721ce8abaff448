using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Outbox;

namespace RapidReviewBot.Graph.Meetings;

/// <summary>Makes the invitations those of whoever is to come now. A meeting that has them already is left alone: each change tells everybody again.</summary>
internal sealed class InviteToMeetingRunner(MeetingEvents meetings, TimeProvider machine) : GraphRunner<InviteToMeeting>(machine)
{
    protected override async Task<EffectResult> CarryOutAsync(InviteToMeeting effect, EffectRun run, CancellationToken cancellationToken)
    {
        var mailbox = run.Context.Partnership.Mailbox;
        // Held, called off or moved to another event in the meantime: nobody is to be asked to this one.
        if (run.Review.Meeting is not { Held: false, Set: not null, Booked: { } booked } || booked.EventId != effect.EventId) return new EffectResult.Done();
        var standing = await meetings.FindAsync(mailbox, effect.EventId, cancellationToken);
        if (standing is null or { IsCancelled: true })
            return new EffectResult.Never("The meeting is no longer in the calendar of the partnership's mailbox. Call it off here and set it again.");

        var people = Invitation.People(run.Review, run.Context.Procedure);
        var asked = (standing.Attendees ?? []).Select(one => one.EmailAddress?.Address ?? "").ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (!asked.SetEquals(people.Select(person => person.Email))) await meetings.InviteAsync(mailbox, effect.EventId, people, cancellationToken);
        return new EffectResult.Done();
    }
}
