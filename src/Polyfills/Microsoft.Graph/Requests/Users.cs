using Microsoft.Kiota.Abstractions;

namespace Microsoft.Graph.Users.Item;

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
