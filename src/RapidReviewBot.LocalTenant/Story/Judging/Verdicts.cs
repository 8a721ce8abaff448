using System.Security.Cryptography;
using RapidReviewBot.Domain.Calendar;

namespace RapidReviewBot.LocalTenant.Story.Judging;

/// <summary>A duty that a story did not meet, and what was looked for.</summary>
public sealed record Unmet(string Duty, string What);

/// <summary>One duty and what is wrong with the story by it: nothing when it was met.</summary>
internal sealed record Verdict(string Duty, Func<IEnumerable<string>> Problems);

/// <summary>
/// Holds a story against duties, by what people received and what was filed. Expected dates are counted anew, day by day;
/// the bot's own timetable is no evidence.
/// </summary>
internal abstract class Verdicts(Evidence evidence, Cast cast, Days days)
{
    protected Evidence Evidence => evidence;

    protected Cast Cast => cast;

    protected Days Days => days;

    public abstract IEnumerable<Verdict> All();

    protected static IEnumerable<string> Must(bool met, string what) => met ? [] : [what];

    protected static IEnumerable<string> All(params IEnumerable<string>[] problems) => problems.SelectMany(some => some);

    protected static Verdict Of(string duty, params Func<IEnumerable<string>>[] problems) => new(duty, () => problems.SelectMany(some => some()));

    protected static string Clock(DateOnly day, int hour, int minute = 0) => LondonTime.Words(LondonTime.At(day, new TimeOnly(hour, minute)));

    protected static DateTimeOffset At(DateOnly day, int hour, int minute = 0) => LondonTime.At(day, new TimeOnly(hour, minute));

    protected static DateOnly DayOf(MailFound mail) => LondonTime.DateOf(mail.At);

    protected IReadOnlyList<MailFound> Requests => [.. evidence.Received("return due")];

    protected IReadOnlyList<MailFound> AtPanel => [.. evidence.ReceivedBy("mailbox.nationalreviewpanel@education.gov.uk").Where(mail => mail.From.Contains(cast.Settings.Mailbox, StringComparison.OrdinalIgnoreCase))];

    /// <summary>The review's meeting as it stands in somebody's calendar, the last that was not called off.</summary>
    protected MeetingFound? ReviewMeeting => evidence.Meetings
        .Where(meeting => !meeting.Cancelled && meeting.Subject.StartsWith("Rapid Review", StringComparison.Ordinal) && meeting.Attendees.Count > 0)
        .OrderByDescending(meeting => meeting.Start).FirstOrDefault();

    // That somebody was asked for it shows nothing that was done.
    protected IEnumerable<LogRow> Logged(string part) =>
        evidence.Rows.Where(row => row.What.Contains(part, StringComparison.OrdinalIgnoreCase) && !row.What.Contains(" was asked to ", StringComparison.Ordinal));

    protected IEnumerable<string> MustLog(string part, string what) => Must(Logged(part).Any(), $"{what} in the Daily Log");

    /// <summary>The words of the newest file of a name; empty when there is none.</summary>
    protected string Text(string part, string ending = ".docx") => evidence.Found(part, ending).LastOrDefault()?.Text ?? "";

    protected static int Count(string text, string part) => text.Split(part).Length - 1;

    /// <summary>Everybody of a list got a mail of a kind, and by when.</summary>
    protected IEnumerable<string> EachGot(IEnumerable<string> people, Func<MailFound, bool> wanted, DateTimeOffset by, string what) =>
        people.Where(person => !evidence.ReceivedBy(person).Any(mail => mail.At <= by && wanted(mail))).Select(person => $"{what} to {person} by {LondonTime.Words(by)}");

    /// <summary>Somebody of every agency that was asked got a mail of a kind, and by when.</summary>
    protected IEnumerable<string> SomebodyOfEachGot(Func<MailFound, bool> wanted, DateTimeOffset by, string what) => cast.Agencies
        .Where(agency => Logged($"{agency.Name} asked for its return").Any())
        .Where(agency => !evidence.Mails.Any(mail => mail.IsReceived && mail.Mailbox.EndsWith("@" + DomainOf(agency.Id), StringComparison.OrdinalIgnoreCase) && mail.At <= by && wanted(mail)))
        .Select(agency => $"{what} to {agency.Name} by {LondonTime.Words(by)}");

    /// <summary>The mails by which agencies were asked.</summary>
    protected IEnumerable<string> AskedAgencies => [.. Requests.Select(mail => mail.Mailbox).Distinct()];

