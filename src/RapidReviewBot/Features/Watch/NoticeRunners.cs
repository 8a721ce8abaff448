using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Posting;
using RapidReviewBot.Deadlines;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Outbox;

namespace RapidReviewBot.Features.Watch;

/// <summary>Sends a person of the host's tenant one card, once.</summary>
internal sealed class CardSending(CardRack cards, Messenger messenger, ReviewClock clock)
{
    public async Task<EffectResult> SendAsync(string personId, CardAddress address, EffectRun run, CancellationToken cancellationToken)
    {
        if (PostedMessage.Parse(run.Progress) is not null || Domain.Reviews.People.Find(run.Review, personId)?.EntraId is not { } entraId || Domain.Reviews.People.HasLeft(run.Review with { AsOf = clock.Now }, personId)) return new EffectResult.Done();
        var card = await cards.DrawAsync(new CardRequest(address, new(run.Review, run.Context), personId, clock.Now), cancellationToken);
        if (card is null) return new EffectResult.Done();
        var sent = await messenger.SendAsync(entraId, run.Context.Partnership.TeamId, card, cancellationToken);
        await run.KeepAsync(sent.ToString(), cancellationToken);
        return new EffectResult.Done();
    }
}

internal sealed class RemindPersonRunner(CardSending sending) : EffectRunner<RemindPerson>
{
    public override Task<EffectResult> RunAsync(RemindPerson effect, EffectRun run, CancellationToken cancellationToken) =>
        sending.SendAsync(effect.PersonId, ReminderCard.AddressOf(run.Review.Id, effect.MilestoneId, effect.Reminder), run, cancellationToken);
}

internal sealed class TellPersonRunner(CardSending sending) : EffectRunner<TellPerson>
{
    public override Task<EffectResult> RunAsync(TellPerson effect, EffectRun run, CancellationToken cancellationToken) =>
        sending.SendAsync(effect.PersonId, NoticeCard.AddressOf(run.Review.Id, effect.Notice, effect.Subject), run, cancellationToken);
}
