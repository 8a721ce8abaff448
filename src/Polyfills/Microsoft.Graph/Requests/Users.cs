using System.Text.Json.Serialization;
using Microsoft.Kiota.Abstractions;

namespace Microsoft.Graph.Users.Item
{
    /// <summary>Requests for a user.</summary>
    public class UserItemRequestBuilder : BaseRequestBuilder
    {
        internal UserItemRequestBuilder(GraphTransport transport, string url)
            : base(transport, url)
        {
        }

        public global::Microsoft.Graph.Users.Item.Calendar.CalendarRequestBuilder Calendar => new(Transport, Url + "/calendar");

        public global::Microsoft.Graph.Users.Item.Events.EventsRequestBuilder Events => new(Transport, Url + "/events");

        public global::Microsoft.Graph.Users.Item.MailFolders.MailFoldersRequestBuilder MailFolders => new(Transport, Url + "/mailFolders");

        public global::Microsoft.Graph.Users.Item.Messages.MessagesRequestBuilder Messages => new(Transport, Url + "/messages");

        public Task<global::Microsoft.Graph.Models.User?> GetAsync(Action<RequestConfiguration<UserItemRequestBuilderGetQueryParameters>>? requestConfiguration = default, CancellationToken cancellationToken = default) =>
            Transport.GetAsync<global::Microsoft.Graph.Models.User, UserItemRequestBuilderGetQueryParameters>(Url, requestConfiguration, cancellationToken);

        public UserItemRequestBuilder WithUrl(string rawUrl) => new(Transport, GraphTransport.Checked(rawUrl));

        public class UserItemRequestBuilderGetQueryParameters
        {
            [QueryParameter("%24select")]
            public string[]? Select { get; set; }

            [QueryParameter("%24expand")]
            public string[]? Expand { get; set; }
        }
    }
}

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

namespace Microsoft.Graph.Users.Item.MailFolders
{
    /// <summary>Requests for the mail folders of a user.</summary>
    public class MailFoldersRequestBuilder : BaseRequestBuilder
    {
        internal MailFoldersRequestBuilder(GraphTransport transport, string url)
            : base(transport, url)
        {
        }

        public global::Microsoft.Graph.Users.Item.MailFolders.Item.MailFolderItemRequestBuilder this[string position] => new(Transport, Url + "/" + GraphTransport.Segment(position));
    }
}

namespace Microsoft.Graph.Users.Item.MailFolders.Item
{
    /// <summary>Requests for a mail folder.</summary>
    public class MailFolderItemRequestBuilder : BaseRequestBuilder
    {
        internal MailFolderItemRequestBuilder(GraphTransport transport, string url)
            : base(transport, url)
        {
        }

        public global::Microsoft.Graph.Users.Item.MailFolders.Item.Messages.MessagesRequestBuilder Messages => new(Transport, Url + "/messages");
    }
}

namespace Microsoft.Graph.Users.Item.MailFolders.Item.Messages
{
    /// <summary>Requests for the messages in a mail folder.</summary>
    public class MessagesRequestBuilder : BaseRequestBuilder
    {
        internal MessagesRequestBuilder(GraphTransport transport, string url)
            : base(transport, url)
        {
        }

        public global::Microsoft.Graph.Users.Item.MailFolders.Item.Messages.Delta.DeltaRequestBuilder Delta => new(Transport, Url + "/delta()");

        public Task<global::Microsoft.Graph.Models.MessageCollectionResponse?> GetAsync(Action<RequestConfiguration<MessagesRequestBuilderGetQueryParameters>>? requestConfiguration = default, CancellationToken cancellationToken = default) =>
            Transport.GetAsync<global::Microsoft.Graph.Models.MessageCollectionResponse, MessagesRequestBuilderGetQueryParameters>(Url, requestConfiguration, cancellationToken);

        public MessagesRequestBuilder WithUrl(string rawUrl) => new(Transport, GraphTransport.Checked(rawUrl));

        public class MessagesRequestBuilderGetQueryParameters
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

namespace Microsoft.Graph.Users.Item.MailFolders.Item.Messages.Delta
{
    /// <summary>Requests for the delta function of the messages in a mail folder.</summary>
    public class DeltaRequestBuilder : BaseRequestBuilder
    {
        internal DeltaRequestBuilder(GraphTransport transport, string url)
            : base(transport, url)
        {
        }

        public Task<global::Microsoft.Graph.Users.Item.MailFolders.Item.Messages.Delta.DeltaGetResponse?> GetAsDeltaGetResponseAsync(Action<RequestConfiguration<DeltaRequestBuilderGetQueryParameters>>? requestConfiguration = default, CancellationToken cancellationToken = default) =>
            Transport.GetAsync<global::Microsoft.Graph.Users.Item.MailFolders.Item.Messages.Delta.DeltaGetResponse, DeltaRequestBuilderGetQueryParameters>(Url, requestConfiguration, cancellationToken);

        public DeltaRequestBuilder WithUrl(string rawUrl) => new(Transport, GraphTransport.Checked(rawUrl));

