using System.Runtime.Serialization;

namespace Microsoft.Graph.Models;

/// <summary>Values of attachmentType; on the wire they begin with a small letter.</summary>
public enum AttachmentType
{
    [EnumMember(Value = "file")]
    File,

    [EnumMember(Value = "item")]
    Item,

    [EnumMember(Value = "reference")]
    Reference,
}

/// <summary>Values of attendeeType; on the wire they begin with a small letter.</summary>
public enum AttendeeType
{
    [EnumMember(Value = "required")]
    Required,

    [EnumMember(Value = "optional")]
    Optional,

    [EnumMember(Value = "resource")]
    Resource,
}

/// <summary>Values of bodyType; on the wire they begin with a small letter.</summary>
public enum BodyType
{
    [EnumMember(Value = "text")]
    Text,

    [EnumMember(Value = "html")]
    Html,
}

/// <summary>Values of channelMembershipType; on the wire they begin with a small letter.</summary>
public enum ChannelMembershipType
{
    [EnumMember(Value = "standard")]
    Standard,

    [EnumMember(Value = "private")]
    Private,

    [EnumMember(Value = "unknownFutureValue")]
    UnknownFutureValue,

    [EnumMember(Value = "shared")]
    Shared,
}

/// <summary>Values of freeBusyStatus; on the wire they begin with a small letter.</summary>
public enum FreeBusyStatus
{
    [EnumMember(Value = "unknown")]
    Unknown,

    [EnumMember(Value = "free")]
    Free,

    [EnumMember(Value = "tentative")]
    Tentative,

    [EnumMember(Value = "busy")]
    Busy,

    [EnumMember(Value = "oof")]
    Oof,

    [EnumMember(Value = "workingElsewhere")]
    WorkingElsewhere,
}

/// <summary>Values of importance; on the wire they begin with a small letter.</summary>
public enum Importance
{
    [EnumMember(Value = "low")]
    Low,

    [EnumMember(Value = "normal")]
    Normal,

    [EnumMember(Value = "high")]
    High,
}

/// <summary>Values of onlineMeetingProviderType; on the wire they begin with a small letter.</summary>
public enum OnlineMeetingProviderType
{
    [EnumMember(Value = "unknown")]
    Unknown,

    [EnumMember(Value = "skypeForBusiness")]
    SkypeForBusiness,

    [EnumMember(Value = "skypeForConsumer")]
    SkypeForConsumer,

    [EnumMember(Value = "teamsForBusiness")]
    TeamsForBusiness,
}

/// <summary>Values of responseType; on the wire they begin with a small letter.</summary>
public enum ResponseType
{
    [EnumMember(Value = "none")]
    None,

    [EnumMember(Value = "organizer")]
    Organizer,

    [EnumMember(Value = "tentativelyAccepted")]
    TentativelyAccepted,

    [EnumMember(Value = "accepted")]
    Accepted,

    [EnumMember(Value = "declined")]
    Declined,

    [EnumMember(Value = "notResponded")]
    NotResponded,
}
