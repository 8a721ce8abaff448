namespace Microsoft.Kiota.Abstractions;

/// <summary>An answer of the service that is not a success. See kiota-dotnet src/abstractions/ApiException.cs.</summary>
public class ApiException : Exception
{
    public ApiException()
    {
    }

    public ApiException(string message)
        : base(message)
    {
    }

    public ApiException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public int ResponseStatusCode { get; set; }

    public IDictionary<string, IEnumerable<string>> ResponseHeaders { get; set; } = new Dictionary<string, IEnumerable<string>>(StringComparer.OrdinalIgnoreCase);
}
