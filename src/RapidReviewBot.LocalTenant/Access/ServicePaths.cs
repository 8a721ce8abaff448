namespace RapidReviewBot.LocalTenant.Access;

/// <summary>Which of Microsoft's services a path belongs to.</summary>
public static class ServicePaths
{
    public static bool IsGraph(PathString path) => path.StartsWithSegments("/v1.0", StringComparison.Ordinal);

    /// <summary>The Bot Connector's paths start at <c>/v3/</c>, after whatever region the service URL names.</summary>
    public static bool IsConnector(PathString path) => path.Value?.Contains("/v3/", StringComparison.Ordinal) == true && !IsGraph(path);

    /// <summary>Addresses that Graph has given out: whoever has one needs no token.</summary>
    public static bool IsPreAuthorised(PathString path) =>
        path.StartsWithSegments("/_upload", StringComparison.Ordinal) || path.StartsWithSegments("/_download", StringComparison.Ordinal);

    public static string? SourceOf(PathString path) => IsGraph(path) || IsPreAuthorised(path) ? "graph" : IsConnector(path) ? "channel" : null;
}
