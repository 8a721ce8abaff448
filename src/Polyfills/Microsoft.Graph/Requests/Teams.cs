using System.Text.Json.Serialization;
using Microsoft.Kiota.Abstractions;

namespace Microsoft.Graph.Teams.Item
{
    /// <summary>Requests for a team.</summary>
    public class TeamItemRequestBuilder : BaseRequestBuilder
    {
        internal TeamItemRequestBuilder(GraphTransport transport, string url)
            : base(transport, url)
        {
        }

        public global::Microsoft.Graph.Teams.Item.Channels.ChannelsRequestBuilder Channels => new(Transport, Url + "/channels");
    }
}

namespace Microsoft.Graph.Teams.Item.Channels
{
    /// <summary>Requests for the channels of a team.</summary>
    public class ChannelsRequestBuilder : BaseRequestBuilder
    {
        internal ChannelsRequestBuilder(GraphTransport transport, string url)
            : base(transport, url)
        {
        }

        public global::Microsoft.Graph.Teams.Item.Channels.Item.ChannelItemRequestBuilder this[string position] => new(Transport, Url + "/" + GraphTransport.Segment(position));

        public Task<global::Microsoft.Graph.Models.ChannelCollectionResponse?> GetAsync(Action<RequestConfiguration<ChannelsRequestBuilderGetQueryParameters>>? requestConfiguration = default, CancellationToken cancellationToken = default) =>
            Transport.GetAsync<global::Microsoft.Graph.Models.ChannelCollectionResponse, ChannelsRequestBuilderGetQueryParameters>(Url, requestConfiguration, cancellationToken);

        public Task<global::Microsoft.Graph.Models.Channel?> PostAsync(global::Microsoft.Graph.Models.Channel body, Action<RequestConfiguration<DefaultQueryParameters>>? requestConfiguration = default, CancellationToken cancellationToken = default) =>
            Transport.SendAsync<global::Microsoft.Graph.Models.Channel, global::Microsoft.Graph.Models.Channel>(HttpMethod.Post, Url, body, requestConfiguration, cancellationToken);

        public ChannelsRequestBuilder WithUrl(string rawUrl) => new(Transport, GraphTransport.Checked(rawUrl));

        public class ChannelsRequestBuilderGetQueryParameters
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

namespace Microsoft.Graph.Teams.Item.Channels.Item
{
    /// <summary>Requests for a channel.</summary>
    public class ChannelItemRequestBuilder : BaseRequestBuilder
    {
        internal ChannelItemRequestBuilder(GraphTransport transport, string url)
            : base(transport, url)
        {
        }

        public global::Microsoft.Graph.Teams.Item.Channels.Item.Archive.ArchiveRequestBuilder Archive => new(Transport, Url + "/archive");

        public global::Microsoft.Graph.Teams.Item.Channels.Item.Messages.MessagesRequestBuilder Messages => new(Transport, Url + "/messages");

        public Task<global::Microsoft.Graph.Models.Channel?> GetAsync(Action<RequestConfiguration<ChannelItemRequestBuilderGetQueryParameters>>? requestConfiguration = default, CancellationToken cancellationToken = default) =>
            Transport.GetAsync<global::Microsoft.Graph.Models.Channel, ChannelItemRequestBuilderGetQueryParameters>(Url, requestConfiguration, cancellationToken);

        public ChannelItemRequestBuilder WithUrl(string rawUrl) => new(Transport, GraphTransport.Checked(rawUrl));

        public class ChannelItemRequestBuilderGetQueryParameters
        {
            [QueryParameter("%24select")]
            public string[]? Select { get; set; }

            [QueryParameter("%24expand")]
            public string[]? Expand { get; set; }
        }
    }
}

namespace Microsoft.Graph.Teams.Item.Channels.Item.Archive
{
    /// <summary>Requests for the archive action of a channel.</summary>
    public class ArchiveRequestBuilder : BaseRequestBuilder
    {
        internal ArchiveRequestBuilder(GraphTransport transport, string url)
            : base(transport, url)
        {
        }

        public Task PostAsync(global::Microsoft.Graph.Teams.Item.Channels.Item.Archive.ArchivePostRequestBody body, Action<RequestConfiguration<DefaultQueryParameters>>? requestConfiguration = default, CancellationToken cancellationToken = default) =>
            Transport.SendAsync(HttpMethod.Post, Url, body, requestConfiguration, cancellationToken);

        public ArchiveRequestBuilder WithUrl(string rawUrl) => new(Transport, GraphTransport.Checked(rawUrl));
    }

    /// <summary>Body of the archive action of a channel.</summary>
    public class ArchivePostRequestBody
    {
        [JsonPropertyName("shouldSetSpoSiteReadOnlyForMembers")]
        public bool? ShouldSetSpoSiteReadOnlyForMembers { get; set; }

        [JsonExtensionData]
        public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();
    }
}

namespace Microsoft.Graph.Teams.Item.Channels.Item.Messages
{
    /// <summary>Requests for the messages of a channel.</summary>
    public class MessagesRequestBuilder : BaseRequestBuilder
    {
        internal MessagesRequestBuilder(GraphTransport transport, string url)
            : base(transport, url)
        {
        }

        public Task<global::Microsoft.Graph.Models.ChatMessageCollectionResponse?> GetAsync(Action<RequestConfiguration<MessagesRequestBuilderGetQueryParameters>>? requestConfiguration = default, CancellationToken cancellationToken = default) =>
            Transport.GetAsync<global::Microsoft.Graph.Models.ChatMessageCollectionResponse, MessagesRequestBuilderGetQueryParameters>(Url, requestConfiguration, cancellationToken);

        public MessagesRequestBuilder WithUrl(string rawUrl) => new(Transport, GraphTransport.Checked(rawUrl));

        public class MessagesRequestBuilderGetQueryParameters
        {
            [QueryParameter("%24top")]
            public int? Top { get; set; }
        }
    }
}
