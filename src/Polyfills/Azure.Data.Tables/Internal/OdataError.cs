using System.Text.Json;
using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>Reads the service's error body: {"odata.error":{"code":"...","message":{"value":"..."}}}.</summary>
internal sealed class OdataError : RequestFailedDetailsParser
{
    public static readonly OdataError Parser = new();

    public override bool TryParse(Response response, out ResponseError error, out IDictionary<string, string> data)
    {
        data = null;
        error = response.ContentStream is { Length: > 0 } ? Read(response.Content) : null;
        return error != null;
    }

    private static ResponseError Read(BinaryData body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("odata.error", out var fault)) return null;
            var sentence = fault.TryGetProperty("message", out var message) && message.TryGetProperty("value", out var value) ? value.GetString() : null;
            return new ResponseError(fault.GetProperty("code").GetString(), sentence);
        }
        catch (JsonException)
        {
            // Not the service's own answer (a proxy's page, say): the caller's exception carries status and body.
            return null;
        }
    }
}
