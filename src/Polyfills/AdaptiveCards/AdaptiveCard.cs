using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace AdaptiveCards;

/// <summary>A whole card. Source: microsoft/AdaptiveCards, source/dotnet/Library/AdaptiveCards/AdaptiveCard.cs.</summary>
public class AdaptiveCard : AdaptiveTypedElement
{
    /// <summary>The attachment content type under which a channel knows a card.</summary>
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    public const string TypeName = "AdaptiveCard";

    public AdaptiveCard(AdaptiveSchemaVersion schemaVersion) => Version = schemaVersion;

    public AdaptiveCard(string schemaVersion)
        : this(new AdaptiveSchemaVersion(schemaVersion))
    {
    }

    public override string Type { get; set; } = TypeName;

    /// <summary>The schema version that the card needs; Teams draws up to 1.5.</summary>
    [JsonProperty(Order = -10)]
    public AdaptiveSchemaVersion Version { get; set; }

    /// <summary>Shown by a client that cannot draw the card.</summary>
    [JsonProperty(Order = -8, NullValueHandling = NullValueHandling.Ignore)]
    public string FallbackText { get; set; }

    /// <summary>Read aloud instead of the card.</summary>
    [JsonProperty(Order = -7, NullValueHandling = NullValueHandling.Ignore)]
    public string Speak { get; set; }

    /// <summary>BCP 47 language of the card.</summary>
    [JsonProperty(Order = -7, NullValueHandling = NullValueHandling.Ignore)]
    public string Lang { get; set; }

    [JsonProperty(Order = -3)]
    public List<AdaptiveElement> Body { get; set; } = [];

    [JsonProperty(Order = -2)]
    public List<AdaptiveAction> Actions { get; set; } = [];

    /// <summary>How a client fetches the card as the viewer should see it.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public AdaptiveRefresh Refresh { get; set; }

    public bool ShouldSerializeBody() => Body?.Count > 0;

    public bool ShouldSerializeActions() => Actions?.Count > 0;

    /// <summary>The card as indented JSON.</summary>
    public string ToJson() => JsonConvert.SerializeObject(this, Formatting.Indented);
}

/// <summary>A schema version, written as <c>major.minor</c>.</summary>
[JsonConverter(typeof(SchemaVersionWriter))]
public class AdaptiveSchemaVersion
{
    public AdaptiveSchemaVersion(int major, int minor) => (Major, Minor) = (major, minor);

    public AdaptiveSchemaVersion(string versionString)
    {
        var parts = (versionString ?? throw new ArgumentException("A version is needed.", nameof(versionString))).Split('.');
        if (!int.TryParse(parts[0], out var major))
            throw new AdaptiveSerializationException($"'{versionString}' is not a version.");
        var minor = 0;
        if (parts.Length > 1 && !int.TryParse(parts[1], out minor))
            throw new AdaptiveSerializationException($"'{versionString}' is not a version.");
        (Major, Minor) = (major, minor);
    }

    public int Major { get; set; }

    public int Minor { get; set; }

    public override string ToString() => $"{Major}.{Minor}";
}

/// <summary>What cannot be written or read as a card.</summary>
public class AdaptiveSerializationException : Exception
{
    public AdaptiveSerializationException()
    {
    }

    public AdaptiveSerializationException(string message)
        : base(message)
    {
    }

    public AdaptiveSerializationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>The universal action by which a client asks again for the card.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class AdaptiveRefresh
{
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public AdaptiveExecuteAction Action { get; set; }

    /// <summary>Teams ids of the people whose client refreshes by itself; at most 60.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public List<string> UserIds { get; set; } = [];
}

internal sealed class SchemaVersionWriter : JsonConverter<AdaptiveSchemaVersion>
{
    public override bool CanRead => false;

    public override AdaptiveSchemaVersion ReadJson(JsonReader reader, Type objectType, AdaptiveSchemaVersion existingValue, bool hasExistingValue, JsonSerializer serializer) =>
        throw new NotSupportedException("Cards are written here, not read.");

    public override void WriteJson(JsonWriter writer, AdaptiveSchemaVersion value, JsonSerializer serializer) => writer.WriteValue(value.ToString());
}
