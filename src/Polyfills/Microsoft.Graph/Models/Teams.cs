using System.Text.Json.Serialization;

namespace Microsoft.Graph.Models;

/// <summary>See learn.microsoft.com/graph/api/resources/channel.</summary>
public class Channel : Entity
{
    public DateTimeOffset? CreatedDateTime { get; set; }

    public string? Description { get; set; }

    public string? DisplayName { get; set; }

    public string? Email { get; set; }

    public bool? IsArchived { get; set; }

    public ChannelMembershipType? MembershipType { get; set; }

    public string? WebUrl { get; set; }
}
