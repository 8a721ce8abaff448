using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>What passes between a channel and the bot. Source: Microsoft.Bot.Schema/Activity.cs and ActivityEx.cs.</summary>
public partial class Activity : IActivity, IMessageActivity, IInvokeActivity, IConversationUpdateActivity, IInstallationUpdateActivity, IEventActivity
{
    [JsonProperty(PropertyName = "type")]
    public string Type { get; set; }

    [JsonProperty(PropertyName = "id")]
    public string Id { get; set; }

    [JsonProperty(PropertyName = "timestamp")]
    public DateTimeOffset? Timestamp { get; set; }

    [JsonProperty(PropertyName = "localTimestamp")]
    public DateTimeOffset? LocalTimestamp { get; set; }

    [JsonProperty(PropertyName = "serviceUrl")]
    public string ServiceUrl { get; set; }

    [JsonProperty(PropertyName = "channelId")]
    public string ChannelId { get; set; }

    [JsonProperty(PropertyName = "from")]
    public ChannelAccount From { get; set; }

    [JsonProperty(PropertyName = "conversation")]
    public ConversationAccount Conversation { get; set; }

    [JsonProperty(PropertyName = "recipient")]
    public ChannelAccount Recipient { get; set; }

    [JsonProperty(PropertyName = "textFormat")]
    public string TextFormat { get; set; }

    [JsonProperty(PropertyName = "membersAdded")]
    public IList<ChannelAccount> MembersAdded { get; set; }

    [JsonProperty(PropertyName = "membersRemoved")]
    public IList<ChannelAccount> MembersRemoved { get; set; }

    [JsonProperty(PropertyName = "locale")]
    public string Locale { get; set; }

    [JsonProperty(PropertyName = "text")]
    public string Text { get; set; }

    [JsonProperty(PropertyName = "speak")]
    public string Speak { get; set; }

    [JsonProperty(PropertyName = "inputHint")]
    public string InputHint { get; set; }

    /// <summary>Shown in notifications and where the attachment cannot be drawn.</summary>
    [JsonProperty(PropertyName = "summary")]
    public string Summary { get; set; }

    [JsonProperty(PropertyName = "attachments")]
    public IList<Attachment> Attachments { get; set; }

    [JsonProperty(PropertyName = "entities")]
    public IList<Entity> Entities { get; set; }

    [JsonProperty(PropertyName = "channelData")]
    public object ChannelData { get; set; }

    [JsonProperty(PropertyName = "action")]
    public string Action { get; set; }

    [JsonProperty(PropertyName = "replyToId")]
    public string ReplyToId { get; set; }

    /// <summary>What a card action submitted; a JObject when it came from a channel.</summary>
    [JsonProperty(PropertyName = "value")]
    public object Value { get; set; }

    [JsonProperty(PropertyName = "name")]
    public string Name { get; set; }

    [JsonProperty(PropertyName = "importance")]
    public string Importance { get; set; }

    /// <summary>Members of the JSON that this class has no property for; kept and written back.</summary>
    [JsonExtensionData(ReadData = true, WriteData = true)]
    public JObject Properties { get; set; } = new();

    /// <summary>The mentions among the entities; empty when there are none.</summary>
    public Mention[] GetMentions() =>
        Entities?.Where(entity => string.Equals(entity.Type, "mention", StringComparison.OrdinalIgnoreCase))
            .Select(entity => entity.Properties.ToObject<Mention>()).ToArray() ?? [];

    /// <summary>The channel's own data as <typeparamref name="TypeT"/>; default when there is none.</summary>
    public TypeT GetChannelData<TypeT>() => ChannelData switch
    {
        null => default,
        TypeT typed => typed,
        var other => ((JObject)other).ToObject<TypeT>(),
    };

    /// <summary>A reference by which this conversation can be continued later.</summary>
    public ConversationReference GetConversationReference() => new()
    {
        ActivityId = Id,
        User = From,
        Bot = Recipient,
        Conversation = Conversation,
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
    };

    /// <summary>Routes this activity into the referenced conversation: as the bot's, or as the user's when <paramref name="isIncoming"/>.</summary>
    public Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false)
    {
        (ChannelId, ServiceUrl, Conversation) = (reference.ChannelId, reference.ServiceUrl, reference.Conversation);
        Locale ??= reference.Locale;
        (From, Recipient) = isIncoming ? (reference.User, reference.Bot) : (reference.Bot, reference.User);
        if (isIncoming)
            Id = reference.ActivityId ?? Id;
        else
            ReplyToId = reference.ActivityId ?? ReplyToId;
        return this;
    }

    public IMessageActivity AsMessageActivity() => string.Equals(Type, ActivityTypes.Message, StringComparison.Ordinal) ? this : null;
}

public interface IActivity
{
    string Type { get; set; }

    string Id { get; set; }

    string ServiceUrl { get; set; }

    DateTimeOffset? Timestamp { get; set; }

    string ChannelId { get; set; }

    ChannelAccount From { get; set; }

    ConversationAccount Conversation { get; set; }

    ChannelAccount Recipient { get; set; }

    string ReplyToId { get; set; }

    IList<Entity> Entities { get; set; }

    dynamic ChannelData { get; set; }

    TypeT GetChannelData<TypeT>();

    ConversationReference GetConversationReference();

    Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false);
}

public interface IMessageActivity : IActivity
{
    string Locale { get; set; }

    string Text { get; set; }

    string Summary { get; set; }

    string TextFormat { get; set; }

    IList<Attachment> Attachments { get; set; }

    string Importance { get; set; }

    object Value { get; set; }

    Mention[] GetMentions();
}

public interface IInvokeActivity : IActivity
{
    string Name { get; set; }

    object Value { get; set; }
}

public interface IConversationUpdateActivity : IActivity
{
    IList<ChannelAccount> MembersAdded { get; set; }

    IList<ChannelAccount> MembersRemoved { get; set; }
}

public interface IInstallationUpdateActivity : IActivity
{
    string Action { get; set; }
}

public interface IEventActivity : IActivity
{
    string Name { get; set; }

    object Value { get; set; }
}

public static class ActivityTypes
{
    public const string ConversationUpdate = "conversationUpdate";
    public const string Event = "event";
    public const string InstallationUpdate = "installationUpdate";
    public const string Invoke = "invoke";
    public const string Message = "message";
    public const string Typing = "typing";
}

public static class ActivityTypesEx
{
    public const string InvokeResponse = "invokeResponse";
}

public static class ActivityExtensions
{
    /// <summary>Takes the mention of the recipient (the bot) out of the text, and returns the text left.</summary>
    public static string RemoveRecipientMention(this IMessageActivity activity) => activity.RemoveMentionText(activity.Recipient.Id);

    /// <summary>Takes every mention of <paramref name="id"/> out of the text, and returns the text left.</summary>
    public static string RemoveMentionText(this IMessageActivity activity, string id)
    {
        foreach (var mention in activity.GetMentions().Where(mention => mention.Mentioned?.Id == id))
        {
            var spoken = mention.Text ?? $"<at>{mention.Mentioned.Name}</at>";
            activity.Text = Regex.Replace(activity.Text, Regex.Escape(spoken), string.Empty, RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1)).Trim();
        }

        return activity.Text;
    }
}
