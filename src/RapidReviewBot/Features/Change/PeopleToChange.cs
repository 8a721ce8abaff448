using AdaptiveCards;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Domain.Reviews;

namespace RapidReviewBot.Features.Change;

/// <summary>The fields by which somebody comes into another's place.</summary>
internal static class PeopleToChange
{
    public static IEnumerable<AdaptiveElement?> Contact(Review review) =>
    [
        CardWriting.Text("Use this when somebody who answers for an agency has left or can't be reached. What is open is asked of the new contact by mail with a link of their own. The old contact's links are closed; what was sent and returned stays."),
        CardFields.ChoiceField(Changes.Contact, "Whose place it is", [.. Changes.Answering(review)]),
        CardFields.TextField("name", "Name of the new contact"),
        CardFields.EmailField("email", "Their email address"),
        CardWriting.Buttons(CardButtons.MainPress("Replace the contact", ReplaceContactVerb.Verb), ChangeCard.Back()),
    ];
}
