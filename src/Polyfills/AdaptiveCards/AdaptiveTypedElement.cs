using System.ComponentModel;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace AdaptiveCards;

/// <summary>Anything in a card that has a <c>type</c>: the card itself, elements and actions. Written as camelCase JSON.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public abstract class AdaptiveTypedElement
{
    /// <summary>The schema's name of this element, for example <c>TextBlock</c>.</summary>
    [JsonProperty(Order = -10, Required = Required.Always)]
    public abstract string Type { get; set; }

    /// <summary>The id by which an input's value is submitted, or an element found.</summary>
    [JsonProperty(Order = -9, NullValueHandling = NullValueHandling.Ignore)]
    public string Id { get; set; }

    /// <summary>What a host draws instead when it does not know this element.</summary>
    [JsonConverter(typeof(FallbackWriter))]
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public AdaptiveFallbackElement Fallback { get; set; }

    /// <summary>Members that the schema adds for one host, such as <c>msteams</c>; written as they are.</summary>
    [JsonExtensionData]
    public SerializableDictionary<string, object> AdditionalProperties { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Tells the serializer to leave out an empty set of additional members.</summary>
    public bool ShouldSerializeAdditionalProperties() => AdditionalProperties.Count > 0;
}

/// <summary>A dictionary of additional members. (Official type; its XML side is left out.)</summary>
public class SerializableDictionary<TKey, TValue> : Dictionary<TKey, TValue>
{
    public SerializableDictionary()
    {
    }

    public SerializableDictionary(IEqualityComparer<TKey> comparer)
        : base(comparer)
    {
    }
}

/// <summary>The value of <c>fallback</c>: nothing, <c>"drop"</c>, or another element.</summary>
public class AdaptiveFallbackElement
{
    public AdaptiveFallbackElement() => Type = AdaptiveFallbackType.None;

    public AdaptiveFallbackElement(AdaptiveFallbackType fallbackType) => Type = fallbackType;

    public AdaptiveFallbackElement(AdaptiveTypedElement fallbackContent) => (Type, Content) = (AdaptiveFallbackType.Content, fallbackContent);

    [JsonIgnore]
    public AdaptiveFallbackType Type { get; set; }

    [JsonIgnore]
    public AdaptiveTypedElement Content { get; set; }

    public enum AdaptiveFallbackType
    {
        None,
        Drop,
        Content,
    }
}

internal sealed class FallbackWriter : JsonConverter<AdaptiveFallbackElement>
{
    public override bool CanRead => false;

    public override AdaptiveFallbackElement ReadJson(JsonReader reader, Type objectType, AdaptiveFallbackElement existingValue, bool hasExistingValue, JsonSerializer serializer) =>
        throw new NotSupportedException("Cards are written here, not read.");

    public override void WriteJson(JsonWriter writer, AdaptiveFallbackElement value, JsonSerializer serializer)
    {
        if (value.Type == AdaptiveFallbackElement.AdaptiveFallbackType.Content)
            serializer.Serialize(writer, value.Content);
        else if (value.Type == AdaptiveFallbackElement.AdaptiveFallbackType.Drop)
            writer.WriteValue("drop");
        else
            writer.WriteNull();
    }
}

/// <summary>Something drawn in the body of a card.</summary>
public abstract class AdaptiveElement : AdaptiveTypedElement
{
    /// <summary>Space above the element.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public AdaptiveSpacing Spacing { get; set; }

    /// <summary>A line above the element.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public bool Separator { get; set; }

    [DefaultValue(true)]
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public bool IsVisible { get; set; } = true;
}
