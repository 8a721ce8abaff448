using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace RapidReviewBot.LocalTenant.Story;

/// <summary>A mail as it lies in somebody's mailbox.</summary>
internal sealed record MailFound(string Mailbox, string Folder, string Subject, DateTimeOffset At, string To, IReadOnlyList<string> Attachments, string Text);

/// <summary>A meeting as it stands in somebody's calendar.</summary>
internal sealed record MeetingFound(string Mailbox, string Subject, DateTimeOffset Start, DateTimeOffset End, bool Cancelled, bool Online, IReadOnlyList<string> Attendees);

/// <summary>What a story left in its folder: what people received and what was filed. Verdicts rest on this, not on the bot's own account.</summary>
internal sealed partial class Evidence
{
    private Evidence(string folder)
    {
        Folder = folder;
        Mails = [.. Files("mail", "*.eml").Select(Mail)];
        Meetings = [.. Files("calendar", "*.json").SelectMany(Calendar)];
        Filed = [.. Files("files", "*").Select(file => Path.GetRelativePath(Path.Combine(folder, "files"), file))];
        Cards = [.. Files("cards", "*.json").Select(File.ReadAllText)];
        Chat = File.Exists(Path.Combine(folder, "chat.jsonl")) ? File.ReadAllText(Path.Combine(folder, "chat.jsonl")) : "";
        Log = File.ReadAllText(Path.Combine(folder, "daily-log.md"));
        Timeline = Timetables.In(folder);
    }

    public string Folder { get; }

    public IReadOnlyList<MailFound> Mails { get; }

    public IReadOnlyList<MeetingFound> Meetings { get; }

    /// <summary>Paths below the libraries.</summary>
    public IReadOnlyList<string> Filed { get; }

    public IReadOnlyList<string> Cards { get; }

    public string Chat { get; }

    public string Log { get; }

    public IReadOnlyList<TimelineRow> Timeline { get; }

    public static Evidence In(string folder) => new(folder);

    /// <summary>What came to people from the partnership's mailbox.</summary>
    public IEnumerable<MailFound> Received(string subjectPart) =>
        Mails.Where(mail => mail.Folder.Equals("inbox", StringComparison.OrdinalIgnoreCase) && mail.Subject.Contains(subjectPart, StringComparison.OrdinalIgnoreCase));

    public bool HasFile(string part, string ending) => Filed.Any(path => path.Contains(part, StringComparison.OrdinalIgnoreCase) && path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    public byte[] File1(string part, string ending) =>
        File.ReadAllBytes(Path.Combine(Folder, "files", Filed.First(path => path.Contains(part, StringComparison.OrdinalIgnoreCase) && path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))));

    private IEnumerable<string> Files(string part, string pattern)
    {
        var place = Path.Combine(Folder, part);
        return Directory.Exists(place) ? Directory.EnumerateFiles(place, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal) : [];
    }

    private static MailFound Mail(string file)
    {
        var raw = File.ReadAllText(file);
        var folder = Path.GetDirectoryName(file)!;
        var attachments = Attachment().Matches(raw).Select(match => Decoded(match.Groups["name"].Value)).ToList();
        var body = Base64Text().Match(raw);
        var text = body.Success ? Encoding.UTF8.GetString(Convert.FromBase64String(string.Concat(body.Groups["text"].Value.Where(letter => !char.IsWhiteSpace(letter))))) : raw;
        var at = DateTimeOffset.TryParse(Header(raw, "Date"), CultureInfo.InvariantCulture, DateTimeStyles.None, out var sent) ? sent : default;
        return new(Path.GetFileName(Path.GetDirectoryName(folder)!), Path.GetFileName(folder), Header(raw, "Subject"), at, Header(raw, "To"), attachments, text);
    }

    private static string Header(string raw, string name) =>
        Decoded(Regex.Match(raw, $@"^{name}:\s*(?<value>(?:.|\r?\n[ \t])*)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["value"].Value.Trim());

    // RFC 2047, base64 in UTF-8: the only form that the tenant's own mails take.
    private static string Decoded(string text) => EncodedWord().Replace(text, match => Encoding.UTF8.GetString(Convert.FromBase64String(match.Groups["text"].Value)));

    private static IEnumerable<MeetingFound> Calendar(string file) => ((JsonArray)JsonNode.Parse(File.ReadAllText(file))!).OfType<JsonObject>().Select(one => new MeetingFound(
        Path.GetFileNameWithoutExtension(file),
        (string?)one["subject"] ?? "",
        one["start"]!.GetValue<DateTimeOffset>(),
        one["end"]!.GetValue<DateTimeOffset>(),
        one["cancelled"]?.GetValue<bool>() ?? false,
        one["online"] is not null,
        [.. (one["attendees"] as JsonArray ?? []).Select(who => (string?)who!["address"] ?? "")]));

    [GeneratedRegex("filename=\"(?<name>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Attachment();

    [GeneratedRegex(@"Content-Type: text/html[^\n]*\r?\nContent-Transfer-Encoding: base64\r?\n\r?\n(?<text>[A-Za-z0-9+/=\s]+)", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Base64Text();

    [GeneratedRegex(@"=\?utf-8\?B\?(?<text>[A-Za-z0-9+/=]+)\?=", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex EncodedWord();
}
