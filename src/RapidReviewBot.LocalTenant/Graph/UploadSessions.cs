using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RapidReviewBot.LocalTenant.Hosting;

namespace RapidReviewBot.LocalTenant.Graph;

/// <summary>
/// Uploads in ranges, for files and for attachments of mail (https://learn.microsoft.com/graph/api/driveitem-createuploadsession).
/// The upload address takes no token. A session is gone when the tenant is restarted, as when it has expired.
/// </summary>
public sealed partial class UploadSessions(TenantAddress address, TimeProvider machine)
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(4);
    private readonly ConcurrentDictionary<string, Session> sessions = new();

    /// <param name="unit">Every range but the last must be a multiple of this many bytes.</param>
    /// <param name="finish">What is done with the whole content, and the answer to the last range.</param>
    public JsonObject Open(int unit, long longestRange, Func<byte[], IResult> finish)
    {
        string id = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var session = new Session(unit, longestRange, finish, machine.GetUtcNow() + Life);
        sessions[id] = session;
        var json = Progress(session);
        json["uploadUrl"] = new Uri(address.Url, $"/_upload/{id}").ToString();
        return json;
    }

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPut("/_upload/{id}", PutAsync);
        routes.MapGet("/_upload/{id}", (string id) => Find(id) is { } session ? GraphJson.Ok(Progress(session)) : Gone());
        routes.MapDelete("/_upload/{id}", (string id) => sessions.TryRemove(id, out _) ? Results.NoContent() : Gone());
    }

    private async Task<IResult> PutAsync(string id, HttpRequest request)
    {
        if (Find(id) is not { } session)
            return Gone();
        using var copy = new MemoryStream();
        await request.Body.CopyToAsync(copy, request.HttpContext.RequestAborted);
        var range = Range().Match(request.Headers.ContentRange.ToString());
        if (!range.Success)
            return GraphError.Result(400, "invalidRequest", "The Content-Range header is missing or malformed.");

        long from = Number(range.Groups["from"]), to = Number(range.Groups["to"]), whole = Number(range.Groups["whole"]);
        if (Problem(session, from, to, whole, copy.Length) is { } problem)
            return problem;

        copy.Position = 0;
        await copy.CopyToAsync(session.Content, request.HttpContext.RequestAborted);
        if (to + 1 < whole)
            return GraphJson.Ok(Progress(session), 202);

        var answer = session.Finish(session.Content.ToArray());
        sessions.TryRemove(id, out _);
        return answer;
    }

    private static IResult? Problem(Session session, long from, long to, long whole, long sent)
    {
        if (from != session.Content.Length)
            return GraphError.Result(416, "invalidRange", "The uploaded fragment overlaps with data that has already been received.");
        if (to - from + 1 != sent || to >= whole)
            return GraphError.Result(400, "invalidRequest", "Declared fragment size does not match the provided number of bytes.");
        if (sent > session.LongestRange)
            return GraphError.Result(413, "requestTooLarge", "The fragment is too large.");
        return to + 1 < whole && sent % session.Unit != 0
            ? GraphError.Result(400, "invalidRequest", "A fragment that is not the last must be a multiple of 320 KiB.")
            : null;
    }

    private Session? Find(string id) => sessions.TryGetValue(id, out var session) && session.Until > machine.GetUtcNow() ? session : null;

    private static IResult Gone() => GraphError.Result(404, "itemNotFound", "The upload session was not found.");

    private static long Number(Group group) => long.Parse(group.Value, CultureInfo.InvariantCulture);

    private static JsonObject Progress(Session session) => new()
    {
        ["expirationDateTime"] = GraphJson.WholeSeconds(session.Until),
        ["nextExpectedRanges"] = GraphJson.Strings([$"{session.Content.Length}-"]),
    };

    [GeneratedRegex(@"^bytes (?<from>\d+)-(?<to>\d+)/(?<whole>\d+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Range();

    private sealed record Session(int Unit, long LongestRange, Func<byte[], IResult> Finish, DateTimeOffset Until)
    {
        public MemoryStream Content { get; } = new();
    }
}
