using System.Text.Json.Serialization;
using Microsoft.Kiota.Abstractions;

namespace Microsoft.Graph.Drives.Item
{
    /// <summary>Requests for a drive.</summary>
    public class DriveItemRequestBuilder : BaseRequestBuilder
    {
        internal DriveItemRequestBuilder(GraphTransport transport, string url)
            : base(transport, url)
        {
        }

        public global::Microsoft.Graph.Drives.Item.Items.ItemsRequestBuilder Items => new(Transport, Url + "/items");

        public global::Microsoft.Graph.Drives.Item.Root.RootRequestBuilder Root => new(Transport, Url + "/root");
    }
}

namespace Microsoft.Graph.Drives.Item.Root
{
    /// <summary>Requests for the root folder of a drive.</summary>
    public class RootRequestBuilder : BaseRequestBuilder
    {
        internal RootRequestBuilder(GraphTransport transport, string url)
            : base(transport, url)
        {
        }
    }
}

namespace Microsoft.Graph.Drives.Item.Items
{
    /// <summary>Requests for the items of a drive.</summary>
    public class ItemsRequestBuilder : BaseRequestBuilder
    {
        internal ItemsRequestBuilder(GraphTransport transport, string url)
            : base(transport, url)
        {
        }

        public global::Microsoft.Graph.Drives.Item.Items.Item.DriveItemItemRequestBuilder this[string position] => new(Transport, Url + "/" + GraphTransport.Segment(position));
    }
}

namespace Microsoft.Graph.Drives.Item.Items.Item
{
    /// <summary>Requests for an item of a drive.</summary>
    public class DriveItemItemRequestBuilder : BaseRequestBuilder
    {
        internal DriveItemItemRequestBuilder(GraphTransport transport, string url)
            : base(transport, url)
        {
        }

        public global::Microsoft.Graph.Drives.Item.Items.Item.Children.ChildrenRequestBuilder Children => new(Transport, Url + "/children");

        public global::Microsoft.Graph.Drives.Item.Items.Item.Content.ContentRequestBuilder Content => new(Transport, Url + "/content");

        public global::Microsoft.Graph.Drives.Item.Items.Item.CreateUploadSession.CreateUploadSessionRequestBuilder CreateUploadSession => new(Transport, Url + "/createUploadSession");

        public global::Microsoft.Graph.Drives.Item.Items.Item.Invite.InviteRequestBuilder Invite => new(Transport, Url + "/invite");

        public global::Microsoft.Graph.Drives.Item.Items.Item.Permissions.PermissionsRequestBuilder Permissions => new(Transport, Url + "/permissions");

        public Task<global::Microsoft.Graph.Models.DriveItem?> GetAsync(Action<RequestConfiguration<DriveItemItemRequestBuilderGetQueryParameters>>? requestConfiguration = default, CancellationToken cancellationToken = default) =>
            Transport.GetAsync<global::Microsoft.Graph.Models.DriveItem, DriveItemItemRequestBuilderGetQueryParameters>(Url, requestConfiguration, cancellationToken);

        public Task<global::Microsoft.Graph.Models.DriveItem?> PatchAsync(global::Microsoft.Graph.Models.DriveItem body, Action<RequestConfiguration<DefaultQueryParameters>>? requestConfiguration = default, CancellationToken cancellationToken = default) =>
            Transport.SendAsync<global::Microsoft.Graph.Models.DriveItem, global::Microsoft.Graph.Models.DriveItem>(HttpMethod.Patch, Url, body, requestConfiguration, cancellationToken);

        public Task DeleteAsync(Action<RequestConfiguration<DefaultQueryParameters>>? requestConfiguration = default, CancellationToken cancellationToken = default) =>
            Transport.SendAsync(HttpMethod.Delete, Url, requestConfiguration, cancellationToken);

        public DriveItemItemRequestBuilder WithUrl(string rawUrl) => new(Transport, GraphTransport.Checked(rawUrl));

        public class DriveItemItemRequestBuilderGetQueryParameters
        {
            [QueryParameter("%24select")]
            public string[]? Select { get; set; }

            [QueryParameter("%24expand")]
            public string[]? Expand { get; set; }
        }
    }
}

