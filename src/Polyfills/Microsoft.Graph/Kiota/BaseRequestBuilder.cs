using Microsoft.Graph;

namespace Microsoft.Kiota.Abstractions;

/// <summary>Base of the fluent requests. See kiota-dotnet src/abstractions/BaseRequestBuilder.cs.</summary>
public abstract class BaseRequestBuilder
{
    private protected BaseRequestBuilder(GraphTransport transport, string url)
    {
        Transport = transport;
        Url = url;
    }

    internal GraphTransport Transport { get; }

    internal string Url { get; }
}
