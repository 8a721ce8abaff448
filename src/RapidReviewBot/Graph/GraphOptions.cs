using System.ComponentModel.DataAnnotations;

namespace RapidReviewBot.Graph;

/// <summary>Section <c>Graph</c>.</summary>
public sealed class GraphOptions
{
    public const string Section = "Graph";

    /// <summary>Where Microsoft Graph is; plain http only to this machine.</summary>
    [Required]
    public Uri BaseUrl { get; set; } = new("https://graph.microsoft.com/v1.0");
}

/// <summary>Section <c>Identity</c>: how the service proves itself in the cloud. Holds no secret; there is none.</summary>
public sealed class IdentityOptions
{
    public const string Section = "Identity";

    /// <summary>Client id of the user-assigned managed identity that the host runs under. Empty: the system-assigned one.</summary>
    public string ManagedIdentityClientId { get; set; } = "";
}
