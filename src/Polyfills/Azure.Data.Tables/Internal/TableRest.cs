using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables;

/// <summary>Builds and sends the requests of the Table service's REST interface through Azure.Core's pipeline.</summary>
internal sealed class TableRest
{
    private const string MinimalMetadata = "application/json;odata=minimalmetadata";

    private readonly HttpPipeline _pipeline;
    private readonly string _version;

    public TableRest(TableAccount account, TableClientOptions options)
    {
        options ??= new TableClientOptions();
        Account = account;
        _version = options.VersionString;
        var pipeline = new HttpPipelineOptions(options) { RequestFailedDetailsParser = OdataError.Parser };
        pipeline.PerRetryPolicies.Add(account.Authentication);
        _pipeline = HttpPipelineBuilder.Build(pipeline);
    }

    public TableAccount Account { get; }

    public static string PathOf(string table, string partitionKey, string rowKey) =>
        $"{table}(PartitionKey='{Escape(partitionKey)}',RowKey='{Escape(rowKey)}')";

    public HttpMessage Request(RequestMethod method, string pathAndQuery, ReadOnlyMemory<byte> body = default)
    {
        var message = _pipeline.CreateMessage();
        var request = message.Request;
        request.Method = method;
        request.Uri.Reset(new Uri(Account.Endpoint.AbsoluteUri + pathAndQuery));
        request.Headers.SetValue("x-ms-version", _version);
        request.Headers.SetValue("DataServiceVersion", "3.0");
        request.Headers.SetValue("Accept", MinimalMetadata);
        if (body.IsEmpty) return message;
        request.Headers.SetValue("Content-Type", "application/json");
        request.Content = RequestContent.Create(body);
        return message;
    }

    /// <summary>Sends and answers the response when its status is one of <paramref name="wanted"/>; else throws what the service said.</summary>
    public async Task<Response> SendAsync(HttpMessage message, CancellationToken cancellationToken, params int[] wanted)
    {
        await _pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
        var response = message.Response;
        return wanted.Contains(response.Status) ? response : throw new RequestFailedException(response);
    }

    public async Task<Response<Models.TableItem>> CreateTableAsync(string name, bool orFind, CancellationToken cancellationToken)
    {
        using var message = Request(RequestMethod.Post, "Tables", JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string>(StringComparer.Ordinal) { ["TableName"] = name }));
        message.Request.Headers.SetValue("Prefer", "return-no-content");
        Response response;
        if (orFind)
        {
            // A 409 says that the table is there already, or is being deleted: only the first is what was asked for.
            response = await SendAsync(message, cancellationToken, 201, 204, 409).ConfigureAwait(false);
            if (response.Status == 409 && new RequestFailedException(response) is { } fault && fault.ErrorCode != Models.TableErrorCode.TableAlreadyExists) throw fault;
        }
        else
        {
            response = await SendAsync(message, cancellationToken, 201, 204).ConfigureAwait(false);
        }

        return Response.FromValue(new Models.TableItem(name), response);
    }

    private static string Escape(string key) => Uri.EscapeDataString(ODataFilter.Quote(key));
}
