using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Reflection;
using System.Text.Json;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;

namespace Microsoft.Graph;

/// <summary>Carries the fluent requests over HTTP; retries nothing.</summary>
internal sealed class GraphTransport(HttpClient http, IAuthenticationProvider? authentication)
{
    /// <summary>Refuses an address that would carry a token in the clear: only https, or http to this machine.</summary>
    internal static string Checked(string url)
    {
        var uri = new Uri(url, UriKind.Absolute);
        if (uri.Scheme != Uri.UriSchemeHttps && !(uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
            throw new ArgumentException("Only https is supported", nameof(url));

        return url;
    }

    internal static string Segment(string id) => Uri.EscapeDataString(id);

    internal static string Path(string path) => "/" + string.Join('/', path.TrimStart('/').Split('/').Select(Uri.EscapeDataString));

    internal async Task<T?> GetAsync<T, TQuery>(string url, Action<RequestConfiguration<TQuery>>? configure, CancellationToken cancellationToken)
        where T : class
        where TQuery : class, new()
    {
        using var response = await ExchangeAsync(HttpMethod.Get, url, null, configure, cancellationToken).ConfigureAwait(false);
        return await ReadAsync<T>(response, cancellationToken).ConfigureAwait(false);
    }

    internal async Task<Stream?> GetStreamAsync<TQuery>(string url, Action<RequestConfiguration<TQuery>>? configure, CancellationToken cancellationToken)
        where TQuery : class, new()
    {
        using var response = await ExchangeAsync(HttpMethod.Get, url, null, configure, cancellationToken).ConfigureAwait(false);
        var content = new MemoryStream();
        await response.Content.CopyToAsync(content, cancellationToken).ConfigureAwait(false);
        content.Position = 0;
        return content;
    }

    internal async Task<T?> SendAsync<TBody, T>(HttpMethod method, string url, TBody body, Action<RequestConfiguration<DefaultQueryParameters>>? configure, CancellationToken cancellationToken)
        where T : class
    {
        using var response = await ExchangeAsync(method, url, Json(body), configure, cancellationToken).ConfigureAwait(false);
        return await ReadAsync<T>(response, cancellationToken).ConfigureAwait(false);
    }

    internal async Task SendAsync<TBody>(HttpMethod method, string url, TBody body, Action<RequestConfiguration<DefaultQueryParameters>>? configure, CancellationToken cancellationToken)
    {
        using var response = await ExchangeAsync(method, url, Json(body), configure, cancellationToken).ConfigureAwait(false);
    }

    internal async Task SendAsync(HttpMethod method, string url, Action<RequestConfiguration<DefaultQueryParameters>>? configure, CancellationToken cancellationToken)
    {
        using var response = await ExchangeAsync(method, url, null, configure, cancellationToken).ConfigureAwait(false);
    }

    internal async Task<T?> PutStreamAsync<T>(string url, Stream body, Action<RequestConfiguration<DefaultQueryParameters>>? configure, CancellationToken cancellationToken)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(body);
        var content = new StreamContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var response = await ExchangeAsync(HttpMethod.Put, url, content, configure, cancellationToken).ConfigureAwait(false);
        return await ReadAsync<T>(response, cancellationToken).ConfigureAwait(false);
    }

    private static JsonContent Json<TBody>(TBody body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return JsonContent.Create(body, options: GraphJson.Options);
    }

    private async Task<HttpResponseMessage> ExchangeAsync<TQuery>(HttpMethod method, string url, HttpContent? content, Action<RequestConfiguration<TQuery>>? configure, CancellationToken cancellationToken)
        where TQuery : class, new()
    {
        var configuration = new RequestConfiguration<TQuery>();
        configure?.Invoke(configuration);
        using var request = new HttpRequestMessage(method, url + Query(url, configuration.QueryParameters)) { Content = content };
        request.Headers.Accept.ParseAdd("application/json");
        foreach (var (name, values) in configuration.Headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, values)) request.Content?.Headers.TryAddWithoutValidation(name, values);
        }

        if (authentication is not null) await authentication.AuthenticateAsync(request, cancellationToken).ConfigureAwait(false);
        var response = await http.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.IsSuccessStatusCode) return response;

        using (response) throw await ErrorAsync(response, cancellationToken).ConfigureAwait(false);
    }

    private static string Query<TQuery>(string url, TQuery parameters)
        where TQuery : class
    {
        var pairs = from property in typeof(TQuery).GetProperties()
                    let value = property.GetValue(parameters)
                    where value is not null
                    let name = Uri.UnescapeDataString(property.GetCustomAttribute<QueryParameterAttribute>()!.TemplateName)
                    let text = value is string[] several ? string.Join(',', several) : Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!
                    select name + "=" + Uri.EscapeDataString(text);
        var query = string.Join('&', pairs);
        return query.Length == 0 ? "" : (url.Contains('?') ? "&" : "?") + query;
    }

    private static async Task<T?> ReadAsync<T>(HttpResponseMessage response, CancellationToken cancellationToken)
        where T : class
    {
        var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        return bytes.Length == 0 ? null : JsonSerializer.Deserialize<T>(bytes, GraphJson.Options);
    }

    private static async Task<ApiException> ErrorAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var text = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        var error = ODataError.Parse(text) ?? new ApiException($"The server answered {(int)response.StatusCode} without a body that describes the error.");
        error.ResponseStatusCode = (int)response.StatusCode;
        foreach (var (name, values) in response.Headers.Concat(response.Content.Headers)) error.ResponseHeaders[name] = values;
        return error;
    }
}
