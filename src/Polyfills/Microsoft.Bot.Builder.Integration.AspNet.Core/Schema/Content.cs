using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>Something attached to a message: a card or a file.</summary>
public class Attachment
{
    [JsonProperty(PropertyName = "contentType")]
    public string ContentType { get; set; }

    [JsonProperty(PropertyName = "contentUrl")]
    public string ContentUrl { get; set; }

    [JsonProperty(PropertyName = "content")]
    public object Content { get; set; }

    [JsonProperty(PropertyName = "name")]
    public string Name { get; set; }

    [JsonExtensionData(ReadData = true, WriteData = true)]
    public JObject Properties { get; set; } = new();
}

/// <summary>Something that a message is about, by type.</summary>
public class Entity
{
    [JsonProperty(PropertyName = "type")]
    public string Type { get; set; }

    [JsonExtensionData(ReadData = true, WriteData = true)]
    public JObject Properties { get; set; } = new();
}

/// <summary>Somebody named in a message.</summary>
public class Mention : Entity
{
    [JsonProperty(PropertyName = "mentioned")]
    public ChannelAccount Mentioned { get; set; }

    /// <summary>The mention as it stands in the text, for example <c>&lt;at&gt;Name&lt;/at&gt;</c>.</summary>
    [JsonProperty(PropertyName = "text")]
    public string Text { get; set; }
}

/// <summary>The value of an <c>adaptiveCard/action</c> invoke. Its <c>trigger</c> is not mapped, as in the official class.</summary>
public class AdaptiveCardInvokeValue
{
    [JsonProperty("action")]
    public AdaptiveCardInvokeAction Action { get; set; }

    [JsonProperty("state")]
    public string State { get; set; }
}

/// <summary>The action pressed.</summary>
public class AdaptiveCardInvokeAction
{
    [JsonProperty("type")]
    public string Type { get; set; }

    [JsonProperty("id")]
    public string Id { get; set; }

    [JsonProperty("verb")]
    public string Verb { get; set; }

    /// <summary>The action's data with the inputs' values; a JObject.</summary>
    [JsonProperty("data")]
    public object Data { get; set; }
}

/// <summary>The answer to an <c>adaptiveCard/action</c> invoke, always under HTTP 200.</summary>
public class AdaptiveCardInvokeResponse
{
    [JsonProperty("statusCode")]
    public int StatusCode { get; set; }

    /// <summary>A card, a message or an error, by its content type.</summary>
    [JsonProperty("type")]
    public string Type { get; set; }

    [JsonProperty("value")]
    public object Value { get; set; }
}

/// <summary>The body of a connector's error.</summary>
public partial class ErrorResponse
{
    [JsonProperty(PropertyName = "error")]
    public Error Error { get; set; }
}

public partial class Error
{
    [JsonProperty(PropertyName = "code")]
    public string Code { get; set; }

    [JsonProperty(PropertyName = "message")]
    public string Message { get; set; }
}
