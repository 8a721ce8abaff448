using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Posting;
using RapidReviewBot.Deadlines;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Outbox;

namespace RapidReviewBot.Features.Watch;

/// <summary>Posts the review card once and from then on updates that one message. Draws when run and records nothing.</summary>
internal sealed class KeepReviewCardRunner(CardRack cards, Messenger messenger, ReviewClock clock) : EffectRunner<KeepReviewCard>
{
    public override async Task<EffectResult> RunAsync(KeepReviewCard effect, EffectRun run, CancellationToken cancellationToken)
    {
        if (run.Review.Channel is not { } channel) return new EffectResult.Waits("the review's channel");
        var request = new CardRequest(ReviewCard.AddressOf(run.Review.Id), new(run.Review, run.Context), null, clock.Now);
        var card = await cards.DrawAsync(request, cancellationToken) ?? throw new InvalidOperationException("The review card could not be drawn.");
        if (PostedMessage.Parse(run.Progress) is { } posted)
        {
            await messenger.UpdateAsync(posted, card, cancellationToken);
            return new EffectResult.Done();
        }
        var message = await messenger.PostAsync(run.Context.Partnership.TeamId, channel.ChannelId, card, cancellationToken);
        await run.KeepAsync(message.ToString(), cancellationToken);
        return new EffectResult.Done();
    }
}
