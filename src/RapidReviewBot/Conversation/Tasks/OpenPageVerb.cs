using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Web.Links;
using RapidReviewBot.Web.Tasks;

namespace RapidReviewBot.Conversation.Tasks;

/// <summary>Hands the person who presses their own link to the page of what they owe. The page still asks for a code sent to their mailbox.</summary>
public sealed class OpenPageVerb(PersonalLinks links) : OwnVerb
{
    public const string Verb = "open-page";

    public override string Name => Verb;

    public override async Task<PressAnswer> PressedAsync(Press press, CancellationToken cancellationToken)
    {
        var (review, context) = press.TheReview;
        var owed = OwedList.Of(review with { AsOf = press.Now }, context.Procedure)
            .Concat(ThresholdSteps.ToCorrect(review with { AsOf = press.Now }, context.Procedure, press.Speaker.EntraId))
            .FirstOrDefault(thing => thing.Key == press.Card.Subject && thing.By.Id == press.Speaker.EntraId);
        if (owed is null) return new PressAnswer.NotDone("Nothing is asked of you here any more.");
        var to = new LinkRecipient(review.Id, owed.By.Id, owed.By.Email, press.Now + PersonalLinks.AfterReview);
        var page = await links.IssueAsync(to, TaskPath.PageOf(owed), cancellationToken);
        var card = CardWriting.Write(press.Card, "page", OwedWords.Title(owed, review, context.Procedure), $"Your page for review {review.Reference} is ready.",
        [
            CardWriting.Text("It asks for a code that is sent to your mailbox. The link is yours alone: do not pass it on."),
            CardWriting.Buttons(CardButtons.Open("Open my page", page), CardButtons.PressWithoutFields("Show the task again", CardButtons.RefreshVerb)),
        ]);
        return new PressAnswer.Done(null, card);
    }
}