namespace Microsoft.Graph.Drives.Item.Items.Item.Children
{
    /// <summary>Requests for the items in a folder.</summary>
    public class ChildrenRequestBuilder : BaseRequestBuilder
    {
        internal ChildrenRequestBuilder(GraphTransport transport, string url)
            : base(transport, url)
        {
        }

        public Task<global::Microsoft.Graph.Models.DriveItemCollectionResponse?> GetAsync(Action<RequestConfiguration<ChildrenRequestBuilderGetQueryParameters>>? requestConfiguration = default, CancellationToken cancellationToken = default) =>
            Transport.GetAsync<global::Microsoft.Graph.Models.DriveItemCollectionResponse, ChildrenRequestBuilderGetQueryParameters>(Url, requestConfiguration, cancellationToken);

        public Task<global::Microsoft.Graph.Models.DriveItem?> PostAsync(global::Microsoft.Graph.Models.DriveItem body, Action<RequestConfiguration<DefaultQueryParameters>>? requestConfiguration = default, CancellationToken cancellationToken = default) =>
            Transport.SendAsync<global::Microsoft.Graph.Models.DriveItem, global::Microsoft.Graph.Models.DriveItem>(HttpMethod.Post, Url, body, requestConfiguration, cancellationToken);

        public ChildrenRequestBuilder WithUrl(string rawUrl) => new(Transport, GraphTransport.Checked(rawUrl));

        public class ChildrenRequestBuilderGetQueryParameters
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

namespace Microsoft.Graph.Drives.Item.Items.Item.Content
{
    /// <summary>Requests for the content of a file.</summary>
    public class ContentRequestBuilder : BaseRequestBuilder
    {
        internal ContentRequestBuilder(GraphTransport transport, string url)
            : base(transport, url)
        {
        }

        public Task<Stream?> GetAsync(Action<RequestConfiguration<ContentRequestBuilderGetQueryParameters>>? requestConfiguration = default, CancellationToken cancellationToken = default) =>
            Transport.GetStreamAsync(Url, requestConfiguration, cancellationToken);

        public Task<global::Microsoft.Graph.Models.DriveItem?> PutAsync(Stream body, Action<RequestConfiguration<DefaultQueryParameters>>? requestConfiguration = default, CancellationToken cancellationToken = default) =>
            Transport.PutStreamAsync<global::Microsoft.Graph.Models.DriveItem>(Url, body, requestConfiguration, cancellationToken);

        public ContentRequestBuilder WithUrl(string rawUrl) => new(Transport, GraphTransport.Checked(rawUrl));

        public class ContentRequestBuilderGetQueryParameters
        {
            [QueryParameter("%24format")]
            public string? Format { get; set; }
        }
    }
}

namespace Microsoft.Graph.Drives.Item.Items.Item.CreateUploadSession
{
    /// <summary>Requests for the createUploadSession action of an item.</summary>
    public class CreateUploadSessionRequestBuilder : BaseRequestBuilder
    {
        internal CreateUploadSessionRequestBuilder(GraphTransport transport, string url)
            : base(transport, url)
        {
        }

        public Task<global::Microsoft.Graph.Models.UploadSession?> PostAsync(global::Microsoft.Graph.Drives.Item.Items.Item.CreateUploadSession.CreateUploadSessionPostRequestBody body, Action<RequestConfiguration<DefaultQueryParameters>>? requestConfiguration = default, CancellationToken cancellationToken = default) =>
            Transport.SendAsync<global::Microsoft.Graph.Drives.Item.Items.Item.CreateUploadSession.CreateUploadSessionPostRequestBody, global::Microsoft.Graph.Models.UploadSession>(HttpMethod.Post, Url, body, requestConfiguration, cancellationToken);

        public CreateUploadSessionRequestBuilder WithUrl(string rawUrl) => new(Transport, GraphTransport.Checked(rawUrl));
    }

    /// <summary>Body of the createUploadSession action of an item.</summary>
    public class CreateUploadSessionPostRequestBody
    {
        [JsonPropertyName("item")]
        public global::Microsoft.Graph.Models.DriveItemUploadableProperties? Item { get; set; }