        public class DeltaRequestBuilderGetQueryParameters
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

    /// <summary>Answer of the delta function of the messages in a mail folder.</summary>
    public class DeltaGetResponse : global::Microsoft.Graph.Models.BaseDeltaFunctionResponse
    {
        public List<global::Microsoft.Graph.Models.Message>? Value { get; set; }
    }
}

namespace Microsoft.Graph.Users.Item.Messages
{
    /// <summary>Requests for the messages of a user.</summary>
    public class MessagesRequestBuilder : BaseRequestBuilder
    {
        internal MessagesRequestBuilder(GraphTransport transport, string url)
            : base(transport, url)
        {
        }

        public global::Microsoft.Graph.Users.Item.Messages.Item.MessageItemRequestBuilder this[string position] => new(Transport, Url + "/" + GraphTransport.Segment(position));

        public Task<global::Microsoft.Graph.Models.MessageCollectionResponse?> GetAsync(Action<RequestConfiguration<MessagesRequestBuilderGetQueryParameters>>? requestConfiguration = default, CancellationToken cancellationToken = default) =>
            Transport.GetAsync<global::Microsoft.Graph.Models.MessageCollectionResponse, MessagesRequestBuilderGetQueryParameters>(Url, requestConfiguration, cancellationToken);

        public Task<global::Microsoft.Graph.Models.Message?> PostAsync(global::Microsoft.Graph.Models.Message body, Action<RequestConfiguration<DefaultQueryParameters>>? requestConfiguration = default, CancellationToken cancellationToken = default) =>
            Transport.SendAsync<global::Microsoft.Graph.Models.Message, global::Microsoft.Graph.Models.Message>(HttpMethod.Post, Url, body, requestConfiguration, cancellationToken);

        public MessagesRequestBuilder WithUrl(string rawUrl) => new(Transport, GraphTransport.Checked(rawUrl));

        public class MessagesRequestBuilderGetQueryParameters
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

namespace Microsoft.Graph.Users.Item.Messages.Item
{
    /// <summary>Requests for a message.</summary>
    public class MessageItemRequestBuilder : BaseRequestBuilder
    {
        internal MessageItemRequestBuilder(GraphTransport transport, string url)
            : base(transport, url)
        {
        }

        public global::Microsoft.Graph.Users.Item.Messages.Item.Attachments.AttachmentsRequestBuilder Attachments => new(Transport, Url + "/attachments");

        public global::Microsoft.Graph.Users.Item.Messages.Item.Value.ContentRequestBuilder Content => new(Transport, Url + "/$value");

        public global::Microsoft.Graph.Users.Item.Messages.Item.Send.SendRequestBuilder Send => new(Transport, Url + "/send");

        public Task<global::Microsoft.Graph.Models.Message?> GetAsync(Action<RequestConfiguration<MessageItemRequestBuilderGetQueryParameters>>? requestConfiguration = default, CancellationToken cancellationToken = default) =>
            Transport.GetAsync<global::Microsoft.Graph.Models.Message, MessageItemRequestBuilderGetQueryParameters>(Url, requestConfiguration, cancellationToken);

        public Task<global::Microsoft.Graph.Models.Message?> PatchAsync(global::Microsoft.Graph.Models.Message body, Action<RequestConfiguration<DefaultQueryParameters>>? requestConfiguration = default, CancellationToken cancellationToken = default) =>
            Transport.SendAsync<global::Microsoft.Graph.Models.Message, global::Microsoft.Graph.Models.Message>(HttpMethod.Patch, Url, body, requestConfiguration, cancellationToken);

        public MessageItemRequestBuilder WithUrl(string rawUrl) => new(Transport, GraphTransport.Checked(rawUrl));

        public class MessageItemRequestBuilderGetQueryParameters
        {
            [QueryParameter("%24select")]
            public string[]? Select { get; set; }

            [QueryParameter("%24expand")]
            public string[]? Expand { get; set; }
        }
    }
}

namespace Microsoft.Graph.Users.Item.Messages.Item.Send
{
    /// <summary>Requests for the send action of a draft.</summary>
    public class SendRequestBuilder : BaseRequestBuilder
    {
        internal SendRequestBuilder(GraphTransport transport, string url)
            : base(transport, url)
        {
        }

        public Task PostAsync(Action<RequestConfiguration<DefaultQueryParameters>>? requestConfiguration = default, CancellationToken cancellationToken = default) =>
            Transport.SendAsync(HttpMethod.Post, Url, requestConfiguration, cancellationToken);

        public SendRequestBuilder WithUrl(string rawUrl) => new(Transport, GraphTransport.Checked(rawUrl));
    }
}

namespace Microsoft.Graph.Users.Item.Messages.Item.Value
{
    /// <summary>Requests for the MIME content of a message.</summary>
    public class ContentRequestBuilder : BaseRequestBuilder
    {
        internal ContentRequestBuilder(GraphTransport transport, string url)
            : base(transport, url)
        {
        }

