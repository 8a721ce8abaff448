using System.Reflection;

namespace RapidReviewBot.Tests.Polyfills;

/// <summary>A package that a polyfill project stands in for, and where its official source is.</summary>
internal sealed record PolyfillPackage(string Name, string Repository)
{
    public static readonly IReadOnlyList<PolyfillPackage> All =
    [
        new("AdaptiveCards", "github.com/microsoft/AdaptiveCards"),
        new("Azure.Data.Tables", "github.com/Azure/azure-sdk-for-net"),
        new("Microsoft.Bot.Builder.Integration.AspNet.Core", "github.com/microsoft/botbuilder-dotnet"),
        new("Microsoft.Graph", "github.com/microsoftgraph/msgraph-sdk-dotnet (Kiota's own types: github.com/microsoft/kiota-dotnet)"),
    ];

    /// <summary>Member -> outermost type.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Members() => [.. MemberSignature.Of(Assembly.Load(Name))];

    /// <summary>Where a type's source is when that follows from its name: Microsoft.Graph's is generated, a file a type in the folders of its namespace.</summary>
    public static string? SourceByName(string type)
    {
        const string graph = "Microsoft.Graph.";
        if (type.StartsWith("Azure.Data.Tables.", StringComparison.Ordinal)) return "sdk/tables/Azure.Data.Tables/api/Azure.Data.Tables.net10.0.cs";
        return type.StartsWith(graph, StringComparison.Ordinal) && type[graph.Length..].Contains('.', StringComparison.Ordinal)
            ? $"src/Microsoft.Graph/Generated/{type[graph.Length..].Replace('.', '/')}.cs"
            : null;
    }
}
