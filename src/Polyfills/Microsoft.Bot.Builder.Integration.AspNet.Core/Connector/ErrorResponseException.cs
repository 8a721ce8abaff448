using Microsoft.Rest;

namespace Microsoft.Bot.Schema;

/// <summary>A connector's refusal, with what it said. Source: Microsoft.Bot.Connector/ErrorResponseException.cs.</summary>
public partial class ErrorResponseException : RestException
{
    public ErrorResponseException()
    {
    }

    public ErrorResponseException(string message)
        : base(message)
    {
    }

    public ErrorResponseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public HttpRequestMessageWrapper Request { get; set; }

    public HttpResponseMessageWrapper Response { get; set; }

    /// <summary>Null when the body was not the connector's own.</summary>
    public ErrorResponse Body { get; set; }
}
