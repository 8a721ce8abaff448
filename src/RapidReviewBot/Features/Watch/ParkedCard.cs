using AdaptiveCards;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Conversation.Tasks;
using RapidReviewBot.Domain.Log;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;

namespace RapidReviewBot.Features.Watch;

/// <summary>Something outside could not be done: what, why, and a button to try it again.</summary>
public sealed class ParkedCard : TaskCard
{
    public override OwedKind Owed => OwedKind.MendParked;

    protected override IEnumerable<AdaptiveElement?> Body(TaskAtHand task)
    {
        var parked = task.Review.Parked.First(one => one.Key == task.Owed.Subject);
        return
        [
            CardWriting.State(CardState.Problem, ParkedWords.What(parked, task.Review)),
            CardWriting.Text(parked.Reason),
            ParkedWords.Advice(parked, task.Review) is { } advice ? CardWriting.Text(advice) : null,
            CardWriting.Text("Nothing is lost. Once the cause is put right, try again."),
            CardWriting.Buttons(CardButtons.MainPress("Try again", RetryVerb.Verb, ("key", parked.Key))),
        ];
    }
}

public sealed class RetryVerb : ReviewVerb
{
    public const string Verb = "retry-parked";

    public override string Name => Verb;

    public override ReviewCommand Read(Press press) => new RetryParked(press.With.GetValueOrDefault("key", ""));
}
