using System.Text.Json.Serialization;
using Microsoft.Kiota.Abstractions;

namespace Microsoft.Graph.Users.Item.Calendar
{
    /// <summary>Requests for the default calendar of a user.</summary>
    public class CalendarRequestBuilder : BaseRequestBuilder
    {
        internal CalendarRequestBuilder(GraphTransport transport, string url)
            : base(transport, url)
        {
        }

        public global::Microsoft.Graph.Users.Item.Calendar.GetSchedule.GetScheduleRequestBuilder GetSchedule => new(Transport, Url + "/getSchedule");
    }
}

namespace Microsoft.Graph.Users.Item.Calendar.GetSchedule
{
    /// <summary>Requests for the getSchedule action of a calendar.</summary>
    public class GetScheduleRequestBuilder : BaseRequestBuilder
    {
        internal GetScheduleRequestBuilder(GraphTransport transport, string url)
            : base(transport, url)
        {
        }

        public Task<global::Microsoft.Graph.Users.Item.Calendar.GetSchedule.GetSchedulePostResponse?> PostAsGetSchedulePostResponseAsync(global::Microsoft.Graph.Users.Item.Calendar.GetSchedule.GetSchedulePostRequestBody body, Action<RequestConfiguration<DefaultQueryParameters>>? requestConfiguration = default, CancellationToken cancellationToken = default) =>
            Transport.SendAsync<global::Microsoft.Graph.Users.Item.Calendar.GetSchedule.GetSchedulePostRequestBody, global::Microsoft.Graph.Users.Item.Calendar.GetSchedule.GetSchedulePostResponse>(HttpMethod.Post, Url, body, requestConfiguration, cancellationToken);

        public GetScheduleRequestBuilder WithUrl(string rawUrl) => new(Transport, GraphTransport.Checked(rawUrl));
    }

    /// <summary>Body of the getSchedule action of a calendar.</summary>
    public class GetSchedulePostRequestBody
    {
        [JsonPropertyName("AvailabilityViewInterval")]
        public int? AvailabilityViewInterval { get; set; }

        [JsonPropertyName("EndTime")]
        public global::Microsoft.Graph.Models.DateTimeTimeZone? EndTime { get; set; }

        [JsonPropertyName("Schedules")]
        public List<string>? Schedules { get; set; }

        [JsonPropertyName("StartTime")]
        public global::Microsoft.Graph.Models.DateTimeTimeZone? StartTime { get; set; }

        [JsonExtensionData]
        public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();
    }

    /// <summary>Answer of the getSchedule action of a calendar.</summary>
    public class GetSchedulePostResponse : global::Microsoft.Graph.Models.BaseCollectionPaginationCountResponse
    {
        public List<global::Microsoft.Graph.Models.ScheduleInformation>? Value { get; set; }
    }
}

namespace Microsoft.Graph.Users.Item.Events
{
    /// <summary>Requests for the events of a user.</summary>
    public class EventsRequestBuilder : BaseRequestBuilder
    {
        internal EventsRequestBuilder(GraphTransport transport, string url)
            : base(transport, url)
        {
        }

        public global::Microsoft.Graph.Users.Item.Events.Item.EventItemRequestBuilder this[string position] => new(Transport, Url + "/" + GraphTransport.Segment(position));

        public Task<global::Microsoft.Graph.Models.EventCollectionResponse?> GetAsync(Action<RequestConfiguration<EventsRequestBuilderGetQueryParameters>>? requestConfiguration = default, CancellationToken cancellationToken = default) =>
            Transport.GetAsync<global::Microsoft.Graph.Models.EventCollectionResponse, EventsRequestBuilderGetQueryParameters>(Url, requestConfiguration, cancellationToken);

        public Task<global::Microsoft.Graph.Models.Event?> PostAsync(global::Microsoft.Graph.Models.Event body, Action<RequestConfiguration<DefaultQueryParameters>>? requestConfiguration = default, CancellationToken cancellationToken = default) =>
            Transport.SendAsync<global::Microsoft.Graph.Models.Event, global::Microsoft.Graph.Models.Event>(HttpMethod.Post, Url, body, requestConfiguration, cancellationToken);

        public EventsRequestBuilder WithUrl(string rawUrl) => new(Transport, GraphTransport.Checked(rawUrl));

        public class EventsRequestBuilderGetQueryParameters
        {
            [QueryParameter("%24select")]
            public string[]? Select { get; set; }

            [QueryParameter("%24expand")]
            public string[]? Expand { get; set; }

            [QueryParameter("%24filter")]
            public string? Filter { get; set; }

            [QueryParameter("%24orderby")]
            public string[]? Orderby { get; set; }

            [QueryParameter("%24top")]
            public int? Top { get; set; }
        }
    }
}

namespace Microsoft.Graph.Users.Item.Events.Item
{
    /// <summary>Requests for an event of a user.</summary>
    public class EventItemRequestBuilder : BaseRequestBuilder
    {
        internal EventItemRequestBuilder(GraphTransport transport, string url)
            : base(transport, url)
        {
        }

        public global::Microsoft.Graph.Users.Item.Events.Item.Cancel.CancelRequestBuilder Cancel => new(Transport, Url + "/cancel");

        public Task<global::Microsoft.Graph.Models.Event?> GetAsync(Action<RequestConfiguration<EventItemRequestBuilderGetQueryParameters>>? requestConfiguration = default, CancellationToken cancellationToken = default) =>
            Transport.GetAsync<global::Microsoft.Graph.Models.Event, EventItemRequestBuilderGetQueryParameters>(Url, requestConfiguration, cancellationToken);

        public Task<global::Microsoft.Graph.Models.Event?> PatchAsync(global::Microsoft.Graph.Models.Event body, Action<RequestConfiguration<DefaultQueryParameters>>? requestConfiguration = default, CancellationToken cancellationToken = default) =>
            Transport.SendAsync<global::Microsoft.Graph.Models.Event, global::Microsoft.Graph.Models.Event>(HttpMethod.Patch, Url, body, requestConfiguration, cancellationToken);

        public EventItemRequestBuilder WithUrl(string rawUrl) => new(Transport, GraphTransport.Checked(rawUrl));

        public class EventItemRequestBuilderGetQueryParameters
        {
            [QueryParameter("%24select")]
            public string[]? Select { get; set; }

            [QueryParameter("%24expand")]
            public string[]? Expand { get; set; }
        }
    }
}

namespace Microsoft.Graph.Users.Item.Events.Item.Cancel
{
    /// <summary>Requests for the cancel action of an event.</summary>
    public class CancelRequestBuilder : BaseRequestBuilder
    {
        internal CancelRequestBuilder(GraphTransport transport, string url)
            : base(transport, url)
        {
        }

        public Task PostAsync(global::Microsoft.Graph.Users.Item.Events.Item.Cancel.CancelPostRequestBody body, Action<RequestConfiguration<DefaultQueryParameters>>? requestConfiguration = default, CancellationToken cancellationToken = default) =>
            Transport.SendAsync(HttpMethod.Post, Url, body, requestConfiguration, cancellationToken);

        public CancelRequestBuilder WithUrl(string rawUrl) => new(Transport, GraphTransport.Checked(rawUrl));
    }

    /// <summary>Body of the cancel action of an event.</summary>
    public class CancelPostRequestBody
    {
        [JsonPropertyName("Comment")]
        public string? Comment { get; set; }

        [JsonExtensionData]
        public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();
    }
}