        public Task<Stream?> GetAsync(Action<RequestConfiguration<DefaultQueryParameters>>? requestConfiguration = default, CancellationToken cancellationToken = default) =>
            Transport.GetStreamAsync(Url, requestConfiguration, cancellationToken);

        public ContentRequestBuilder WithUrl(string rawUrl) => new(Transport, GraphTransport.Checked(rawUrl));
    }
}

namespace Microsoft.Graph.Users.Item.Messages.Item.Attachments
{
    /// <summary>Requests for the attachments of a message.</summary>
    public class AttachmentsRequestBuilder : BaseRequestBuilder
    {
        internal AttachmentsRequestBuilder(GraphTransport transport, string url)
            : base(transport, url)
        {
        }

        public global::Microsoft.Graph.Users.Item.Messages.Item.Attachments.CreateUploadSession.CreateUploadSessionRequestBuilder CreateUploadSession => new(Transport, Url + "/createUploadSession");

        public global::Microsoft.Graph.Users.Item.Messages.Item.Attachments.Item.AttachmentItemRequestBuilder this[string position] => new(Transport, Url + "/" + GraphTransport.Segment(position));

        public Task<global::Microsoft.Graph.Models.AttachmentCollectionResponse?> GetAsync(Action<RequestConfiguration<AttachmentsRequestBuilderGetQueryParameters>>? requestConfiguration = default, CancellationToken cancellationToken = default) =>
            Transport.GetAsync<global::Microsoft.Graph.Models.AttachmentCollectionResponse, AttachmentsRequestBuilderGetQueryParameters>(Url, requestConfiguration, cancellationToken);

        public Task<global::Microsoft.Graph.Models.Attachment?> PostAsync(global::Microsoft.Graph.Models.Attachment body, Action<RequestConfiguration<DefaultQueryParameters>>? requestConfiguration = default, CancellationToken cancellationToken = default) =>
            Transport.SendAsync<global::Microsoft.Graph.Models.Attachment, global::Microsoft.Graph.Models.Attachment>(HttpMethod.Post, Url, body, requestConfiguration, cancellationToken);

        public AttachmentsRequestBuilder WithUrl(string rawUrl) => new(Transport, GraphTransport.Checked(rawUrl));

        public class AttachmentsRequestBuilderGetQueryParameters
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

namespace Microsoft.Graph.Users.Item.Messages.Item.Attachments.Item
{
    /// <summary>Requests for an attachment of a message.</summary>
    public class AttachmentItemRequestBuilder : BaseRequestBuilder
    {
        internal AttachmentItemRequestBuilder(GraphTransport transport, string url)
            : base(transport, url)
        {
        }

        public Task<global::Microsoft.Graph.Models.Attachment?> GetAsync(Action<RequestConfiguration<AttachmentItemRequestBuilderGetQueryParameters>>? requestConfiguration = default, CancellationToken cancellationToken = default) =>
            Transport.GetAsync<global::Microsoft.Graph.Models.Attachment, AttachmentItemRequestBuilderGetQueryParameters>(Url, requestConfiguration, cancellationToken);

        public AttachmentItemRequestBuilder WithUrl(string rawUrl) => new(Transport, GraphTransport.Checked(rawUrl));

        public class AttachmentItemRequestBuilderGetQueryParameters
        {
            [QueryParameter("%24select")]
            public string[]? Select { get; set; }

            [QueryParameter("%24expand")]
            public string[]? Expand { get; set; }
        }
    }
}

namespace Microsoft.Graph.Users.Item.Messages.Item.Attachments.CreateUploadSession
{
    /// <summary>Requests for the createUploadSession action of attachments.</summary>
    public class CreateUploadSessionRequestBuilder : BaseRequestBuilder
    {
        internal CreateUploadSessionRequestBuilder(GraphTransport transport, string url)
            : base(transport, url)
        {
        }

        public Task<global::Microsoft.Graph.Models.UploadSession?> PostAsync(global::Microsoft.Graph.Users.Item.Messages.Item.Attachments.CreateUploadSession.CreateUploadSessionPostRequestBody body, Action<RequestConfiguration<DefaultQueryParameters>>? requestConfiguration = default, CancellationToken cancellationToken = default) =>
            Transport.SendAsync<global::Microsoft.Graph.Users.Item.Messages.Item.Attachments.CreateUploadSession.CreateUploadSessionPostRequestBody, global::Microsoft.Graph.Models.UploadSession>(HttpMethod.Post, Url, body, requestConfiguration, cancellationToken);

        public CreateUploadSessionRequestBuilder WithUrl(string rawUrl) => new(Transport, GraphTransport.Checked(rawUrl));
    }

    /// <summary>Body of the createUploadSession action of attachments.</summary>
    public class CreateUploadSessionPostRequestBody
    {
        [JsonPropertyName("AttachmentItem")]
        public global::Microsoft.Graph.Models.AttachmentItem? AttachmentItem { get; set; }

        [JsonExtensionData]
        public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();
    }
}
