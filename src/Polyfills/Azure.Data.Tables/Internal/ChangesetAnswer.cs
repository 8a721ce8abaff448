using System.Globalization;
using System.Text;
using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>Reads the answer to a transaction: one response for each write, or the one that failed.</summary>
internal static class ChangesetAnswer
{
    private const string StatusLine = "HTTP/1.1 ";

    public static IReadOnlyList<Response> Read(Response answer)
    {
        // Each part ends at the next boundary; what is before its status line is about the part, not about the response.
        var parts = answer.Content.ToString().Split("--changesetresponse_", StringSplitOptions.None)
            .Where(part => part.Contains(StatusLine, StringComparison.Ordinal))
            .Select(part => PartOf(part[part.IndexOf(StatusLine, StringComparison.Ordinal)..]))
            .ToList();
        if (parts.Count == 0) throw new RequestFailedException(answer, null, OdataError.Parser);
        foreach (var part in parts.Where(part => part.Status >= 400)) throw FailureOf(part);
        return parts;
    }

    private static TableTransactionFailedException FailureOf(PartResponse part) =>
        OdataError.Parser.TryParse(part, out var error, out _)
            ? new TableTransactionFailedException(new RequestFailedException(part.Status, error.Message, error.Code, null))
            : new TableTransactionFailedException(new RequestFailedException(part.Status, part.Content.ToString()));

    private static PartResponse PartOf(string text)
    {
        var (head, body) = text.Split("\r\n\r\n", 2) is [var first, var rest] ? (first, rest) : (text, "");
        var lines = head.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var status = lines[0][StatusLine.Length..];
        var headers = lines.Skip(1).Select(line => line.Split(':', 2)).Where(pair => pair.Length == 2)
            .GroupBy(pair => pair[0].Trim(), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.Select(pair => pair[1].Trim()).ToList(), StringComparer.OrdinalIgnoreCase);
        return new PartResponse(int.Parse(status.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture), status[3..].Trim(), headers, body.Trim());
    }

    private sealed class PartResponse(int status, string reason, Dictionary<string, List<string>> headers, string body) : Response
    {
        public override int Status => status;

        public override string ReasonPhrase => reason;

        public override Stream ContentStream { get; set; } = new MemoryStream(Encoding.UTF8.GetBytes(body), 0, Encoding.UTF8.GetByteCount(body), writable: false, publiclyVisible: true);

        public override string ClientRequestId { get; set; } = "";

        public override void Dispose() => ContentStream?.Dispose();

        protected override bool ContainsHeader(string name) => headers.ContainsKey(name);

        protected override IEnumerable<HttpHeader> EnumerateHeaders() => headers.SelectMany(header => header.Value.Select(value => new HttpHeader(header.Key, value)));

        protected override bool TryGetHeader(string name, out string value)
        {
            value = headers.TryGetValue(name, out var values) ? string.Join(',', values) : null;
            return value != null;
        }

        protected override bool TryGetHeaderValues(string name, out IEnumerable<string> values)
        {
            values = headers.TryGetValue(name, out var found) ? found : null;
            return values != null;
        }
    }
}
