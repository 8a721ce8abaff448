using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Posting;
using RapidReviewBot.Deadlines;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Outbox;

namespace RapidReviewBot.Conversation.Tasks;

/// <summary>Brings somebody the card of what they owe. When it is no longer owed by then, nothing is sent.</summary>
internal sealed class AskPersonRunner(CardRack cards, Messenger messenger, ReviewClock clock) : EffectRunner<AskPerson>
{
    public override async Task<EffectResult> RunAsync(AskPerson effect, EffectRun run, CancellationToken cancellationToken)
    {
        var owed = OwedList.Of(run.Review with { AsOf = clock.Now }, run.Context.Procedure)
            .FirstOrDefault(thing => thing.Key == effect.Owed && thing.By.Id == effect.PersonId);
        if (owed?.By.EntraId is not { } entraId) return new EffectResult.Done();
        if (PostedMessage.Parse(run.Progress) is null)
        {
            var request = new CardRequest(TaskCard.AddressOf(owed, run.Review.Id), new(run.Review, run.Context), owed.By.Id, clock.Now);
            var card = await cards.DrawAsync(request, cancellationToken) ?? throw new InvalidOperationException($"No card asks for {owed.Kind}.");
            // What is done on a page or by a colleague is no longer asked for here.
            card = card.RefreshedFor(await messenger.TeamsIdsAsync([entraId], cancellationToken));
            var sent = await messenger.SendAsync(entraId, run.Context.Partnership.TeamId, card, cancellationToken);
            await run.KeepAsync(sent.ToString(), cancellationToken);
        }
        return new EffectResult.Done(new RecordAsked(effect.PersonId, effect.Owed));
    }
}
