using System.Text;
using AdaptiveCards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace RapidReviewBot.Conversation.Cards;

/// <summary>Which card it is: enough to draw it again, for anyone, at any time.</summary>
/// <param name="Kind">The <see cref="Card.Kind"/> that draws it.</param>
/// <param name="ReviewId">The review that it belongs to; empty for a card that belongs to none.</param>
/// <param name="Subject">What it is about where kind and review leave that open, for example an <c>Owed.Key</c>; else empty.</param>
public sealed record CardAddress(string Kind, string ReviewId = "", string Subject = "");

/// <summary>A card as one viewer sees it.</summary>
/// <param name="Stamp">Differs whenever what the card asks for differs: a press on a card with another stamp acts on nothing.</param>
/// <param name="Summary">The lead sentence, for notifications and for clients that cannot draw the card.</param>
public sealed record WrittenCard(CardAddress Address, string Stamp, AdaptiveCard Content, string Summary)
{
    /// <summary>What Teams draws everywhere; its own limit is higher, Outlook's is not.</summary>
    public const int MostBytes = 28 * 1024;

    public JObject ToJson()
    {
        var json = JObject.Parse(Content.ToJson());
        var size = Encoding.UTF8.GetByteCount(json.ToString(Newtonsoft.Json.Formatting.None));
        return size <= MostBytes ? json : throw new InvalidOperationException($"The card '{Address.Kind}' takes {size} bytes; {MostBytes} is the most. Shorten its lists and link to the whole.");
    }

    public Attachment ToAttachment() => new() { ContentType = AdaptiveCard.ContentType, Content = ToJson() };

    /// <summary>A message that holds the card alone: text beside it would be split off and could not be updated.</summary>
    public IMessageActivity ToActivity()
    {
        var activity = MessageFactory.Attachment(ToAttachment());
        activity.Summary = Summary;
        return activity;
    }
}
