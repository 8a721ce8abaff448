using System.Text.Json.Serialization;

namespace Microsoft.Graph.Models;

/// <summary>See learn.microsoft.com/graph/api/resources/channel.</summary>
public class Channel : Entity
{
    public DateTimeOffset? CreatedDateTime { get; set; }

    public string? Description { get; set; }

    public string? DisplayName { get; set; }

    public string? Email { get; set; }

    public bool? IsArchived { get; set; }

    public ChannelMembershipType? MembershipType { get; set; }

    public string? WebUrl { get; set; }
}

/// <summary>See learn.microsoft.com/graph/api/resources/chatmessage.</summary>
public class ChatMessage : Entity
{
    public List<ChatMessageAttachment>? Attachments { get; set; }

    public DateTimeOffset? CreatedDateTime { get; set; }

    public DateTimeOffset? DeletedDateTime { get; set; }

    public ChatMessageFromIdentitySet? From { get; set; }
}

/// <summary>See learn.microsoft.com/graph/api/resources/chatmessageattachment.</summary>
public class ChatMessageAttachment
{
    public string? Content { get; set; }

    public string? ContentType { get; set; }

    public string? Id { get; set; }

    [JsonExtensionData]
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();
}

/// <summary>See learn.microsoft.com/graph/api/resources/chatmessagefromidentityset.</summary>
public class ChatMessageFromIdentitySet : IdentitySet
{
}
