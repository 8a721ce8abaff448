using RapidReviewBot.Domain.Calendar;

namespace RapidReviewBot.LocalTenant.Story.Judging;

/// <summary>Rows W.</summary>
internal sealed class WestMidlandsVerdicts(Evidence evidence, Cast cast, Days days) : Verdicts(evidence, cast, days)
{
    private IReadOnlyList<MailFound> Submissions => AtPanel;

    private string Letter => Evidence.Found($"Letter to {Cast.Agencies[0].Name}").FirstOrDefault()?.Text ?? "";

    private MeetingFound? Held => Evidence.Meetings.Where(meeting => !meeting.Cancelled && meeting.Subject.Contains("Rapid Review", StringComparison.Ordinal)).OrderByDescending(meeting => meeting.Start).FirstOrDefault();

    public override IEnumerable<Verdict> All() => [.. Gathering(), .. Meeting(), .. Ending()];

    private IEnumerable<Verdict> Gathering() =>
    [
        Of("W01", () => Must(Evidence.HasFile("Referral Form", ".docx"), "the filled Referral Form in the case folder")),
        Of("W02", () => Must(Evidence.Log.Contains("Notify the national Child Safeguarding Practice Review Panel of the death or serious harm: done on", StringComparison.Ordinal), "the local authority's duties confirmed in the log")),
        Of("W04", () => Must(Requests.Count > 0 && Requests.All(mail => mail.Attachments.Any(name => name.Contains("Initial Scoping", StringComparison.Ordinal)) && mail.Attachments.Any(name => name.Contains("Letter", StringComparison.Ordinal))), "the template and the letter with each request")),
        Of("W05", () => Must(Requests.All(mail => DayOf(mail) <= Days.Within(2)), $"requests sent by {LondonTime.Words(Days.Within(2))}"), () => Must(Letter.Contains(InventedFamily.Child, StringComparison.Ordinal), "the outline of the referral, as it was written there, in the letter")),
        Of("W06", () => Must(Requests.All(mail => mail.Subject.Contains(LondonTime.Words(Days.Within(DayOf(mail), 5)), StringComparison.Ordinal)), "each return asked for within 5 working days of its request")),
        Of("W07", () => Must(Letter.Contains("Securing your records", StringComparison.Ordinal), "the letter asking to secure records"), () => Must(Count(Evidence.Log, "secured its records") >= Requests.Count, "each agency's confirmation in the log")),
        Of("W19", () => Must(Letter.Contains("more detail only if", StringComparison.Ordinal), "the letter saying that more is asked only if a review follows")),
    ];

    private IEnumerable<Verdict> Meeting() =>
    [
        Of("W08", () => Must(Evidence.Log.Contains("The meeting is to be", StringComparison.Ordinal), "the kind of meeting in the log")),
        Of("W09", () => Must(Held is { } meeting && meeting.Day >= Days.Within(7) && meeting.Day <= Days.Within(13), $"the meeting between {LondonTime.Words(Days.Within(7))} and {LondonTime.Words(Days.Within(13))}")),
        Of("W10", () => Must(Evidence.Chat.Contains("By teleconference", StringComparison.Ordinal), "teleconference offered on the planning card")),
        Of("W11", () => Must(Evidence.Received("papers of the meeting").Any() && Evidence.Log.Contains("Papers circulated: Serious Incident Referral Form", StringComparison.Ordinal), "the papers shared with those invited, the referral among them")),
        Of("W12", () => Must(Evidence.Log.Contains("(sent in advance)", StringComparison.Ordinal) || Evidence.Log.Contains("(tabled)", StringComparison.Ordinal), "each paper marked as sent in advance or tabled")),
        Of("W13", () => Must(Text("Minutes").Contains("Quorate:", StringComparison.Ordinal), "the quorum in the minutes")),
        Of("W14", () => Must(Evidence.Log.Contains("Decision recorded:", StringComparison.Ordinal), "the decision in the log")),
        Of("W15", () => Must(Evidence.HasFile("Rapid Review v", ".docx"), "the report in the case folder"), () => Must(Evidence.Log.Contains("agreed by the meeting", StringComparison.Ordinal), "its agreement in the log")),
    ];

    private IEnumerable<Verdict> Ending() =>
    [
        Of("W03", () => Must(Submissions.Count > 0 && Submissions.All(mail => DayOf(mail) <= Days.Within(15)), $"the report at the Panel by {LondonTime.Words(Days.Within(15))}")),
        Of("W16", () => Must(Submissions.Count == 1 && Submissions[0].Attachments.Any(name => name.EndsWith(".pdf", StringComparison.Ordinal)) && Submissions[0].Attachments.Any(name => name.Contains("Letter to the Panel", StringComparison.Ordinal)), "one mail to the Panel with the PDF and the covering letter"), () => Must(Held is { } meeting && Submissions.All(mail => DayOf(mail) <= Days.Within(LondonTime.DateOf(meeting.End), 2)), "sent within 2 working days of the meeting")),
        Of("W17", () => Must(Evidence.Received("Rapid Review: outcome").Select(mail => mail.Mailbox).Distinct().Count() >= AskedAgencies.Count(), "the outcome to every agency and the referrer")),
        Of("W18", () => Must(Evidence.Received("Rapid Review: outcome").All(mail => mail.Text.Contains("inspectorate", StringComparison.Ordinal)), "the reminder of inspectorates in the outcome mail"), () => Must(Evidence.Log.Contains("inspectorate on", StringComparison.Ordinal) || Evidence.Log.Contains("need not tell an inspectorate", StringComparison.Ordinal), "a confirmation in the log")),
    ];
}
