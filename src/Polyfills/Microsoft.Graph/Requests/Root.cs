using Microsoft.Kiota.Abstractions;

namespace Microsoft.Graph.Teams
{
    /// <summary>Requests for the collection of team entities.</summary>
    public class TeamsRequestBuilder : BaseRequestBuilder
    {
        internal TeamsRequestBuilder(GraphTransport transport, string url)
            : base(transport, url)
        {
        }

        public global::Microsoft.Graph.Teams.Item.TeamItemRequestBuilder this[string position] => new(Transport, Url + "/" + GraphTransport.Segment(position));
    }
}

namespace Microsoft.Graph.Drives
{
    /// <summary>Requests for the collection of drive entities.</summary>
    public class DrivesRequestBuilder : BaseRequestBuilder
    {
        internal DrivesRequestBuilder(GraphTransport transport, string url)
            : base(transport, url)
        {
        }

        public global::Microsoft.Graph.Drives.Item.DriveItemRequestBuilder this[string position] => new(Transport, Url + "/" + GraphTransport.Segment(position));
    }
}

namespace Microsoft.Graph.Users
{
    /// <summary>Requests for the collection of user entities.</summary>
    public class UsersRequestBuilder : BaseRequestBuilder
    {
        internal UsersRequestBuilder(GraphTransport transport, string url)
            : base(transport, url)
        {
        }

        public global::Microsoft.Graph.Users.Item.UserItemRequestBuilder this[string position] => new(Transport, Url + "/" + GraphTransport.Segment(position));

        public Task<global::Microsoft.Graph.Models.UserCollectionResponse?> GetAsync(Action<RequestConfiguration<UsersRequestBuilderGetQueryParameters>>? requestConfiguration = default, CancellationToken cancellationToken = default) =>
            Transport.GetAsync<global::Microsoft.Graph.Models.UserCollectionResponse, UsersRequestBuilderGetQueryParameters>(Url, requestConfiguration, cancellationToken);

        public UsersRequestBuilder WithUrl(string rawUrl) => new(Transport, GraphTransport.Checked(rawUrl));

        public class UsersRequestBuilderGetQueryParameters
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

namespace Microsoft.Graph.Sites
{
    /// <summary>Requests for the collection of site entities.</summary>
    public class SitesRequestBuilder : BaseRequestBuilder
    {
        internal SitesRequestBuilder(GraphTransport transport, string url)
            : base(transport, url)
        {
        }

        public global::Microsoft.Graph.Sites.Item.SiteItemRequestBuilder this[string position] => new(Transport, Url + "/" + GraphTransport.Segment(position));
    }
}
