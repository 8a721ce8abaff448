using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>A person or bot on a channel.</summary>
public class ChannelAccount
{
    public ChannelAccount(string id = default, string name = default, string role = default, string aadObjectId = default) =>
        (Id, Name, Role, AadObjectId) = (id, name, role, aadObjectId);

    public ChannelAccount()
    {
    }

    /// <summary>The channel's own id; in Teams <c>29:...</c> for a person and <c>28:...</c> for a bot.</summary>
    [JsonProperty(PropertyName = "id")]
    public string Id { get; set; }

    [JsonProperty(PropertyName = "name")]
    public string Name { get; set; }

    /// <summary>The Entra object id, when the channel knows it.</summary>
    [JsonProperty(PropertyName = "aadObjectId")]
    public string AadObjectId { get; set; }

    [JsonProperty(PropertyName = "role")]
    public string Role { get; set; }

    [JsonExtensionData(ReadData = true, WriteData = true)]
    public JObject Properties { get; set; } = new();
}

/// <summary>A conversation on a channel.</summary>
public class ConversationAccount
{
    public ConversationAccount(bool? isGroup = default, string conversationType = default, string id = default, string name = default, string aadObjectId = default, string role = default, string tenantId = default) =>
        (IsGroup, ConversationType, Id, Name, AadObjectId, Role, TenantId) = (isGroup, conversationType, id, name, aadObjectId, role, tenantId);

    public ConversationAccount()
    {
    }

    [JsonProperty(PropertyName = "isGroup")]
    public bool? IsGroup { get; set; }

    /// <summary>In Teams <c>personal</c>, <c>groupChat</c> or <c>channel</c>.</summary>
    [JsonProperty(PropertyName = "conversationType")]
    public string ConversationType { get; set; }

    [JsonProperty(PropertyName = "id")]
    public string Id { get; set; }

    [JsonProperty(PropertyName = "name")]
    public string Name { get; set; }

    [JsonProperty(PropertyName = "aadObjectId")]
    public string AadObjectId { get; set; }

    [JsonProperty(PropertyName = "role")]
    public string Role { get; set; }

    [JsonProperty(PropertyName = "tenantId")]
    public string TenantId { get; set; }

    [JsonExtensionData(ReadData = true, WriteData = true)]
    public JObject Properties { get; set; } = new();
}

/// <summary>Where a conversation takes place and who is in it: what is kept to speak again later.</summary>
public class ConversationReference
{
    [JsonProperty(PropertyName = "activityId")]
    public string ActivityId { get; set; }

    [JsonProperty(PropertyName = "user")]
    public ChannelAccount User { get; set; }

    [JsonProperty(PropertyName = "bot")]
    public ChannelAccount Bot { get; set; }

    [JsonProperty(PropertyName = "conversation")]
    public ConversationAccount Conversation { get; set; }

    [JsonProperty(PropertyName = "channelId")]
    public string ChannelId { get; set; }

    [JsonProperty(PropertyName = "locale")]
    public string Locale { get; set; }

    [JsonProperty(PropertyName = "serviceUrl")]
    public string ServiceUrl { get; set; }

    /// <summary>The activity with which a turn is begun in this conversation without anybody having spoken.</summary>
    public Activity GetContinuationActivity() => new()
    {
        Type = ActivityTypes.Event,
        Name = "ContinueConversation",
        Id = Guid.NewGuid().ToString(),
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
        Conversation = Conversation,
        Recipient = Bot,
        From = User,
    };
}

/// <summary>What the connector needs to begin a conversation.</summary>
public partial class ConversationParameters
{
    [JsonProperty(PropertyName = "isGroup")]
    public bool? IsGroup { get; set; }

    [JsonProperty(PropertyName = "bot")]
    public ChannelAccount Bot { get; set; }

    [JsonProperty(PropertyName = "members")]
    public IList<ChannelAccount> Members { get; set; }

    [JsonProperty(PropertyName = "topicName")]
    public string TopicName { get; set; }

    /// <summary>The first message.</summary>
    [JsonProperty(PropertyName = "activity")]
    public Activity Activity { get; set; }

    /// <summary>In Teams a <c>TeamsChannelData</c> that names the channel or tenant.</summary>
    [JsonProperty(PropertyName = "channelData")]
    public object ChannelData { get; set; }

    [JsonProperty(PropertyName = "tenantId")]
    public string TenantId { get; set; }
}

/// <summary>The connector's answer to a new conversation.</summary>
public partial class ConversationResourceResponse
{
    /// <summary>The id of the first message, when there was one.</summary>
    [JsonProperty(PropertyName = "activityId")]
    public string ActivityId { get; set; }

    [JsonProperty(PropertyName = "serviceUrl")]
    public string ServiceUrl { get; set; }

    [JsonProperty(PropertyName = "id")]
    public string Id { get; set; }
}

/// <summary>The connector's answer to a message sent or updated.</summary>
public partial class ResourceResponse
{
    public ResourceResponse(string id = default) => Id = id;

    public ResourceResponse()
    {
    }

    [JsonProperty(PropertyName = "id")]
    public string Id { get; set; }
}

/// <summary>A page of a conversation's members.</summary>
public partial class PagedMembersResult
{
    /// <summary>Null on the last page.</summary>
    [JsonProperty(PropertyName = "continuationToken")]
    public string ContinuationToken { get; set; }

    [JsonProperty(PropertyName = "members")]
    public IList<ChannelAccount> Members { get; set; }
}
