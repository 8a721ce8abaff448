using System.Text;
using RapidReviewBot.Domain.Calendar;

namespace RapidReviewBot.LocalTenant.Story;

/// <summary>A duty that a story did not meet, and what was looked for.</summary>
public sealed record Unmet(string Duty, string What);

/// <summary>
/// Holds a story against the duties of its procedure, by what people received and what was filed.
/// The expected dates are counted here anew, day by day, from the referral's own day.
/// </summary>
internal sealed partial class Verdicts(Evidence evidence, StoryOptions options)
{
    private readonly List<Unmet> unmet = [];
    private readonly List<string> held = [];

    public IReadOnlyList<string> Held => held;

    public IReadOnlyList<Unmet> Check(IReadOnlyCollection<string> duties)
    {
        foreach (var (duty, check) in All().Where(one => duties.Contains(one.Duty)))
        {
            var problems = check().ToList();
            if (problems.Count == 0) held.Add(duty);
            unmet.AddRange(problems.Select(problem => new Unmet(duty, problem)));
        }
        return unmet;
    }

    private IEnumerable<(string Duty, Func<IEnumerable<string>> Check)> All() => [.. Gathering(), .. Meeting(), .. Ending(), .. Always()];

    private static IEnumerable<string> Must(bool met, string what) => met ? [] : [what];

    private DateOnly Began => LondonTime.DateOf(options.Start);

    /// <summary>The last day of "within n working days": weekends and bank holidays passed over one by one.</summary>
    private DateOnly Within(int days)
    {
        var day = Began;
        for (var left = days; left > 0;)
        {
            day = day.AddDays(1);
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && BankHolidays.Published.On(day) is null) left--;
        }
        return day;
    }

    private IReadOnlyList<MailFound> Requests => [.. evidence.Received("return due")];

    private IReadOnlyList<MailFound> Submissions => [.. evidence.Received("report of the safeguarding partners")];

    private MeetingFound? Held1 => evidence.Meetings.Where(meeting => !meeting.Cancelled && meeting.Subject.Contains("Rapid Review", StringComparison.Ordinal)).OrderByDescending(meeting => meeting.Start).FirstOrDefault();

    private string Text(string part, string ending = ".docx") => evidence.HasFile(part, ending) ? WordText.Of(evidence.File1(part, ending)) : "";

    private IEnumerable<(string, Func<IEnumerable<string>>)> Always() =>
    [
        ("N01", () => Must(evidence.Cards.Any(card => card.Contains("National limit", StringComparison.Ordinal)), "the national limit on the review card")),
        ("N03", () => Must(evidence.Timeline.Any(row => row.Duty.Contains("N03", StringComparison.Ordinal) && row.Due is not null), "a dated limit for the notification")),
        ("N04", () => Must(evidence.Chat.Contains("one to four", StringComparison.OrdinalIgnoreCase) || evidence.Chat.Contains("Initials of child 4", StringComparison.Ordinal), "up to four children asked for on the opening card")),
        ("N08", () => Must(Text("Decision").Contains("Grounds", StringComparison.Ordinal), "the record of the decision with the grounds of its criteria")),
        ("N09", Names),
        ("N10", () => Must(evidence.Chat.Contains("999", StringComparison.Ordinal), "999 and the front door on the first card")),
        ("N11", () => Must(evidence.Mails.Any(mail => mail.Mailbox.EndsWith("police.example", StringComparison.Ordinal) && mail.Text.Contains("/r/", StringComparison.Ordinal)), "a personal link to the police")),
    ];

    /// <summary>Looks for every word of the family's names wherever a story does not belong.</summary>
    private IEnumerable<string> Names()
    {
        foreach (var word in InventedFamily.Words)
        {
            foreach (var mail in evidence.Mails.Where(mail => Holds(mail.Subject, word) || Holds(mail.Text, word) || mail.Attachments.Any(name => Holds(name, word)))) yield return $"no \"{word}\" in the mail \"{mail.Subject}\" to {mail.Mailbox}";
            if (evidence.Cards.Any(card => Holds(card, word))) yield return $"no \"{word}\" on a card";
            if (Holds(evidence.Chat, word)) yield return $"no \"{word}\" in chat";
            if (evidence.Filed.Any(path => Holds(path, word))) yield return $"no \"{word}\" in the name of a file or folder";
            if (evidence.Meetings.Any(meeting => Holds(meeting.Subject, word))) yield return $"no \"{word}\" in a calendar";
            if (Holds(evidence.Log, word)) yield return $"no \"{word}\" in the Daily Log";
        }
        if (!Holds(Text("Referral Form"), InventedFamily.Words[0])) yield return "the child's name in the referral, where it belongs (or this check proves nothing)";
    }

    private static bool Holds(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
