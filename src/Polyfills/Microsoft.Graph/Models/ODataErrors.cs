using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Kiota.Abstractions;

namespace Microsoft.Graph.Models.ODataErrors;

/// <summary>Graph's own description of a failure. See msgraph-sdk-dotnet src/Microsoft.Graph/Generated/Models/ODataErrors/ODataError.cs.</summary>
public class ODataError : ApiException
{
    public MainError? Error { get; set; }

    public override string Message => Error?.Message ?? string.Empty;

    internal static ODataError? Parse(string text)
    {
        try
        {
            var body = JsonSerializer.Deserialize<Body>(text, GraphJson.Options);
            return body?.Error is null ? null : new ODataError { Error = body.Error };
        }
        catch (JsonException)
        {
            // A proxy's page or an empty body: the caller reports the status alone.
            return null;
        }
    }

    private sealed record Body(MainError? Error);
}

/// <summary>Code and message of a failure; <see cref="Code"/> is what programs go by.</summary>
public class MainError
{
    public string? Code { get; set; }

    public string? Message { get; set; }

    public string? Target { get; set; }

    [JsonExtensionData]
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();
}