    /// <summary>Every one of the roles has signed or approved the step in time, each for the report that lies in the case folder under the hash that was signed.</summary>
    /// <param name="step">The step's title.</param>
    /// <param name="report">Part of the report's file name.</param>
    protected IEnumerable<string> Signed(string step, string report, DateTimeOffset by, params string[] roles)
    {
        var hashes = evidence.Found(report).Select(file => Convert.ToHexStringLower(SHA256.HashData(file.Content))[..12]).ToList();
        foreach (var name in roles.Select(cast.Name))
        {
            var rows = evidence.Rows.Where(row => row.What.StartsWith(name, StringComparison.Ordinal) && row.What.Contains(step, StringComparison.Ordinal)).ToList();
            if (!rows.Exists(row => row.At <= by)) yield return $"\"{step}\" by {name} by {LondonTime.Words(by)}";
            if (rows.Count > 0 && !hashes.Exists(hash => rows[^1].What.Contains($"SHA-256 {hash}", StringComparison.Ordinal))) yield return $"\"{step}\" by {name} for a report that lies in the case folder";
        }
    }

    /// <summary>One mail at the Panel, in time, from the partnership's mailbox, with the PDF as it is filed; its proof is filed too.</summary>
    protected IEnumerable<string> Submitted(DateTimeOffset by)
    {
        if (AtPanel.Count != 1) yield return $"one mail at the Panel's mailbox (there are {AtPanel.Count})";
        foreach (var mail in AtPanel)
        {
            if (mail.At > by) yield return $"the submission by {LondonTime.Words(by)}";
            if (!mail.Files.Any(file => file.IsPdf)) yield return "the PDF with the submission";
            if (mail.Files.Where(file => file.IsPdf).Any(pdf => !evidence.Found("", ".pdf").Any(filed => filed.Content.AsSpan().SequenceEqual(pdf.Content)))) yield return "the submitted PDF in the case folder";
        }
        if (!evidence.Found("panel-submission", ".eml").Any()) yield return "the proof of submission in the case folder";
    }

    /// <summary>Every agency that was asked has filed its form by an instant, signed by a senior officer.</summary>
    protected IEnumerable<string> Returned(string form, DateTimeOffset by)
    {
        foreach (var agency in cast.Agencies.Where(agency => Logged($"{agency.Name} asked for its return").Any()))
        {
            var received = Logged($"Return of {agency.Name} received").ToList();
            if (!received.Exists(row => row.At <= by)) yield return $"the return of {agency.Name} by {LondonTime.Words(by)}";
            var filed = evidence.Found($"{form} {agency.Name} returned").ToList();
            if (filed.Count == 0) yield return $"the return of {agency.Name} in the case folder";
            else if (!filed[^1].Text.Contains(StorySigner, StringComparison.Ordinal)) yield return $"a senior signature on the return of {agency.Name}";
        }
    }

    /// <summary>Who signs for every agency in a story.</summary>
    private const string StorySigner = "Invented Senior Officer";

    protected IEnumerable<string> Agenda(params string[] items) => items.Where(item => !Text("Agenda").Contains(item, StringComparison.OrdinalIgnoreCase)).Select(item => $"\"{item}\" on the agenda");

    /// <summary>The addresses end in the domain of the agency that they belong to.</summary>
    protected string DomainOf(string agency) => cast.Contact(agency)[(cast.Contact(agency).IndexOf('@', StringComparison.Ordinal) + 1)..];

    protected IEnumerable<string> Invited(params string[] addresses) =>
        ReviewMeeting is not { } meeting ? ["the meeting in people's calendars"] : addresses.Where(address => !meeting.IsFor(address)).Select(address => $"{address} invited to the meeting");

    protected IEnumerable<string> InvitedFrom(params string[] agencies) =>
        ReviewMeeting is not { } meeting ? ["the meeting in people's calendars"] : agencies.Where(agency => !meeting.Attendees.Any(one => one.EndsWith("@" + DomainOf(agency), StringComparison.OrdinalIgnoreCase))).Select(agency => $"somebody of {agency} invited to the meeting");

    /// <summary>Where the minutes hold the outcome of what works well and what is of concern.</summary>
    protected const string WorkedWell = "What worked, what did not";

    /// <summary>Each item stands in the minutes, or in the record of the decision, with words of its own below it.</summary>
    protected IEnumerable<string> Outcomes(params string[] items)
    {
        var lines = (Text("Minutes") + "\n" + Text("Notes") + "\n" + Text("Decision")).Split('\n');
        foreach (var item in items)
        {
            var at = Array.FindIndex(lines, line => line.Contains(item, StringComparison.OrdinalIgnoreCase));
            if (at < 0 || !lines.Skip(at + 1).Take(4).Any(line => line.Contains(InventedAccount, StringComparison.Ordinal))) yield return $"the outcome of \"{item}\" in the minutes";
        }
    }

    /// <summary>Every account that somebody in a story writes ends so.</summary>
    protected const string InventedAccount = "This is an invented account";
}
