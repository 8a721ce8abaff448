using System.Text.Json.Serialization;

namespace Microsoft.Graph.Models;

/// <summary>See learn.microsoft.com/graph/api/resources/entity.</summary>
public class Entity
{
    public string? Id { get; set; }

    [JsonExtensionData]
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();
}

/// <summary>A page of a collection; <see cref="OdataNextLink"/> is null on the last page.</summary>
public class BaseCollectionPaginationCountResponse
{
    [JsonPropertyName("@odata.count")]
    public long? OdataCount { get; set; }

    [JsonPropertyName("@odata.nextLink")]
    public string? OdataNextLink { get; set; }

    [JsonExtensionData]
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();
}

/// <summary>A page of a delta query; <see cref="OdataDeltaLink"/> is set on the last page.</summary>
public class BaseDeltaFunctionResponse
{
    [JsonPropertyName("@odata.deltaLink")]
    public string? OdataDeltaLink { get; set; }

    [JsonPropertyName("@odata.nextLink")]
    public string? OdataNextLink { get; set; }

    [JsonExtensionData]
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();
}

/// <summary>A page of attachment resources.</summary>
public class AttachmentCollectionResponse : BaseCollectionPaginationCountResponse
{
    public List<Attachment>? Value { get; set; }
}

/// <summary>A page of channel resources.</summary>
public class ChannelCollectionResponse : BaseCollectionPaginationCountResponse
{
    public List<Channel>? Value { get; set; }
}

/// <summary>A page of chatMessage resources.</summary>
public class ChatMessageCollectionResponse : BaseCollectionPaginationCountResponse
{
    public List<ChatMessage>? Value { get; set; }
}

/// <summary>A page of drive resources.</summary>
public class DriveCollectionResponse : BaseCollectionPaginationCountResponse
{
    public List<Drive>? Value { get; set; }
}

/// <summary>A page of driveItem resources.</summary>
public class DriveItemCollectionResponse : BaseCollectionPaginationCountResponse
{
    public List<DriveItem>? Value { get; set; }
}

/// <summary>A page of event resources.</summary>
public class EventCollectionResponse : BaseCollectionPaginationCountResponse
{
    public List<Event>? Value { get; set; }
}

/// <summary>A page of message resources.</summary>
public class MessageCollectionResponse : BaseCollectionPaginationCountResponse
{
    public List<Message>? Value { get; set; }
}

/// <summary>A page of permission resources.</summary>
public class PermissionCollectionResponse : BaseCollectionPaginationCountResponse
{
    public List<Permission>? Value { get; set; }
}

/// <summary>A page of user resources.</summary>
public class UserCollectionResponse : BaseCollectionPaginationCountResponse
{
    public List<User>? Value { get; set; }
}
