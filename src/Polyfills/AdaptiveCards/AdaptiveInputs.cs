using System.ComponentModel;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace AdaptiveCards;

/// <summary>A field. What the client checks is checked again by the bot: a client need not check anything.</summary>
public abstract class AdaptiveInput : AdaptiveElement
{
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string Label { get; set; }

    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public bool IsRequired { get; set; }

    /// <summary>Shown when the client's own check fails.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string ErrorMessage { get; set; }
}

public class AdaptiveTextInput : AdaptiveInput
{
    public const string TypeName = "Input.Text";

    public override string Type { get; set; } = TypeName;

    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string Placeholder { get; set; }

    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string Value { get; set; }

    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public AdaptiveTextInputStyle Style { get; set; }

    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public bool IsMultiline { get; set; }

    /// <summary>0 is no limit.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public int MaxLength { get; set; }
}

/// <summary>A date as yyyy-MM-dd.</summary>
public class AdaptiveDateInput : AdaptiveInput
{
    public const string TypeName = "Input.Date";

    public override string Type { get; set; } = TypeName;

    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string Value { get; set; }

    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string Min { get; set; }

    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string Max { get; set; }
}

/// <summary>A time as HH:mm.</summary>
public class AdaptiveTimeInput : AdaptiveInput
{
    public const string TypeName = "Input.Time";

    public override string Type { get; set; } = TypeName;

    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string Value { get; set; }

    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string Min { get; set; }

    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string Max { get; set; }
}

public class AdaptiveNumberInput : AdaptiveInput
{
    public const string TypeName = "Input.Number";

    public override string Type { get; set; } = TypeName;

    [DefaultValue(double.NaN)]
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public double Value { get; set; } = double.NaN;

    [DefaultValue(double.NaN)]
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public double Min { get; set; } = double.NaN;

    [DefaultValue(double.NaN)]
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public double Max { get; set; } = double.NaN;
}

/// <summary>One or, with <see cref="IsMultiSelect"/>, several choices; several are submitted joined by commas.</summary>
public class AdaptiveChoiceSetInput : AdaptiveInput
{
    public const string TypeName = "Input.ChoiceSet";

    public override string Type { get; set; } = TypeName;

    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string Value { get; set; }

    public AdaptiveChoiceInputStyle Style { get; set; }

    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public bool IsMultiSelect { get; set; }

    [JsonProperty(Required = Required.Always)]
    public List<AdaptiveChoice> Choices { get; set; } = [];

    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public bool Wrap { get; set; }

    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string Placeholder { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class AdaptiveChoice
{
    [JsonProperty(Required = Required.Always)]
    public string Title { get; set; }

    [JsonProperty(Required = Required.Always)]
    public string Value { get; set; }
}

/// <summary>A tick box.</summary>
public class AdaptiveToggleInput : AdaptiveInput
{
    public const string TypeName = "Input.Toggle";

    public override string Type { get; set; } = TypeName;

    [JsonProperty(Required = Required.Always)]
    public string Title { get; set; }

    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string ValueOn { get; set; } = bool.TrueString;

    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string ValueOff { get; set; } = bool.FalseString;

    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string Value { get; set; }

    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public bool Wrap { get; set; }
}
