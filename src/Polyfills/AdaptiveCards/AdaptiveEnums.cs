using Newtonsoft.Json;
using Newtonsoft.Json.Converters;

// The first value of each is the schema's default and is left out of the JSON.
namespace AdaptiveCards;

[JsonConverter(typeof(StringEnumConverter), true)]
public enum AdaptiveSpacing
{
    Default,
    None,
    Small,
    Medium,
    Large,
    ExtraLarge,
    Padding,
}

[JsonConverter(typeof(StringEnumConverter), true)]
public enum AdaptiveTextSize
{
    Default = 0,
    Small = 1,
    Medium = 2,
    Large = 3,
    ExtraLarge = 4,
}

[JsonConverter(typeof(StringEnumConverter), true)]
public enum AdaptiveTextWeight
{
    Default = 0,
    Lighter = 1,
    Bolder = 2,
}

[JsonConverter(typeof(StringEnumConverter), true)]
public enum AdaptiveTextColor
{
    Default,
    Dark,
    Light,
    Accent,
    Good,
    Warning,
    Attention,
}

[JsonConverter(typeof(StringEnumConverter), true)]
public enum AdaptiveTextBlockStyle
{
    Paragraph = 0,
    Heading = 1,
}

[JsonConverter(typeof(StringEnumConverter), true)]
public enum AdaptiveContainerStyle
{
    Default = 0,
    Emphasis = 1,
    Good = 2,
    Attention = 3,
    Warning = 4,
    Accent = 5,
}

[JsonConverter(typeof(StringEnumConverter), true)]
public enum AdaptiveTextInputStyle
{
    Text,
    Tel,
    Url,
    Email,
    Password,
}

[JsonConverter(typeof(StringEnumConverter), true)]
public enum AdaptiveChoiceInputStyle
{
    Compact,
    Expanded,
    Filtered,
}

[JsonConverter(typeof(StringEnumConverter), true)]
public enum AdaptiveAssociatedInputs
{
    Auto = 0,
    None = 1,
}

[JsonConverter(typeof(StringEnumConverter), true)]
public enum AdaptiveActionMode
{
    Primary,
    Secondary,
}
