using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace RapidReviewBot.LocalTenant.Access;

/// <summary>What one call asks for.</summary>
/// <param name="Kind"><c>entra</c>, <c>resource-specific</c>, <c>site</c> or <c>mailbox</c>.</param>
/// <param name="Permission">The name of the permission or, of a mailbox, of the role.</param>
/// <param name="SiteRole">Of kind <c>site</c>: <c>read</c>, <c>write</c> or <c>fullcontrol</c>.</param>
public sealed record Grant(string Method, Regex Path, string Kind, string Permission, string? SiteRole);

/// <summary>What the bot was granted, from <c>infra/permissions.json</c>: a call that it does not list is granted by nothing.</summary>
public sealed class GraphGrants
{
    private readonly List<Grant> grants;

    public GraphGrants(JsonObject file)
    {
        TokenRoles = [.. file["tokenRoles"]!.AsArray().Select(role => (string)role!)];
        grants = [.. file["calls"]!.AsArray().Select(call => call!.AsObject()).Where(call => (string?)call["api"] == "graph").Select(Read)];
    }

    /// <summary>The application permissions consented in Entra: they are in the token.</summary>
    public IReadOnlyList<string> TokenRoles { get; }

    public static GraphGrants FromFile(string path) => new(JsonNode.Parse(File.ReadAllText(path))!.AsObject());

    /// <summary>The grants that could allow the call, the path given below <c>/v1.0</c>, with the match that names its parts.</summary>
    public IEnumerable<(Grant Grant, Match Match)> For(string method, string path) =>
        from grant in grants
        where grant.Method == method
        let match = grant.Path.Match(path)
        where match.Success
        select (grant, match);

    public bool Has(string kind, string permission) => grants.Exists(grant => grant.Kind == kind && grant.Permission == permission);

    private static Grant Read(JsonObject call)
    {
        var grant = call["grant"]!.AsObject();
        string path = Regex.Escape((string)call["path"]!).Replace(@"\{", "{", StringComparison.Ordinal);
        path = Regex.Replace(path, @"\{(?<part>\w+)\}", Part, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        var pattern = new Regex($"^{path}(\\(\\))?$", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));
        return new Grant((string)call["method"]!, pattern, (string)grant["kind"]!, (string)(grant["permission"] ?? grant["role"])!, (string?)grant["role"]);
    }

    private static string Part(Match name) => name.Groups["part"].Value == "path" ? "(?<path>[^:]+)" : $"(?<{name.Groups["part"].Value}>[^/]+?)";
}
