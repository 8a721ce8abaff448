using AdaptiveCards;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Reviews;

namespace RapidReviewBot.Features.HoldMeeting;

/// <summary>Fields of a card that name a person, and the person read from them.</summary>
internal static class PersonFields
{
    private const string NameField = "name";
    private const string MailField = "mail";
    private const string OrganisationField = "organisation";

    public static IEnumerable<AdaptiveElement?> All =>
    [
        CardFields.TextField(NameField, "Name of the person", required: false, longest: 100),
        CardFields.EmailField(MailField, "Email address", required: false),
        CardFields.TextField(OrganisationField, "Organisation", required: false, longest: 120),
    ];

    /// <summary>Somebody who takes part already keeps the id that they act under. Null when nobody is named.</summary>
    public static Person? Read(Press press, bool required)
    {
        var (name, mail, organisation) = (press.Fields.Line(NameField, "Name of the person", required, 100), press.Fields.Email(MailField, "Email address", required), press.Fields.Line(OrganisationField, "Organisation", required: false, longest: 120));
        if (name.Length == 0 && mail.Length == 0) return null;
        return press.TheReview.Review.Everyone().FirstOrDefault(person => string.Equals(person.Email, mail, StringComparison.OrdinalIgnoreCase))
            ?? Person.ByMail(name, mail, organisation);
    }
}
