using System.Globalization;
using System.Text.Json.Nodes;
using RapidReviewBot.LocalTenant.State;

namespace RapidReviewBot.LocalTenant.Graph.Mail;

/// <summary>Folders, the lists of messages in them, and what changed in them since (https://learn.microsoft.com/graph/delta-query-messages).</summary>
internal sealed class MailFolders(MailStore store, MailJson json, TenantState state)
{
    private const int DefaultPage = 10;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1.0/users/{user}/mailFolders", (string user) =>
            GraphJson.Ok(GraphJson.Page(MailStore.Folders.Select(name => Folder(store.Mailbox(user), name)))));
        routes.MapGet("/v1.0/users/{user}/mailFolders/{folder}", (string user, string folder) =>
            GraphJson.Ok(Folder(store.Mailbox(user), Name(folder))));
        routes.MapGet("/v1.0/users/{user}/messages", (string user, HttpRequest request) => List(user, null, request));
        routes.MapGet("/v1.0/users/{user}/mailFolders/{folder}/messages", (string user, string folder, HttpRequest request) => List(user, Name(folder), request));
        routes.MapGet("/v1.0/users/{user}/mailFolders/{folder}/messages/delta", Delta);
        routes.MapGet("/v1.0/users/{user}/mailFolders/{folder}/messages/delta()", Delta);
    }

    public static string Name(string folder)
    {
        string name = folder.ToLowerInvariant();
        return MailStore.Folders.Contains(name) ? name : throw GraphError.NotFound("ErrorItemNotFound", "The specified folder was not found in the store.");
    }

    private JsonObject Folder(Person mailbox, string name) => new()
    {
        ["id"] = name,
        ["displayName"] = name,
        ["totalItemCount"] = store.In(mailbox, name).Count(),
        ["unreadItemCount"] = store.In(mailbox, name).Count(one => !one.IsRead),
    };

    private IResult List(string user, string? folder, HttpRequest request)
    {
        int top = Number(request, "$top", DefaultPage), skip = Number(request, "$skip", 0);
        var all = store.In(store.Mailbox(user), folder).Where(MailFilter.Read(request.Query["$filter"].ToString()))
            .OrderByDescending(one => one.ReceivedAt ?? one.CreatedAt).ThenByDescending(one => one.Change).ToList();
        var page = GraphJson.Page(all.Skip(skip).Take(top).Select(one => json.Of(one, request)));
        if (all.Count > skip + top)
            page["@odata.nextLink"] = Link(request, ("$skip", skip + top));
        return GraphJson.Ok(page);
    }

    private IResult Delta(string user, string folder, HttpRequest request)
    {
        var mailbox = store.Mailbox(user);
        string name = Name(folder);
        string token = request.Query["$deltatoken"].ToString() + request.Query["$skiptoken"].ToString();
        long since = 0;
        if (token.Length > 0 && !long.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out since))
            return GraphError.Result(410, "SyncStateNotFound", "The sync state generation is not found; continuing is not possible.");

        var (changes, last) = Changes(mailbox, name, since, request);
        int size = PageSize(request);
        var page = GraphJson.Page(changes.Take(size).Select(one => one.Json()));
        bool more = changes.Count > size;
        long reached = more ? changes[size - 1].Change : Math.Max(since, last);
        page[more ? "@odata.nextLink" : "@odata.deltaLink"] = Link(request, (more ? "$skiptoken" : "$deltatoken", reached));
        return GraphJson.Ok(page);
    }

    private (List<(long Change, Func<JsonObject> Json)> Changes, long Last) Changes(Person mailbox, string folder, long since, HttpRequest request)
    {
        lock (state.Gate)
        {
            var put = store.In(mailbox, folder).Where(one => one.Change > since)
                .Where(MailFilter.Read(request.Query["$filter"].ToString()))
                .Select(one => (one.Change, (Func<JsonObject>)(() => json.Of(one, request))));
            var gone = since == 0 ? [] : state.MailTombstones.All
                .Where(one => one.MailboxId == mailbox.Id && one.Folder == folder && one.Change > since && !IsBack(one))
                .Select(one => (one.Change, (Func<JsonObject>)(() => Removed(one, request))));
            return ([.. put.Concat(gone).OrderBy(one => one.Change)], state.Counters.Find("mail-change")?.Value ?? 0);
        }
    }

    private bool IsBack(MailTombstone gone) => state.Mail.Find(gone.Id.Split('|')[0])?.Folder == gone.Folder;

    private static JsonObject Removed(MailTombstone gone, HttpRequest request) => new()
    {
        ["@removed"] = new JsonObject { ["reason"] = "deleted" },
        ["id"] = MailStore.ShownId(gone.Id.Split('|')[0], gone.Folder, MailJson.IsImmutable(request)),
    };

    private static int PageSize(HttpRequest request)
    {
        string prefer = request.Headers["Prefer"].ToString();
        const string Name = "odata.maxpagesize=";
        int at = prefer.IndexOf(Name, StringComparison.OrdinalIgnoreCase);
        string digits = at < 0 ? "" : new string([.. prefer[(at + Name.Length)..].TakeWhile(char.IsAsciiDigit)]);
        return digits.Length == 0 ? Number(request, "$top", DefaultPage) : int.Parse(digits, CultureInfo.InvariantCulture);
    }

    private static int Number(HttpRequest request, string name, int otherwise) =>
        int.TryParse(request.Query[name], NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : otherwise;

    private static string Link(HttpRequest request, (string Name, long Value) token)
    {
        string[] replaced = ["$skip", "$skiptoken", "$deltatoken"];
        var kept = request.Query.Where(one => !replaced.Contains(one.Key)).Select(one => $"{one.Key}={Uri.EscapeDataString(one.Value.ToString())}");
        return $"{request.Scheme}://{request.Host}{request.Path}?{string.Join('&', kept.Append($"{token.Name}={token.Value}"))}";
    }
}
