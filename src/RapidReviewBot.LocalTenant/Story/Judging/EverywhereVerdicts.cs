namespace RapidReviewBot.LocalTenant.Story.Judging;

/// <summary>What holds for every partnership.</summary>
internal sealed class EverywhereVerdicts(Evidence evidence, Cast cast, Days days) : Verdicts(evidence, cast, days)
{
    public override IEnumerable<Verdict> All() =>
    [
        Of("N01", () => Must(Evidence.Cards.Any(card => card.Contains("National limit", StringComparison.Ordinal)), "the national limit on the review card")),
        Of("N03", () => Must(Evidence.Timeline.Any(row => row.Duty.Contains("N03", StringComparison.Ordinal) && row.Due is not null), "a dated limit for the notification")),
        Of("N04", () => Must(Evidence.Chat.Contains("one to four", StringComparison.OrdinalIgnoreCase) || Evidence.Chat.Contains("Initials of child 4", StringComparison.Ordinal), "up to four children asked for on the opening card")),
        Of("N08", () => Must(Text("Decision").Contains("Grounds", StringComparison.Ordinal), "the record of the decision with the grounds of its criteria")),
        Of("N09", Names),
        Of("N10", () => Must(Evidence.Chat.Contains("999", StringComparison.Ordinal), "999 and the front door on the first card")),
        Of("N11", () => Must(Evidence.Mails.Any(mail => mail.Mailbox.EndsWith("police.example", StringComparison.Ordinal) && mail.Text.Contains("/r/", StringComparison.Ordinal)), "a personal link to the police")),
    ];

    /// <summary>Looks for every word of the family's names wherever a story does not belong.</summary>
    private IEnumerable<string> Names()
    {
        foreach (var word in InventedFamily.Words)
        {
            foreach (var mail in Evidence.Mails.Where(mail => Holds(mail.Subject, word) || Holds(mail.Text, word) || mail.Attachments.Any(name => Holds(name, word)))) yield return $"no \"{word}\" in the mail \"{mail.Subject}\" to {mail.Mailbox}";
            if (Evidence.Cards.Any(card => Holds(card, word))) yield return $"no \"{word}\" on a card";
            if (Holds(Evidence.Chat, word)) yield return $"no \"{word}\" in chat";
            if (Evidence.Filed.Any(path => Holds(path, word))) yield return $"no \"{word}\" in the name of a file or folder";
            if (Evidence.Meetings.Any(meeting => Holds(meeting.Subject, word))) yield return $"no \"{word}\" in a calendar";
            if (Holds(Evidence.Log, word)) yield return $"no \"{word}\" in the Daily Log";
        }
        if (!Evidence.FiledFiles.Any(file => file.Name.EndsWith(".docx", StringComparison.Ordinal) && Holds(file.Text, InventedFamily.Words[0]))) yield return "the child's name in a file, where it belongs (or this check proves nothing)";
    }

    private static bool Holds(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
