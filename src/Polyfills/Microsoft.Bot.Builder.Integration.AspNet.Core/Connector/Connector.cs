using System.Net.Http.Headers;
using System.Text;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using Newtonsoft.Json;

namespace Microsoft.Bot.Connector;

public class Channels
{
    public const string Emulator = "emulator";
    public const string Msteams = "msteams";
    public const string Outlook = "outlook";
    public const string Test = "test";
}

/// <summary>The Bot Connector at one service URL. Source: Microsoft.Bot.Connector/IConnectorClient.cs.</summary>
public partial interface IConnectorClient : IDisposable
{
    Uri BaseUri { get; set; }

    IConversations Conversations { get; }
}

/// <summary>The conversations of a connector. The calls themselves are in <see cref="ConversationsExtensions"/>, as officially.</summary>
public partial interface IConversations
{
}

/// <summary>Each throws <see cref="ErrorResponseException"/> on any status that is not a success; none retries.</summary>
public static partial class ConversationsExtensions
{
    /// <summary>POST /v3/conversations.</summary>
    public static Task<ConversationResourceResponse> CreateConversationAsync(this IConversations operations, ConversationParameters parameters, CancellationToken cancellationToken = default) =>
        Over(operations).CallAsync<ConversationResourceResponse>(HttpMethod.Post, "v3/conversations", parameters, cancellationToken);

    /// <summary>POST /v3/conversations/{conversationId}/activities.</summary>
    public static Task<ResourceResponse> SendToConversationAsync(this IConversations operations, string conversationId, Activity activity, CancellationToken cancellationToken = default) =>
        Over(operations).CallAsync<ResourceResponse>(HttpMethod.Post, $"v3/conversations/{Part(conversationId)}/activities", activity, cancellationToken);

    /// <summary>POST /v3/conversations/{conversationId}/activities/{activityId}.</summary>
    public static Task<ResourceResponse> ReplyToActivityAsync(this IConversations operations, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default) =>
        Over(operations).CallAsync<ResourceResponse>(HttpMethod.Post, $"v3/conversations/{Part(conversationId)}/activities/{Part(activityId)}", activity, cancellationToken);

    /// <summary>PUT /v3/conversations/{conversationId}/activities/{activityId}.</summary>
    public static Task<ResourceResponse> UpdateActivityAsync(this IConversations operations, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default) =>
        Over(operations).CallAsync<ResourceResponse>(HttpMethod.Put, $"v3/conversations/{Part(conversationId)}/activities/{Part(activityId)}", activity, cancellationToken);

    /// <summary>GET /v3/conversations/{conversationId}/pagedmembers.</summary>
    public static Task<PagedMembersResult> GetConversationPagedMembersAsync(this IConversations operations, string conversationId, int? pageSize = default, string continuationToken = default, CancellationToken cancellationToken = default)
    {
        List<string> query = [];
        if (pageSize is { } size)
            query.Add($"pageSize={size}");
        if (continuationToken is not null)
            query.Add($"continuationToken={Part(continuationToken)}");
        return Over(operations).CallAsync<PagedMembersResult>(HttpMethod.Get, $"v3/conversations/{Part(conversationId)}/pagedmembers?{string.Join('&', query)}".TrimEnd('?'), null, cancellationToken);
    }

    /// <summary>GET /v3/conversations/{conversationId}/members/{userId}.</summary>
    public static Task<ChannelAccount> GetConversationMemberAsync(this Conversations operations, string userId, string conversationId, CancellationToken cancellationToken = default) =>
        operations.CallAsync<ChannelAccount>(HttpMethod.Get, $"v3/conversations/{Part(conversationId)}/members/{Part(userId)}", null, cancellationToken);

    private static Conversations Over(IConversations operations) => (Conversations)operations;

    private static string Part(string value) => Uri.EscapeDataString(value ?? throw new ArgumentNullException(nameof(value)));
}

/// <summary>The calls over HTTP.</summary>
public partial class Conversations : IConversations
{
    private static readonly JsonSerializerSettings Json = new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        DateTimeZoneHandling = DateTimeZoneHandling.Utc,
        MaxDepth = 128,
    };

    private readonly HttpClient _http;
    private readonly Func<Uri> _baseUri;
    private readonly ServiceClientCredentials _credentials;

    internal Conversations(HttpClient http, Func<Uri> baseUri, ServiceClientCredentials credentials) =>
        (_http, _baseUri, _credentials) = (http, baseUri, credentials);

    internal async Task<T> CallAsync<T>(HttpMethod method, string path, object body, CancellationToken cancellationToken)
    {
        var root = _baseUri().ToString();
        using var request = new HttpRequestMessage(method, root + (root.EndsWith('/') ? "" : "/") + path);
        var sent = body is null ? null : JsonConvert.SerializeObject(body, Json);
        if (sent is not null)
            request.Content = new StringContent(sent, Encoding.UTF8, new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" });
        if (_credentials is not null)
            await _credentials.ProcessHttpRequestAsync(request, cancellationToken).ConfigureAwait(false);

        using var response = await _http.SendAsync(request, cancellationToken).ConfigureAwait(false);
        var received = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
            throw Fault(request, sent, response, received);
        return JsonConvert.DeserializeObject<T>(received, Json);
    }

    private static ErrorResponseException Fault(HttpRequestMessage request, string sent, HttpResponseMessage response, string received) =>
        new($"Operation returned an invalid status code '{response.StatusCode}'")
        {
            Request = new HttpRequestMessageWrapper(request, sent),
            Response = new HttpResponseMessageWrapper(response, received),
            Body = ErrorBody(received),
        };

    private static ErrorResponse ErrorBody(string received)
    {
        try
        {
            return JsonConvert.DeserializeObject<ErrorResponse>(received, Json);
        }
        catch (JsonException)
        {
            // A proxy's page, say: the text stays in Response.Content.
            return null;
        }
    }
}

/// <summary>A connector over an HTTP client that it does not own.</summary>
public partial class ConnectorClient : IConnectorClient
{
    public ConnectorClient(Uri baseUri, ServiceClientCredentials credentials, HttpClient customHttpClient, bool disposeHttpClient)
    {
        (BaseUri, Owned) = (baseUri, disposeHttpClient ? customHttpClient : null);
        Conversations = new Conversations(customHttpClient, () => BaseUri, credentials);
    }

    public Uri BaseUri { get; set; }

    public virtual IConversations Conversations { get; }

    private HttpClient Owned { get; }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
            Owned?.Dispose();
    }
}
