using System.Collections;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace AdaptiveCards;

/// <summary>Text; a small part of Markdown is drawn.</summary>
public class AdaptiveTextBlock : AdaptiveElement
{
    public const string TypeName = "TextBlock";

    public AdaptiveTextBlock()
    {
    }

    public AdaptiveTextBlock(string text) => Text = text;

    public override string Type { get; set; } = TypeName;

    [JsonProperty(Required = Required.Always)]
    public string Text { get; set; } = "";

    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public AdaptiveTextSize Size { get; set; }

    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public AdaptiveTextWeight Weight { get; set; }

    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public AdaptiveTextColor Color { get; set; }

    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public bool IsSubtle { get; set; }

    /// <summary>False cuts the text at the end of the line.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public bool Wrap { get; set; }

    /// <summary>A heading is announced as one by a screen reader.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public AdaptiveTextBlockStyle Style { get; set; }
}

/// <summary>A list of names and values.</summary>
public class AdaptiveFactSet : AdaptiveElement
{
    public const string TypeName = "FactSet";

    public override string Type { get; set; } = TypeName;

    [JsonProperty(Required = Required.Always)]
    public List<AdaptiveFact> Facts { get; set; } = [];
}

/// <summary>One name and its value.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class AdaptiveFact
{
    public AdaptiveFact()
    {
    }

    public AdaptiveFact(string title, string value) => (Title, Value) = (title, value);

    [JsonProperty(Required = Required.Always)]
    public string Title { get; set; }

    [JsonProperty(Required = Required.Always)]
    public string Value { get; set; }
}

/// <summary>An element that holds others.</summary>
public abstract class AdaptiveCollectionElement : AdaptiveElement, IEnumerable<AdaptiveElement>
{
    /// <summary>The background; never the only sign of a state.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public AdaptiveContainerStyle? Style { get; set; }

    public abstract void Add(AdaptiveElement value);

    public abstract IEnumerator<AdaptiveElement> GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Elements below each other.</summary>
public class AdaptiveContainer : AdaptiveCollectionElement
{
    public const string TypeName = "Container";

    public override string Type { get; set; } = TypeName;

    public List<AdaptiveElement> Items { get; set; } = [];

    public override void Add(AdaptiveElement value) => Items.Add(value);

    public override IEnumerator<AdaptiveElement> GetEnumerator() => Items.GetEnumerator();
}

/// <summary>Columns beside each other.</summary>
public class AdaptiveColumnSet : AdaptiveCollectionElement
{
    public const string TypeName = "ColumnSet";

    public override string Type { get; set; } = TypeName;

    [JsonProperty(Required = Required.Always)]
    public List<AdaptiveColumn> Columns { get; set; } = [];

    public override void Add(AdaptiveElement value)
    {
        if (value is AdaptiveColumn column)
            Columns.Add(column);
    }

    public override IEnumerator<AdaptiveElement> GetEnumerator() => Columns.GetEnumerator();
}

/// <summary>One column.</summary>
public class AdaptiveColumn : AdaptiveContainer
{
    public new const string TypeName = "Column";

    public override string Type { get; set; } = TypeName;

    /// <summary><c>auto</c>, <c>stretch</c>, a weight or <c>Npx</c>.</summary>
    [JsonConverter(typeof(WidthWriter))]
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public AdaptiveWidth Width { get; set; }
}

/// <summary>The width of a column.</summary>
public class AdaptiveWidth
{
    private readonly string _value;

    public AdaptiveWidth(string value) => _value = string.IsNullOrEmpty(value) ? "auto" : value;

    /// <summary>A weight among the columns (official: the parameter is named px, its meaning is a weight).</summary>
    public AdaptiveWidth(uint px) => _value = px.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static implicit operator AdaptiveWidth(string value) => new(value);

    public static implicit operator AdaptiveWidth(uint value) => new(value);

    public override string ToString() => _value;
}

internal sealed class WidthWriter : JsonConverter<AdaptiveWidth>
{
    public override bool CanRead => false;

    public override AdaptiveWidth ReadJson(JsonReader reader, Type objectType, AdaptiveWidth existingValue, bool hasExistingValue, JsonSerializer serializer) =>
        throw new NotSupportedException("Cards are written here, not read.");

    public override void WriteJson(JsonWriter writer, AdaptiveWidth value, JsonSerializer serializer) => writer.WriteValue(value.ToString());
}

/// <summary>Buttons within the body.</summary>
public class AdaptiveActionSet : AdaptiveElement
{
    public const string TypeName = "ActionSet";

    public override string Type { get; set; } = TypeName;

    public List<AdaptiveAction> Actions { get; set; } = [];
}
