using AdaptiveCards;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Domain.Procedures;
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

    public static IEnumerable<AdaptiveElement?> End(Review review, Procedure procedure, DateOnly today) =>
    [
        CardWriting.Text("Use this where several people hold a role and one of them no longer does. The role ends in this review only. A role that one person holds alone is given to somebody else with \"Give a role\"."),
        CardFields.ChoiceField(Changes.End, "Whose role ends", [.. Changes.MayEnd(review, procedure, today).Distinct()]),
        CardFields.DateField("last", "Last day, if not now", required: false, earliest: today),
        CardWriting.Buttons(CardButtons.MainPress("End the role", EndRoleVerb.Verb), ChangeCard.Back()),
    ];
}
