using System.ComponentModel;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>A button.</summary>
public abstract class AdaptiveAction : AdaptiveTypedElement
{
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string Title { get; set; }

    /// <summary><c>default</c>, <c>positive</c> or <c>destructive</c>.</summary>
    [DefaultValue("default")]
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public string Style { get; set; } = "default";

    /// <summary>Secondary actions may be folded away by the host.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public AdaptiveActionMode Mode { get; set; }

    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string Tooltip { get; set; }
}

/// <summary>The universal action: the bot receives an <c>adaptiveCard/action</c> invoke and may answer with another card.</summary>
public class AdaptiveExecuteAction : AdaptiveAction
{
    public const string TypeName = "Action.Execute";

    public override string Type { get; set; } = TypeName;

    /// <summary>What the bot receives beside the inputs.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public object Data { get; set; }

    /// <summary>Whether the card's inputs are checked and sent with the press.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public AdaptiveAssociatedInputs AssociatedInputs { get; set; }

    /// <summary>The name of the action, for the bot's routing.</summary>
    [DefaultValue("")]
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public string Verb { get; set; } = "";
}

/// <summary>The older action: the bot receives a message whose value holds data and inputs.</summary>
public class AdaptiveSubmitAction : AdaptiveAction
{
    public const string TypeName = "Action.Submit";

    public override string Type { get; set; } = TypeName;

    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public object Data { get; set; }

    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public AdaptiveAssociatedInputs AssociatedInputs { get; set; }
}

/// <summary>Opens a page in the browser.</summary>
public class AdaptiveOpenUrlAction : AdaptiveAction
{
    public const string TypeName = "Action.OpenUrl";

    public override string Type { get; set; } = TypeName;

    [JsonProperty(Required = Required.Always)]
    public Uri Url { get; set; }
}
