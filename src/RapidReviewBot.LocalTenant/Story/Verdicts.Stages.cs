using RapidReviewBot.Domain.Calendar;

namespace RapidReviewBot.LocalTenant.Story;

internal sealed partial class Verdicts
{
    private IEnumerable<(string, Func<IEnumerable<string>>)> Gathering() =>
    [
        ("W01", () => Must(evidence.HasFile("Referral Form", ".docx"), "the filled Referral Form in the case folder")),
        ("W02", () => Must(evidence.Log.Contains("Notify the national Child Safeguarding Practice Review Panel of the death or serious harm: done on", StringComparison.Ordinal), "the local authority's duties confirmed in the log")),
        ("W04", () => Must(Requests.Count > 0 && Requests.All(mail => mail.Attachments.Any(name => name.Contains("Initial Scoping", StringComparison.Ordinal)) && mail.Attachments.Any(name => name.Contains("Letter", StringComparison.Ordinal))), "the template and the letter with each request")),
        ("W05", () => [.. Must(Requests.All(mail => LondonTime.DateOf(mail.At) <= Within(2)), $"requests sent by {LondonTime.Words(Within(2))}"), .. Must(Text("Letter to").Contains(InventedFamily.Child, StringComparison.Ordinal), "the outline of the referral, as it was written there, in the letter")]),
        ("W06", () => Must(Requests.All(mail => mail.Subject.Contains(LondonTime.Words(DueFrom(mail)), StringComparison.Ordinal)), "each return asked for within 5 working days of its request")),
        ("W07", () => [.. Must(Text("Letter to").Contains("Securing your records", StringComparison.Ordinal), "the letter asking to secure records"), .. Must(Count(evidence.Log, "secured its records") >= Requests.Count, "each agency's confirmation in the log")]),
        ("W19", () => Must(Text("Letter to").Contains("more detail only if", StringComparison.Ordinal), "the letter saying that more is asked only if a review follows")),
    ];

    private static DateOnly DueFrom(MailFound mail) => WorkingCalendar.EnglandAndWales.Within(LondonTime.DateOf(mail.At), 5);

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private IEnumerable<(string, Func<IEnumerable<string>>)> Meeting() =>
    [
        ("W08", () => Must(evidence.Log.Contains("The meeting is to be", StringComparison.Ordinal), "the kind of meeting in the log")),
        ("W09", () => Must(Held1 is { } meeting && LondonTime.DateOf(meeting.Start) >= Within(7) && LondonTime.DateOf(meeting.Start) <= Within(13), $"the meeting between {LondonTime.Words(Within(7))} and {LondonTime.Words(Within(13))}")),
        ("W10", () => Must(evidence.Chat.Contains("By teleconference", StringComparison.Ordinal), "teleconference offered on the planning card")),
        ("W11", () => Must(evidence.Received("papers of the meeting").Any() && evidence.Log.Contains("Papers circulated: Serious Incident Referral Form", StringComparison.Ordinal), "the papers shared with those invited, the referral among them")),
        ("W12", () => Must(evidence.Log.Contains("(sent in advance)", StringComparison.Ordinal) || evidence.Log.Contains("(tabled)", StringComparison.Ordinal), "each paper marked as sent in advance or tabled")),
        ("W13", () => Must(Text("Minutes").Contains("Quorate:", StringComparison.Ordinal), "the quorum in the minutes")),
        ("W14", () => Must(evidence.Log.Contains("Decision recorded:", StringComparison.Ordinal), "the decision in the log")),
        ("W15", () => [.. Must(evidence.HasFile("Rapid Review v", ".docx"), "the report in the case folder"), .. Must(evidence.Log.Contains("agreed by the meeting", StringComparison.Ordinal), "its agreement in the log")]),
    ];

    private IEnumerable<(string, Func<IEnumerable<string>>)> Ending() =>
    [
        ("W03", () => Must(Submissions.Count > 0 && Submissions.All(mail => LondonTime.DateOf(mail.At) <= Within(15)), $"the report at the Panel by {LondonTime.Words(Within(15))}")),
        ("W16", () => [.. Must(Submissions.Count == 1 && Submissions[0].Attachments.Any(name => name.EndsWith(".pdf", StringComparison.Ordinal)) && Submissions[0].Attachments.Any(name => name.Contains("Letter to the Panel", StringComparison.Ordinal)), "one mail to the Panel with the PDF and the covering letter"), .. Must(Held1 is { } meeting && Submissions.All(mail => LondonTime.DateOf(mail.At) <= WorkingCalendar.EnglandAndWales.Within(LondonTime.DateOf(meeting.End), 2)), "sent within 2 working days of the meeting")]),
        ("W17", () => Must(evidence.Received("Rapid Review: outcome").Select(mail => mail.Mailbox).Distinct().Count() >= Requests.Select(mail => mail.Mailbox).Distinct().Count(), "the outcome to every agency and the referrer")),
        ("W18", () => [.. Must(evidence.Received("Rapid Review: outcome").All(mail => mail.Text.Contains("inspectorate", StringComparison.Ordinal)), "the reminder of inspectorates in the outcome mail"), .. Must(evidence.Log.Contains("inspectorate on", StringComparison.Ordinal) || evidence.Log.Contains("need not tell an inspectorate", StringComparison.Ordinal), "a confirmation in the log")]),
    ];
}
