namespace RapidReviewBot.LocalTenant.Access;

/// <summary>Which of Microsoft's services a path belongs to.</summary>
public static class ServicePaths
{
    public static bool IsGraph(PathString path) => path.StartsWithSegments("/v1.0", StringComparison.Ordinal);

    /// <summary>The Bot Connector's paths start at <c>/v3/</c>, after whatever region the service URL names.</summary>
    public static bool IsConnector(PathString path) => path.Value?.Contains("/v3/", StringComparison.Ordinal) == true && !IsGraph(path);

    public static string? SourceOf(PathString path) => IsGraph(path) ? "graph" : IsConnector(path) ? "channel" : null;
}
