using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Takes activities from HTTP requests.</summary>
public interface IBotFrameworkHttpAdapter
{
    Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default);
}

/// <summary>The adapter of a bot behind ASP.NET Core. Source: Microsoft.Bot.Builder.Integration.AspNet.Core/CloudAdapter.cs; without its web sockets and named pipes.</summary>
public class CloudAdapter : CloudAdapterBase, IBotFrameworkHttpAdapter
{
    private static readonly JsonSerializer Json = JsonSerializer.Create(new JsonSerializerSettings
    {
        NullValueHandling = NullValueHandling.Ignore,
        DateTimeZoneHandling = DateTimeZoneHandling.Utc,
        MaxDepth = 128,
    });

    public CloudAdapter(BotFrameworkAuthentication botFrameworkAuthentication, ILogger logger = null)
        : base(botFrameworkAuthentication, logger)
    {
    }

    /// <summary>Answers 400 to what is no activity, 401 to a sender not proven, 405 to anything but POST; else what the turn answered, or 200.</summary>
    public async Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        if (!HttpMethods.IsPost(httpRequest.Method))
        {
            httpResponse.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        var activity = await ReadAsync(httpRequest, cancellationToken).ConfigureAwait(false);
        if (string.IsNullOrEmpty(activity?.Type))
        {
            httpResponse.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        try
        {
            var answer = await ProcessActivityAsync(httpRequest.Headers.Authorization, activity, bot.OnTurnAsync, cancellationToken).ConfigureAwait(false);
            await WriteAsync(httpResponse, answer, cancellationToken).ConfigureAwait(false);
        }
        catch (UnauthorizedAccessException refusal)
        {
            httpResponse.StatusCode = StatusCodes.Status401Unauthorized;
            RefusedSender(Logger, refusal.Message, null);
        }
    }

    private static readonly Action<ILogger, string, Exception> RefusedSender =
        LoggerMessage.Define<string>(LogLevel.Warning, new EventId(401, nameof(RefusedSender)), "An activity was refused: {Reason}");

    private static async Task<Activity> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var text = await reader.ReadToEndAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            using var json = new JsonTextReader(new StringReader(text));
            return Json.Deserialize<Activity>(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task WriteAsync(HttpResponse response, InvokeResponse answer, CancellationToken cancellationToken)
    {
        response.StatusCode = answer?.Status ?? StatusCodes.Status200OK;
        if (answer?.Body is null)
            return;
        var text = new StringBuilder();
        using (var writer = new JsonTextWriter(new StringWriter(text, System.Globalization.CultureInfo.InvariantCulture)))
            Json.Serialize(writer, answer.Body);
        response.ContentType = "application/json";
        await response.WriteAsync(text.ToString(), cancellationToken).ConfigureAwait(false);
    }
}
