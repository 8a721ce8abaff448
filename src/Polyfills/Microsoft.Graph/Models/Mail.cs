using System.Text.Json.Serialization;

namespace Microsoft.Graph.Models;

/// <summary>See learn.microsoft.com/graph/api/resources/attachment.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "@odata.type", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FallBackToBaseType)]
[JsonDerivedType(typeof(FileAttachment), "#microsoft.graph.fileAttachment")]
[JsonDerivedType(typeof(ItemAttachment), "#microsoft.graph.itemAttachment")]
[JsonDerivedType(typeof(ReferenceAttachment), "#microsoft.graph.referenceAttachment")]
public class Attachment : Entity
{
    public string? ContentType { get; set; }

    public bool? IsInline { get; set; }

    public DateTimeOffset? LastModifiedDateTime { get; set; }

    public string? Name { get; set; }

    public int? Size { get; set; }
}

/// <summary>See learn.microsoft.com/graph/api/resources/fileattachment.</summary>
public class FileAttachment : Attachment
{
    public byte[]? ContentBytes { get; set; }

    public string? ContentId { get; set; }
}

/// <summary>See learn.microsoft.com/graph/api/resources/itemattachment.</summary>
public class ItemAttachment : Attachment
{
}

/// <summary>See learn.microsoft.com/graph/api/resources/referenceattachment.</summary>
public class ReferenceAttachment : Attachment
{
}

/// <summary>See learn.microsoft.com/graph/api/resources/attachmentitem.</summary>
public class AttachmentItem
{
    public AttachmentType? AttachmentType { get; set; }

    public string? ContentType { get; set; }

    public bool? IsInline { get; set; }

    public string? Name { get; set; }

    public long? Size { get; set; }

    [JsonExtensionData]
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();
}

/// <summary>See learn.microsoft.com/graph/api/resources/emailaddress.</summary>
public class EmailAddress
{
    public string? Address { get; set; }

    public string? Name { get; set; }

    [JsonExtensionData]
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();
}

/// <summary>See learn.microsoft.com/graph/api/resources/internetmessageheader.</summary>
public class InternetMessageHeader
{
    public string? Name { get; set; }

    public string? Value { get; set; }

    [JsonExtensionData]
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();
}

/// <summary>See learn.microsoft.com/graph/api/resources/itembody.</summary>
public class ItemBody
{
    public string? Content { get; set; }

    public BodyType? ContentType { get; set; }

    [JsonExtensionData]
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();
}

/// <summary>See learn.microsoft.com/graph/api/resources/outlookitem.</summary>
public class OutlookItem : Entity
{
    public List<string>? Categories { get; set; }

    public DateTimeOffset? CreatedDateTime { get; set; }

    public DateTimeOffset? LastModifiedDateTime { get; set; }
}

/// <summary>See learn.microsoft.com/graph/api/resources/eventmessage.</summary>
public class EventMessage : Message
{
}

/// <summary>See learn.microsoft.com/graph/api/resources/eventmessagerequest.</summary>
public class EventMessageRequest : EventMessage
{
}

/// <summary>See learn.microsoft.com/graph/api/resources/eventmessageresponse.</summary>
public class EventMessageResponse : EventMessage
{
}

/// <summary>See learn.microsoft.com/graph/api/resources/message.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "@odata.type", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FallBackToBaseType, IgnoreUnrecognizedTypeDiscriminators = true)]
[JsonDerivedType(typeof(EventMessage), "#microsoft.graph.eventMessage")]
[JsonDerivedType(typeof(EventMessageRequest), "#microsoft.graph.eventMessageRequest")]
[JsonDerivedType(typeof(EventMessageResponse), "#microsoft.graph.eventMessageResponse")]
public class Message : OutlookItem
{
    public List<Attachment>? Attachments { get; set; }

    public List<Recipient>? BccRecipients { get; set; }

    public ItemBody? Body { get; set; }

    public string? BodyPreview { get; set; }

    public List<Recipient>? CcRecipients { get; set; }

    public string? ConversationId { get; set; }

    public Recipient? From { get; set; }

    public bool? HasAttachments { get; set; }

    public Importance? Importance { get; set; }

    public List<InternetMessageHeader>? InternetMessageHeaders { get; set; }

    public string? InternetMessageId { get; set; }

    public bool? IsDraft { get; set; }

    public bool? IsRead { get; set; }

    public string? ParentFolderId { get; set; }

    public DateTimeOffset? ReceivedDateTime { get; set; }

    public List<Recipient>? ReplyTo { get; set; }

    public Recipient? Sender { get; set; }

    public DateTimeOffset? SentDateTime { get; set; }

    public List<SingleValueLegacyExtendedProperty>? SingleValueExtendedProperties { get; set; }

    public string? Subject { get; set; }

    public List<Recipient>? ToRecipients { get; set; }

    public ItemBody? UniqueBody { get; set; }

    public string? WebLink { get; set; }
}

/// <summary>See learn.microsoft.com/graph/api/resources/recipient.</summary>
public class Recipient
{
    public EmailAddress? EmailAddress { get; set; }

    [JsonExtensionData]
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();
}

/// <summary>See learn.microsoft.com/graph/api/resources/singlevaluelegacyextendedproperty.</summary>
public class SingleValueLegacyExtendedProperty : Entity
{
    public string? Value { get; set; }
}
