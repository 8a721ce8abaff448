using System.Text.RegularExpressions;
using RapidReviewBot.LocalTenant.Graph;
using RapidReviewBot.LocalTenant.State;

namespace RapidReviewBot.LocalTenant.Access;

/// <summary>Every Graph call must be covered by a grant of the bot, or is 403.</summary>
internal sealed class GrantCheck(RequestDelegate next, GraphGrants grants, TenantState state)
{
    private static readonly string[] SiteRoles = ["read", "write", "owner", "fullcontrol"];

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Items[typeof(Caller)] is not Caller caller || !ServicePaths.IsGraph(context.Request.Path))
        {
            await next(context);
            return;
        }

        string path = context.Request.Path.Value!["/v1.0".Length..];
        if (grants.For(context.Request.Method, path).Any(one => Allows(one.Grant, one.Match, caller)))
            await next(context);
        else
            await Refuse(context.Request.Method, path, caller).ExecuteAsync(context);
    }

    private bool Allows(Grant grant, Match parts, Caller caller) => grant.Kind switch
    {
        "entra" => caller.Roles.Contains(grant.Permission),
        "resource-specific" => state.Teams.Find(parts.Groups["team"].Value) is not { BotInstalled: false },
        "site" => caller.Roles.Contains(grant.Permission) && RoleOnSite(parts) >= Array.IndexOf(SiteRoles, grant.SiteRole),
        "mailbox" => state.FindPerson(parts.Groups["mailbox"].Value) is not { BotMailbox: false },
        _ => throw new InvalidOperationException($"infra/permissions.json has the unknown kind of grant '{grant.Kind}'."),
    };

    private int RoleOnSite(Match parts)
    {
        string siteId = parts.Groups["drive"].Success
            ? state.Drives.Find(parts.Groups["drive"].Value)?.SiteId ?? ""
            : SiteIn(parts);
        return Array.IndexOf(SiteRoles, state.Sites.Find(siteId)?.BotRole);
    }

    private string SiteIn(Match parts)
    {
        if (!parts.Groups["path"].Success)
            return parts.Groups["site"].Value;
        string path = "/" + parts.Groups["path"].Value.Trim('/');
        return state.Sites.All.FirstOrDefault(one => string.Equals(one.Path, path, StringComparison.OrdinalIgnoreCase))?.Id ?? "";
    }

    private static IResult Refuse(string method, string path, Caller caller)
    {
        if (path.StartsWith("/drives", StringComparison.OrdinalIgnoreCase) || path.StartsWith("/sites", StringComparison.OrdinalIgnoreCase))
            return GraphError.Result(403, "accessDenied", "Access denied");
        if (path.StartsWith("/users", StringComparison.OrdinalIgnoreCase) && path.Split('/').Length > 3)
            return GraphError.Result(403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.");
        return GraphError.Result(403, "Forbidden", $"Missing role permissions on the request {method} {path}. Roles on the request '{string.Join(", ", caller.Roles)}'.");
    }
}