        [JsonExtensionData]
        public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();
    }
}

namespace Microsoft.Graph.Drives.Item.Items.Item.Invite
{
    /// <summary>Requests for the invite action of an item.</summary>
    public class InviteRequestBuilder : BaseRequestBuilder
    {
        internal InviteRequestBuilder(GraphTransport transport, string url)
            : base(transport, url)
        {
        }

        public Task<global::Microsoft.Graph.Drives.Item.Items.Item.Invite.InvitePostResponse?> PostAsInvitePostResponseAsync(global::Microsoft.Graph.Drives.Item.Items.Item.Invite.InvitePostRequestBody body, Action<RequestConfiguration<DefaultQueryParameters>>? requestConfiguration = default, CancellationToken cancellationToken = default) =>
            Transport.SendAsync<global::Microsoft.Graph.Drives.Item.Items.Item.Invite.InvitePostRequestBody, global::Microsoft.Graph.Drives.Item.Items.Item.Invite.InvitePostResponse>(HttpMethod.Post, Url, body, requestConfiguration, cancellationToken);

        public InviteRequestBuilder WithUrl(string rawUrl) => new(Transport, GraphTransport.Checked(rawUrl));
    }

    /// <summary>Body of the invite action of an item.</summary>
    public class InvitePostRequestBody
    {
        [JsonPropertyName("recipients")]
        public List<global::Microsoft.Graph.Models.DriveRecipient>? Recipients { get; set; }

        [JsonPropertyName("requireSignIn")]
        public bool? RequireSignIn { get; set; }

        [JsonPropertyName("retainInheritedPermissions")]
        public bool? RetainInheritedPermissions { get; set; }

        [JsonPropertyName("roles")]
        public List<string>? Roles { get; set; }

        [JsonPropertyName("sendInvitation")]
        public bool? SendInvitation { get; set; }

        [JsonExtensionData]
        public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();
    }

    /// <summary>Answer of the invite action of an item.</summary>
    public class InvitePostResponse : global::Microsoft.Graph.Models.BaseCollectionPaginationCountResponse
    {
        public List<global::Microsoft.Graph.Models.Permission>? Value { get; set; }
    }
}

namespace Microsoft.Graph.Drives.Item.Items.Item.Permissions
{
    /// <summary>Requests for the permissions of an item.</summary>
    public class PermissionsRequestBuilder : BaseRequestBuilder
    {
        internal PermissionsRequestBuilder(GraphTransport transport, string url)
            : base(transport, url)
        {
        }

        public global::Microsoft.Graph.Drives.Item.Items.Item.Permissions.Item.PermissionItemRequestBuilder this[string position] => new(Transport, Url + "/" + GraphTransport.Segment(position));

        public Task<global::Microsoft.Graph.Models.PermissionCollectionResponse?> GetAsync(Action<RequestConfiguration<PermissionsRequestBuilderGetQueryParameters>>? requestConfiguration = default, CancellationToken cancellationToken = default) =>
            Transport.GetAsync<global::Microsoft.Graph.Models.PermissionCollectionResponse, PermissionsRequestBuilderGetQueryParameters>(Url, requestConfiguration, cancellationToken);

        public PermissionsRequestBuilder WithUrl(string rawUrl) => new(Transport, GraphTransport.Checked(rawUrl));

        public class PermissionsRequestBuilderGetQueryParameters
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

namespace Microsoft.Graph.Drives.Item.Items.Item.Permissions.Item
{
    /// <summary>Requests for a permission of an item.</summary>
    public class PermissionItemRequestBuilder : BaseRequestBuilder
    {
        internal PermissionItemRequestBuilder(GraphTransport transport, string url)
            : base(transport, url)
        {
        }

        public Task DeleteAsync(Action<RequestConfiguration<DefaultQueryParameters>>? requestConfiguration = default, CancellationToken cancellationToken = default) =>
            Transport.SendAsync(HttpMethod.Delete, Url, requestConfiguration, cancellationToken);

        public PermissionItemRequestBuilder WithUrl(string rawUrl) => new(Transport, GraphTransport.Checked(rawUrl));
    }
}
