using System.Text.Json.Serialization;
using Microsoft.Kiota.Abstractions;

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
