using Microsoft.Kiota.Abstractions;

namespace Microsoft.Graph.Sites.Item
{
    /// <summary>Requests for a site.</summary>
    public class SiteItemRequestBuilder : BaseRequestBuilder
    {
        internal SiteItemRequestBuilder(GraphTransport transport, string url)
            : base(transport, url)
        {
        }

        public global::Microsoft.Graph.Sites.Item.Drives.DrivesRequestBuilder Drives => new(Transport, Url + "/drives");

        public Task<global::Microsoft.Graph.Models.Site?> GetAsync(Action<RequestConfiguration<SiteItemRequestBuilderGetQueryParameters>>? requestConfiguration = default, CancellationToken cancellationToken = default) =>
            Transport.GetAsync<global::Microsoft.Graph.Models.Site, SiteItemRequestBuilderGetQueryParameters>(Url, requestConfiguration, cancellationToken);

        public SiteItemRequestBuilder WithUrl(string rawUrl) => new(Transport, GraphTransport.Checked(rawUrl));

        public class SiteItemRequestBuilderGetQueryParameters
        {
            [QueryParameter("%24select")]
            public string[]? Select { get; set; }

            [QueryParameter("%24expand")]
            public string[]? Expand { get; set; }
        }
    }
}

namespace Microsoft.Graph.Sites.Item.Drives
{
    /// <summary>Requests for the libraries of a site.</summary>
    public class DrivesRequestBuilder : BaseRequestBuilder
    {
        internal DrivesRequestBuilder(GraphTransport transport, string url)
            : base(transport, url)
        {
        }

        public Task<global::Microsoft.Graph.Models.DriveCollectionResponse?> GetAsync(Action<RequestConfiguration<DrivesRequestBuilderGetQueryParameters>>? requestConfiguration = default, CancellationToken cancellationToken = default) =>
            Transport.GetAsync<global::Microsoft.Graph.Models.DriveCollectionResponse, DrivesRequestBuilderGetQueryParameters>(Url, requestConfiguration, cancellationToken);

        public DrivesRequestBuilder WithUrl(string rawUrl) => new(Transport, GraphTransport.Checked(rawUrl));

        public class DrivesRequestBuilderGetQueryParameters
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
