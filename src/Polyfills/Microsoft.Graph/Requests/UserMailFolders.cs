using Microsoft.Kiota.Abstractions;

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
