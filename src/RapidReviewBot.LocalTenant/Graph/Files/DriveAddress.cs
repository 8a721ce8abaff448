namespace RapidReviewBot.LocalTenant.Graph.Files;

/// <summary>
/// What a path under <c>/drives/{id}/</c> names: an item by id, or from an item by path (<c>items/{id}:/a/b:/content</c>), and what is asked of it
/// (https://learn.microsoft.com/graph/onedrive-addressing-driveitems).
/// </summary>
internal sealed record DriveAddress(string ItemId, string? Path, IReadOnlyList<string> Tail)
{
    public static DriveAddress? Parse(string rest)
    {
        string after;
        string id;
        if (rest.StartsWith("root", StringComparison.OrdinalIgnoreCase))
        {
            (id, after) = ("root", rest["root".Length..]);
        }
        else if (rest.StartsWith("items/", StringComparison.OrdinalIgnoreCase))
        {
            int end = rest.IndexOfAny([':', '/'], "items/".Length);
            (id, after) = end < 0 ? (rest["items/".Length..], "") : (rest["items/".Length..end], rest[end..]);
        }
        else
        {
            return null;
        }

        if (!after.StartsWith(':'))
            return new DriveAddress(id, null, Segments(after));

        int close = after.IndexOf(':', 1);
        return close < 0
            ? new DriveAddress(id, after[1..], [])
            : new DriveAddress(id, after[1..close], Segments(after[(close + 1)..]));
    }

    private static string[] Segments(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);
}
