using System.Net;
using System.Text;
using RapidReviewBot.LocalTenant.Graph.Files;
using RapidReviewBot.LocalTenant.State;

namespace RapidReviewBot.LocalTenant.Control;

/// <summary>Where a link to a file or folder of a library leads on this machine: the page asks whom you are, and names only those who can open it.</summary>
internal static class SitePages
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/sites/{**path}", Show);

    private static IResult Show(string path, TenantState state, DriveTree tree, DriveSharing sharing)
    {
        string place = "/sites/" + path.TrimEnd('/');
        var drive = state.Drives.All.FirstOrDefault(one => (place + "/").StartsWith(one.Path + "/", StringComparison.OrdinalIgnoreCase));
        var item = drive is null ? null : tree.ByPath(tree.Item(drive.Id, "root"), place[drive.Path.Length..]);
        if (item is null)
            return Page("Nothing is here", "<p>The file or folder was moved or deleted, or the link is wrong.</p>", 404);

        var links = state.People.All.Where(one => sharing.RoleOf(one, item) is not null).Select(one => $"<li><a href=\"{Link(one, item)}\">{WebUtility.HtmlEncode(one.DisplayName)}</a></li>");
        return Page(WebUtility.HtmlEncode(item.Name), $"<p>Open it as:</p><ul>{string.Concat(links)}</ul>", 200);
    }

    private static string Link(Person person, DriveItem item) => item.IsFolder
        ? $"/#/{person.Id}/files/{Uri.EscapeDataString(item.DriveId)}/{item.Id}"
        : $"/control/people/{person.Id}/files/{Uri.EscapeDataString(item.DriveId)}/{item.Id}/content";

    private static IResult Page(string title, string body, int status) =>
        Results.Content($"<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>{title}</title><body style=\"font:16px sans-serif;margin:2em\"><h1>{title}</h1>{body}</body></html>", "text/html", Encoding.UTF8, status);
}
