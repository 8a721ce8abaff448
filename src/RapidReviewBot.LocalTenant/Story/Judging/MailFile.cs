using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace RapidReviewBot.LocalTenant.Story.Judging;

internal sealed record AttachmentFound(string Name, byte[] Content)
{
    public bool IsPdf => Content.AsSpan().StartsWith("%PDF"u8);
}

/// <summary>A mail as it lies in somebody's mailbox.</summary>
internal sealed record MailFound(string Mailbox, string Folder, string From, string Subject, DateTimeOffset At, string To, IReadOnlyList<AttachmentFound> Files, string Text)
{
    public IEnumerable<string> Attachments => Files.Select(file => file.Name);

    public bool IsReceived => Folder.Equals("inbox", StringComparison.OrdinalIgnoreCase);

    public bool Says(string part) => Subject.Contains(part, StringComparison.OrdinalIgnoreCase) || Text.Contains(part, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Reads the .eml files that a story leaves.</summary>
internal static partial class MailFile
{
    public static MailFound Read(string file)
    {
        var raw = File.ReadAllText(file);
        var folder = Path.GetDirectoryName(file)!;
        var end = raw.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var head = end < 0 ? raw : raw[..end];
        var parts = Parts(raw, head).ToList();
        var at = DateTimeOffset.TryParse(Header(head, "Date"), CultureInfo.InvariantCulture, DateTimeStyles.None, out var sent) ? sent : default;
        return new(
            Path.GetFileName(Path.GetDirectoryName(folder)!), Path.GetFileName(folder), Header(head, "From"), Header(head, "Subject"), at, Header(head, "To"),
            [.. parts.Skip(1).Where(part => FileName(part.Head).Length > 0).Select(part => new AttachmentFound(FileName(part.Head), part.Content))],
            parts.Count > 0 ? Encoding.UTF8.GetString(parts[0].Content) : raw);
    }

    private static IEnumerable<(string Head, byte[] Content)> Parts(string raw, string head)
    {
        var boundary = Boundary().Match(head);
        var parts = boundary.Success ? raw.Split($"--{boundary.Groups["text"].Value}").Skip(1).Where(part => !part.StartsWith("--", StringComparison.Ordinal)) : [raw];
        foreach (var part in parts.Select(part => part.TrimStart('\r', '\n')))
        {
            var end = part.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (end < 0 || !part[..end].Contains("base64", StringComparison.Ordinal)) continue;
            yield return (part[..end], Convert.FromBase64String(string.Concat(part[(end + 4)..].Where(letter => !char.IsWhiteSpace(letter)))));
        }
    }

    private static string FileName(string head) => Decoded(NameOfFile().Match(head).Groups["name"].Value);

    private static string Header(string head, string name) =>
        Decoded(Regex.Match(head, $@"^{name}:[ \t]*(?<value>[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["value"].Value.Trim());

    // RFC 2047, base64 in UTF-8: the only form that the tenant's own mails take. White space between two such words is no part of the text.
    private static string Decoded(string text) =>
        EncodedWord().Replace(Between().Replace(text, "?==?"), match => Encoding.UTF8.GetString(Convert.FromBase64String(match.Groups["text"].Value)));

    [GeneratedRegex("boundary=\"(?<text>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Boundary();

    [GeneratedRegex("filename=\"(?<name>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NameOfFile();

    [GeneratedRegex(@"\?=\s+=\?", RegexOptions.None, 1000)]
    private static partial Regex Between();

    [GeneratedRegex(@"=\?utf-8\?B\?(?<text>[A-Za-z0-9+/=]+)\?=", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex EncodedWord();
}
