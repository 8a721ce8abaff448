using System.Text.Json;
using System.Text.Json.Nodes;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.LocalTenant.State;

namespace RapidReviewBot.LocalTenant.Story.Judging;

/// <summary>A meeting as it stands in somebody's calendar.</summary>
internal sealed record MeetingFound(string Mailbox, string Subject, DateTimeOffset Start, DateTimeOffset End, bool Cancelled, bool Online, IReadOnlyList<string> Attendees)
{
    public DateOnly Day => LondonTime.DateOf(Start);

    public bool IsFor(string address) => Attendees.Contains(address, StringComparer.OrdinalIgnoreCase);
}

/// <summary>A file of the libraries.</summary>
/// <param name="Path">Below the libraries.</param>
internal sealed record FileFound(string Path, string Place)
{
    public string Name => System.IO.Path.GetFileName(Path);

    public string Folder => System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(Path)) ?? "";

    public byte[] Content => File.ReadAllBytes(Place);

    public string Text => Name.EndsWith(".docx", StringComparison.OrdinalIgnoreCase) ? WordText.Of(Content) : File.ReadAllText(Place);
}

/// <summary>A message from the bot in somebody's chat or in a channel, with all its words.</summary>
internal sealed record ChatFound(string Conversation, DateTimeOffset At, string Words);

/// <summary>A row of the Daily Log as it is filed.</summary>
internal sealed record LogRow(DateTimeOffset At, string Who, string What, string File)
{
    public DateOnly Day => LondonTime.DateOf(At);
}

/// <summary>What a story left in its folder: what people received and what was filed. Verdicts rest on this, not on the bot's own account.</summary>
internal sealed record Evidence
{
    private Evidence(string folder)
    {
        Folder = folder;
        Mails = [.. Files("mail", "*.eml").Select(MailFile.Read)];
        Meetings = [.. Files("calendar", "*.json").SelectMany(Calendar)];
        FiledFiles = [.. Files("files", "*").Select(file => new FileFound(Path.GetRelativePath(Path.Combine(folder, "files"), file), file))];
        Filed = [.. FiledFiles.Select(file => file.Path)];
        Folders = Directory.Exists(Path.Combine(folder, "files")) ? [.. Directory.EnumerateDirectories(Path.Combine(folder, "files"), "*", SearchOption.AllDirectories).Select(Path.GetFileName).OfType<string>()] : [];
        Cards = [.. Files("cards", "*.json").Select(File.ReadAllText)];
        Chat = File.Exists(Path.Combine(folder, "chat.jsonl")) ? File.ReadAllText(Path.Combine(folder, "chat.jsonl")) : "";
        Messages = [.. ChatWords.In(Chat)];
        Pages = File.Exists(Path.Combine(folder, "pages.jsonl")) ? [.. File.ReadLines(Path.Combine(folder, "pages.jsonl")).Select(line => JsonSerializer.Deserialize<PageSeen>(line, TenantJson.Options)!)] : [];
        Log = File.ReadAllText(Path.Combine(folder, "daily-log.md"));
        Rows = [.. DailyLogs.Rows(folder)];
        Timeline = Timetables.In(folder);
    }

    public string Folder { get; }

    public IReadOnlyList<MailFound> Mails { get; init; }

    public IReadOnlyList<MeetingFound> Meetings { get; init; }

    public IReadOnlyList<FileFound> FiledFiles { get; init; }

    /// <summary>Paths below the libraries.</summary>
    public IReadOnlyList<string> Filed { get; init; }

    /// <summary>Names of the folders in the libraries.</summary>
    public IReadOnlyList<string> Folders { get; init; }

    public IReadOnlyList<string> Cards { get; init; }

    public string Chat { get; init; }

    public IReadOnlyList<ChatFound> Messages { get; init; }

    public IReadOnlyList<PageSeen> Pages { get; init; }

    public string Log { get; init; }

    public IReadOnlyList<LogRow> Rows { get; init; }

    public IReadOnlyList<TimelineRow> Timeline { get; init; }

    public static Evidence In(string folder) => new(folder);

    /// <summary>What came to people from the partnership's mailbox.</summary>
    public IEnumerable<MailFound> Received(string subjectPart) =>
        Mails.Where(mail => mail.IsReceived && mail.Subject.Contains(subjectPart, StringComparison.OrdinalIgnoreCase));

    public IEnumerable<MailFound> ReceivedBy(string address) => Mails.Where(mail => mail.IsReceived && mail.Mailbox.Equals(address, StringComparison.OrdinalIgnoreCase));

    public IEnumerable<FileFound> Found(string part, string ending = ".docx") =>
        FiledFiles.Where(file => file.Path.Contains(part, StringComparison.OrdinalIgnoreCase) && file.Path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    public bool HasFile(string part, string ending) => Found(part, ending).Any();

    private IEnumerable<string> Files(string part, string pattern)
    {
        var place = Path.Combine(Folder, part);
        return Directory.Exists(place) ? Directory.EnumerateFiles(place, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal) : [];
    }

    private static IEnumerable<MeetingFound> Calendar(string file) => ((JsonArray)JsonNode.Parse(File.ReadAllText(file))!).OfType<JsonObject>().Select(one => new MeetingFound(
        Path.GetFileNameWithoutExtension(file),
        (string?)one["subject"] ?? "",
        one["start"]!.GetValue<DateTimeOffset>(),
        one["end"]!.GetValue<DateTimeOffset>(),
        one["cancelled"]?.GetValue<bool>() ?? false,
        one["online"] is not null,
        [.. (one["attendees"] as JsonArray ?? []).Select(who => (string?)who!["address"] ?? "")]));
}
