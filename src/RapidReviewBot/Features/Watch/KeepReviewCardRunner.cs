using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Posting;
using RapidReviewBot.Deadlines;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Outbox;

namespace RapidReviewBot.Features.Watch;

/// <summary>
/// Posts the review card once and from then on updates that one message. Draws when run and records nothing.
/// That it is about to be posted is noted first: whoever finds the note without the message looks for it in the channel before posting it.
/// </summary>
internal sealed partial class KeepReviewCardRunner(CardRack cards, Messenger messenger, ReviewClock clock, ILogger<KeepReviewCardRunner> logger) : EffectRunner<KeepReviewCard>
{
    private const string Posting = "posting";

    public override async Task<EffectResult> RunAsync(KeepReviewCard effect, EffectRun run, CancellationToken cancellationToken)
    {
        try
        {
            return await KeepAsync(run, cancellationToken);
        }
        catch (OutsideFault fault) when (fault.IsFinal && run.Review.Status == ReviewStatus.Closed)
        {
            // Something happened after the closing drew the card, while the channel was being archived: it takes nothing more, and nobody need mend that.
            Log.Left(logger, fault, run.Review.Id.Value);
            return new EffectResult.Done();
        }
    }

    private async Task<EffectResult> KeepAsync(EffectRun run, CancellationToken cancellationToken)
    {
        if (run.Review.Channel is not { } channel) return new EffectResult.Waits("the review's channel");
        var request = new CardRequest(ReviewCard.AddressOf(run.Review.Id), new(run.Review, run.Context), null, clock.Now);
        var card = await cards.DrawAsync(request, cancellationToken) ?? throw new InvalidOperationException("The review card could not be drawn.");
        if (await PostedAsync(channel.ChannelId, request.Address, run, cancellationToken) is { } posted)
        {
            await messenger.UpdateAsync(posted, card, cancellationToken);
            return new EffectResult.Done();
        }
        await run.KeepAsync(Posting, cancellationToken);
        var message = await messenger.PostAsync(run.Context.Partnership.TeamId, channel.ChannelId, card, cancellationToken);
        await run.KeepAsync(message.ToString(), cancellationToken);
        return new EffectResult.Done();
    }

    private async Task<PostedMessage?> PostedAsync(string channelId, CardAddress address, EffectRun run, CancellationToken cancellationToken)
    {
        if (run.Progress != Posting) return PostedMessage.Parse(run.Progress);
        var found = await messenger.FindAsync(run.Context.Partnership.TeamId, channelId, address, cancellationToken);
        if (found is not null) await run.KeepAsync(found.ToString(), cancellationToken);
        return found;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Review {Review} is closed and Teams does not take its card any more: it is left as it is")]
        public static partial void Left(ILogger logger, Exception fault, string review);
    }
}
