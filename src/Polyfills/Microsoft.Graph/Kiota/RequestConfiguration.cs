using System.Collections;

namespace Microsoft.Kiota.Abstractions;

/// <summary>Headers and query parameters of one request. See kiota-dotnet src/abstractions/RequestConfiguration.cs.</summary>
public class RequestConfiguration<T>
    where T : class, new()
{
    public RequestHeaders Headers { get; set; } = new();

    public T QueryParameters { get; set; } = new();
}

/// <summary>For requests that take no query parameters.</summary>
public class DefaultQueryParameters
{
}

/// <summary>Request headers; names are compared without regard to case, a value is held once.</summary>
public class RequestHeaders : IEnumerable<KeyValuePair<string, IEnumerable<string>>>
{
    private readonly Dictionary<string, HashSet<string>> headers = new(StringComparer.OrdinalIgnoreCase);

    public void Add(string headerName, params string[] headerValues)
    {
        ArgumentException.ThrowIfNullOrEmpty(headerName);
        ArgumentNullException.ThrowIfNull(headerValues);
        if (headerValues.Length == 0) return;

        if (headers.TryGetValue(headerName, out var values)) values.UnionWith(headerValues);
        else headers[headerName] = [.. headerValues];
    }

    public IEnumerator<KeyValuePair<string, IEnumerable<string>>> GetEnumerator() =>
        headers.Select(header => KeyValuePair.Create<string, IEnumerable<string>>(header.Key, header.Value)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

[AttributeUsage(AttributeTargets.Property)]
internal sealed class QueryParameterAttribute(string templateName) : Attribute
{
    public string TemplateName { get; } = templateName;
}
