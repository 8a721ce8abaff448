using System.Net;

namespace Microsoft.Rest;

/// <summary>How a REST client proves who it is. Source: Microsoft.Rest.ClientRuntime.</summary>
public abstract class ServiceClientCredentials
{
    /// <summary>Puts the proof on the request before it goes out.</summary>
    public virtual Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>What a REST client throws.</summary>
public class RestException : Exception
{
    public RestException()
    {
    }

    public RestException(string message)
        : base(message)
    {
    }

    public RestException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>A response that was not one of those a call documents, where the call has no error type of its own.</summary>
public class HttpOperationException : RestException
{
    public HttpOperationException()
    {
    }

    public HttpOperationException(string message)
        : base(message)
    {
    }

    public HttpOperationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public HttpRequestMessageWrapper Request { get; set; }

    public HttpResponseMessageWrapper Response { get; set; }
}

/// <summary>A message as it was, after the message itself is disposed of.</summary>
public abstract class HttpMessageWrapper
{
    public string Content { get; set; }

    public IDictionary<string, IEnumerable<string>> Headers { get; } = new Dictionary<string, IEnumerable<string>>(StringComparer.OrdinalIgnoreCase);

    protected void CopyHeaders(System.Net.Http.Headers.HttpHeaders headers)
    {
        foreach (var (name, values) in headers)
            Headers[name] = values;
    }
}

public class HttpRequestMessageWrapper : HttpMessageWrapper
{
    public HttpRequestMessageWrapper(HttpRequestMessage httpRequest, string content)
    {
        CopyHeaders(httpRequest.Headers);
        (Content, Method, RequestUri) = (content, httpRequest.Method, httpRequest.RequestUri);
    }

    public HttpMethod Method { get; protected set; }

    public Uri RequestUri { get; protected set; }
}

public class HttpResponseMessageWrapper : HttpMessageWrapper
{
    public HttpResponseMessageWrapper(HttpResponseMessage httpResponse, string content)
    {
        CopyHeaders(httpResponse.Headers);
        (Content, StatusCode, ReasonPhrase) = (content, httpResponse.StatusCode, httpResponse.ReasonPhrase);
    }

    public HttpStatusCode StatusCode { get; protected set; }

    public string ReasonPhrase { get; protected set; }
}
