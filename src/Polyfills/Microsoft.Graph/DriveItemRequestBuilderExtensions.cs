using Microsoft.Graph.Drives.Item.Items.Item;
using Microsoft.Graph.Drives.Item.Root;

namespace Microsoft.Graph;

/// <summary>Items by their path. See msgraph-sdk-dotnet src/Microsoft.Graph/Extensions/DriveItemRequestBuilderExtensions.cs.</summary>
public static class DriveItemRequestBuilderExtensions
{
    public static CustomDriveItemItemRequestBuilder ItemWithPath(this RootRequestBuilder rootRequestBuilder, string path) =>
        new(rootRequestBuilder.Transport, rootRequestBuilder.Url + ":" + GraphTransport.Path(path) + ":");

    public static CustomDriveItemItemRequestBuilder ItemWithPath(this DriveItemItemRequestBuilder rootRequestBuilder, string path) =>
        new(rootRequestBuilder.Transport, rootRequestBuilder.Url + ":" + GraphTransport.Path(path) + ":");
}

/// <summary>Requests for an item by its path.</summary>
public class CustomDriveItemItemRequestBuilder : DriveItemItemRequestBuilder
{
    internal CustomDriveItemItemRequestBuilder(GraphTransport transport, string url)
        : base(transport, url)
    {
    }
}
