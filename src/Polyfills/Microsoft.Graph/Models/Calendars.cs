using System.Text.Json.Serialization;

namespace Microsoft.Graph.Models;

/// <summary>See learn.microsoft.com/graph/api/resources/attendeebase.</summary>
public class AttendeeBase : Recipient
{
    public AttendeeType? Type { get; set; }
}

/// <summary>See learn.microsoft.com/graph/api/resources/attendee.</summary>
public class Attendee : AttendeeBase
{
    public ResponseStatus? Status { get; set; }
}

/// <summary>See learn.microsoft.com/graph/api/resources/datetimetimezone.</summary>
public class DateTimeTimeZone
{
    public string? DateTime { get; set; }

    public string? TimeZone { get; set; }

    [JsonExtensionData]
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();
}

/// <summary>See learn.microsoft.com/graph/api/resources/event.</summary>
public class Event : OutlookItem
{
    public List<Attendee>? Attendees { get; set; }

    public ItemBody? Body { get; set; }

    public DateTimeTimeZone? End { get; set; }

    public string? ICalUId { get; set; }

    public bool? IsCancelled { get; set; }

    public bool? IsOnlineMeeting { get; set; }

    public Location? Location { get; set; }

    public OnlineMeetingInfo? OnlineMeeting { get; set; }

    public OnlineMeetingProviderType? OnlineMeetingProvider { get; set; }

    public string? OriginalStartTimeZone { get; set; }

    public bool? ResponseRequested { get; set; }

    public FreeBusyStatus? ShowAs { get; set; }

    public List<SingleValueLegacyExtendedProperty>? SingleValueExtendedProperties { get; set; }

    public DateTimeTimeZone? Start { get; set; }

    public string? Subject { get; set; }

    public string? TransactionId { get; set; }

    public string? WebLink { get; set; }
}

/// <summary>See learn.microsoft.com/graph/api/resources/freebusyerror.</summary>
public class FreeBusyError
{
    public string? Message { get; set; }

    public string? ResponseCode { get; set; }

    [JsonExtensionData]
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();
}

/// <summary>See learn.microsoft.com/graph/api/resources/location.</summary>
public class Location
{
    public string? DisplayName { get; set; }

    [JsonExtensionData]
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();
}

/// <summary>See learn.microsoft.com/graph/api/resources/onlinemeetinginfo.</summary>
public class OnlineMeetingInfo
{
    public string? JoinUrl { get; set; }

    [JsonExtensionData]
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();
}

/// <summary>See learn.microsoft.com/graph/api/resources/responsestatus.</summary>
public class ResponseStatus
{
    public ResponseType? Response { get; set; }

    public DateTimeOffset? Time { get; set; }

    [JsonExtensionData]
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();
}

/// <summary>See learn.microsoft.com/graph/api/resources/scheduleinformation.</summary>
public class ScheduleInformation
{
    public string? AvailabilityView { get; set; }

    public FreeBusyError? Error { get; set; }

    public string? ScheduleId { get; set; }

    public List<ScheduleItem>? ScheduleItems { get; set; }

    [JsonExtensionData]
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();
}

/// <summary>See learn.microsoft.com/graph/api/resources/scheduleitem.</summary>
public class ScheduleItem
{
    public DateTimeTimeZone? End { get; set; }

    public bool? IsPrivate { get; set; }

    public DateTimeTimeZone? Start { get; set; }

    public FreeBusyStatus? Status { get; set; }

    [JsonExtensionData]
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();
}
