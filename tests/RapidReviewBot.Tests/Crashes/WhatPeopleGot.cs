using System.Text.Json;
using System.Text.RegularExpressions;
using RapidReviewBot.LocalTenant.Story;
using RapidReviewBot.LocalTenant.Story.Judging;
using Xunit;

namespace RapidReviewBot.Tests.Crashes;

/// <summary>What a story left with people and in the case folder, as lines to compare; codes apart, of which everybody gets as many as they ask for.</summary>
internal static partial class WhatPeopleGot
{
    private const string CodeSubject = "Your code";

    public static IReadOnlyList<string> Mails(Evidence evidence) =>
        [.. evidence.Mails.Where(mail => mail.Folder != "drafts" && !mail.Subject.StartsWith(CodeSubject, StringComparison.Ordinal)).Select(mail => $"{mail.Mailbox} {mail.Folder}: {mail.Subject} ({string.Join(", ", mail.Attachments)})").Order(StringComparer.Ordinal)];

    /// <summary>Who was sent a code.</summary>
    public static IReadOnlyList<string> Codes(Evidence evidence) =>
        [.. evidence.Mails.Where(mail => mail.Folder == "inbox" && mail.Subject.StartsWith(CodeSubject, StringComparison.Ordinal)).Select(mail => mail.Mailbox).Distinct().Order(StringComparer.Ordinal)];

    public static IReadOnlyList<string> Calendars(Evidence evidence) =>
        [.. evidence.Meetings.Select(one => $"{one.Mailbox}: {one.Subject}, {one.Start:u} to {one.End:u}, cancelled {one.Cancelled}, online {one.Online}, {string.Join(' ', one.Attendees)}").Order(StringComparer.Ordinal)];

    /// <summary>Files by path. A saved mail's name holds the number of an event or a part of its own id, which may be another.</summary>
    public static IReadOnlyList<string> Files(Evidence evidence) => [.. evidence.Filed.Select(path => EventNumber().Replace(path, "o-#")).Order(StringComparer.Ordinal)];

    /// <summary>What the bot said, by conversation and summary.</summary>
    public static IReadOnlyList<string> Said(Evidence evidence) =>
        [.. evidence.Chat.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)
            .Where(message => message.GetProperty("from").GetString() == "RapidReviewBot" && !message.GetProperty("deleted").GetBoolean())
            .Select(message => $"{message.GetProperty("conversation").GetString()}: {(message.GetProperty("activity").TryGetProperty("summary", out var summary) ? summary.GetString() : message.GetProperty("activity").GetProperty("text").GetString())}")
            .Order(StringComparer.Ordinal)];

    /// <summary>The timetable as it ended.</summary>
    public static IReadOnlyList<string> Timeline(Evidence evidence) => [.. evidence.Timeline.Select(row => $"{row.Id}: due {row.Due}, done {row.Done}, {row.State}")];

    /// <summary>The Daily Log: sign-offs, decision, submission among its lines. Ports and the ids of mails differ from one tenant to the next.</summary>
    public static IReadOnlyList<string> Log(Evidence evidence) => [.. evidence.Log.Split('\n').Select(line => OfOneTenant().Replace(line, "#")).Order(StringComparer.Ordinal)];

    /// <summary>Fails with the lines by which two stories differ.</summary>
    public static void AreTheSame(IReadOnlyList<string> expected, IReadOnlyList<string> actual)
    {
        var missing = expected.CountBy(line => line).Where(line => actual.Count(other => other == line.Key) < line.Value).Select(line => $"missing: {line.Key}");
        var added = actual.CountBy(line => line).Where(line => expected.Count(other => other == line.Key) < line.Value).Select(line => $"too many: {line.Key}");
        Assert.True(expected.SequenceEqual(actual), string.Join('\n', missing.Concat(added)));
    }

    /// <summary>Nothing that the bot said is missing; only messages in somebody's own chat came twice, and no more of them than may.</summary>
    public static void AreTheSameButForChats(Evidence expected, Evidence actual, int atMost)
    {
        var before = Said(expected).CountBy(line => line).ToDictionary();
        var after = Said(actual).CountBy(line => line).ToDictionary();

        var repeated = after.Where(line => line.Value > before.GetValueOrDefault(line.Key)).ToList();
        Assert.Empty(before.Where(line => after.GetValueOrDefault(line.Key) < line.Value).Select(line => $"missing: {line.Key}"));
        Assert.All(repeated, line => Assert.StartsWith("Chat with ", line.Key, StringComparison.Ordinal));
        Assert.InRange(repeated.Sum(line => line.Value - before.GetValueOrDefault(line.Key)), 0, atMost);
    }

    [GeneratedRegex("o-[0-9]{8}-[0-9]+|localhost:[0-9]+|message id <[^>]+>|[0-9a-f]{8}(?=\\.eml)", RegexOptions.None, 1000)]
    private static partial Regex OfOneTenant();

    [GeneratedRegex("o-[0-9]{8}-[0-9]+|[0-9a-f]{8}(?=\\.eml)", RegexOptions.None, 1000)]
    private static partial Regex EventNumber();
}
