using RapidReviewBot.Domain.Calendar;

namespace RapidReviewBot.LocalTenant.Story.Judging;

/// <summary>Rows J. In the story the report goes to Ofsted as well.</summary>
internal sealed class JcrVerdicts(Evidence evidence, Cast cast, Days days) : Verdicts(evidence, cast, days)
{
    private const string Ofsted = "enquiries@ofsted.gov.uk";

    private static readonly string[] SubFolders = ["I. Notification and scoping", "II. Rapid Review meeting", "III. Statutory Correspondence", "IV. General Correspondence"];

    private string CaseFolder => $"{Days.Anchor:ddMMyy} {InventedFamily.Initials}";

    private IReadOnlyList<MailFound> Shared => [.. Evidence.ReceivedBy(Cast.One("chair")).Where(mail => mail.Subject.Contains("return", StringComparison.OrdinalIgnoreCase) && mail.Says("shared"))];

    public override IEnumerable<Verdict> All() => [.. Beginning(), .. Folder(), .. Returns(), .. Meeting(), .. Report(), .. Ending()];

    private IEnumerable<Verdict> Beginning() =>
    [
        Of("J01",
            () => Must(Evidence.Timeline.Any(row => row.Duty.Contains("J01", StringComparison.Ordinal) && row.Due is { } due && due.StartsWith($"{Incident5:yyyy-MM-dd}", StringComparison.Ordinal)), "Children's Social Care's 5 days from the incident in the timetable"),
            () => Must(Evidence.Timeline.Any(row => row.Duty.Contains("N03", StringComparison.Ordinal) && row.Due is not null), "the national limit from becoming aware beside it")),
        Of("J02", Timeline),
        Of("J04", () => Must(Logged("notif").Any(row => row.What.Contains("reference EXAMPLE", StringComparison.Ordinal) && row.Who.StartsWith(Cast.Name("la-lead"), StringComparison.Ordinal)), "the decision on the notification as Children's Social Care's, with date and reference")),
        Of("J05",
            () => Must(Logged("Agencies to ask agreed").Any(row => row.Who.StartsWith(Cast.Name("chair"), StringComparison.Ordinal)), "the agency list agreed by the chair"),
            () => Must(Logged("Agencies to ask agreed").Any(row => row.At <= (Requests.Count == 0 ? default : Requests.Min(mail => mail.At))), "the agency list agreed before agencies were asked")),
        Of("J06",
            () => Must(Logged("Senior officers:").Any(), "the senior officers in the log"),
            () => Must(Logged("Pre-meets with:").Any(), "pre-meets asked for"),
            () => Must(Evidence.Meetings.Any(meeting => meeting.Subject.Contains("pre-meet", StringComparison.OrdinalIgnoreCase) && !meeting.Cancelled), "a pre-meet in somebody's calendar")),
        Of("J27", () => Must(Logged("Timeline agreed").Any(row => row.What.Contains("Discussed:", StringComparison.Ordinal)), "what manager and chair discussed in the log"), Timeline),
    ];

    private DateOnly Incident5 => Days.Within(Days.Before(Days.Anchor, 1), 5);

    private IEnumerable<string> Timeline()
    {
        var agreed = Logged("Timeline agreed").FirstOrDefault();
        if (agreed is null || agreed.At > At(Days.Day(2), 17)) yield return $"the timeline agreed by {Clock(Days.Day(2), 17)}";
        else if (!agreed.Who.StartsWith(Cast.Name("chair"), StringComparison.Ordinal)) yield return "the timeline agreed by the chair";
        else if (!agreed.What.Contains(Clock(Days.Day(5), 17), StringComparison.Ordinal)) yield return $"{Clock(Days.Day(5), 17)} for the returns in what was agreed";
    }

    private IEnumerable<Verdict> Folder() =>
    [
        Of("J03",
            () => Must(Evidence.FiledFiles.Count > 0 && Evidence.FiledFiles.All(file => file.Path.Contains($"/{CaseFolder}/", StringComparison.Ordinal)), "every file in the case folder"),
            () => new[] { "Notice of intention", "Agenda", "Minutes", "Rapid Review v1", "Daily Log", "Agency Returns Checklist" }.Where(name => !Evidence.HasFile(name, ".docx")).Select(name => $"{name} in the case folder")),
        Of("J09",
            () => Must(Evidence.Folders.Contains(CaseFolder), $"a case folder called {CaseFolder}"),
            () => Must(Evidence.Folders.Where(SubFolders.Contains).Order(StringComparer.Ordinal).SequenceEqual(SubFolders), "its four sub-folders")),
        Of("J12",
            () => Logged("received on the page").Concat(Logged("Minutes filed")).Concat(Logged("filed.")).Where(row => row.File.Length == 0).Select(row => $"the file of \"{row.What}\" in the log"),
            () => Must(Evidence.Found("scoping-request", ".eml").Count() >= Requests.Count, "the key mails saved in the folder")),
    ];

    private IEnumerable<Verdict> Returns() =>
    [
        Of("J07",
            () => Must(Requests.Count > 0 && Requests.All(mail => DayOf(mail) == Days.Day(1)), "the forms sent on Day 1"),
            () => Must(Requests.All(mail => mail.Says(Clock(Days.Day(5), 17))), $"every form asked for by {Clock(Days.Day(5), 17)}"),
            () => Must(Requests.All(mail => mail.Attachments.Any(name => name.Contains("Scoping", StringComparison.Ordinal))), "the form with each request"),
            () => Returned("Scoping", At(Days.Day(5), 17))),
        Of("J15", () => Returns1().Where(row => !Evidence.ReceivedBy(Cast.One("chair")).Any(mail => DayOf(mail) == row.Day && mail.Says("return") && Cast.Agencies.Any(agency => row.What.Contains(agency.Name, StringComparison.Ordinal) && mail.Says(agency.Name)))).Select(row => $"a mail to the chair the same day for \"{row.What}\"")),
        Of("J18",
            () => EachGot(Cast.Holding("chair", "la-lead", "icb-lead", "police-lead", "member"), mail => mail.Says("papers of the meeting") && DayOf(mail) == Days.Day(6), At(Days.Day(6), 17), "the collated forms on Day 6"),
            () => Must(Evidence.Rows.Any(row => row.What.Contains("was filled from the record", StringComparison.Ordinal) && row.At <= At(Days.Day(6), 17)), "the report begun from the returns on Day 6"),
            () => Must(Text("Rapid Review v1").Contains("invented account", StringComparison.Ordinal), "what the returns say in the report")),
    ];

    private IEnumerable<LogRow> Returns1() => Logged("Return of").Where(row => row.What.Contains("received", StringComparison.Ordinal));

    private IEnumerable<Verdict> Meeting() =>
    [
        Of("J19",
            () => Must(ReviewMeeting is { } meeting && meeting.Day >= Days.Day(7) && meeting.Day <= Days.Day(8), $"the meeting on {LondonTime.Words(Days.Day(7))} or {LondonTime.Words(Days.Day(8))}"),
            () => Must(Evidence.HasFile("Minutes", ".docx"), "the minutes in the folder"), Minutes),
        Of("J20", () => Must(new[] { "improvements needed", "recurrent themes", "two or more agencies", "national Panel" }.All(criterion => Text("Decision").Contains(criterion, StringComparison.OrdinalIgnoreCase)), "each criterion in the record of the decision"), () => Must(Text("Decision").Contains("invented account", StringComparison.Ordinal), "grounds in the record of the decision")),
        Of("J21", () => Cast.Holding("member").Count == 0 ? ["members in the roster"] : Cast.Settings.Roster.Where(holder => holder.Role == "member").Where(holder => !Logged($"{holder.Person.Name}: version").Any(row => row.What.Contains("holds what is needed", StringComparison.Ordinal) && row.At <= At(Days.Day(8), 23, 59))).Select(holder => $"{holder.Person.Name}'s approval by the end of Day 8")),
        Of("J26", () => Must(Logged("Minutes").Any(), "minutes in the log"), Minutes),
    ];

    private IEnumerable<string> Minutes()
    {
        if (ReviewMeeting is not { } meeting) return ["the meeting"];
        return EachGot(Cast.Holding("chair", "la-lead", "icb-lead", "police-lead"), mail => mail.At > meeting.End && mail.Says("minutes"), meeting.End.AddHours(24), "the minutes within 24 hours of the meeting");
    }

    private IEnumerable<Verdict> Report() =>
    [
        Of("J22",
            () => Must(Logged("released").Any(row => row.Who.StartsWith(Cast.Name("chair"), StringComparison.Ordinal) && row.At <= At(Days.Day(12), 12)), $"the report released by the chair by {Clock(Days.Day(12), 12)}"),
            () => EachGot(Cast.Holding("chair", "la-lead", "icb-lead", "police-lead", "member"), mail => mail.Says("draft") && mail.Says("/r/"), At(Days.Day(12), 17), "a link to the report")),
        Of("J28", () => Signed("Approve the final draft", "Rapid Review v", At(Days.Day(14), 17), "partnership-manager", "chair")),
    ];

    private IEnumerable<Verdict> Ending() =>
    [
        Of("J10", () => MissingStatus(), () => Must(Evidence.Messages.Any(message => message.Conversation.Contains(Cast.Name("partnership-manager"), StringComparison.Ordinal) && message.Words.Contains("track", StringComparison.OrdinalIgnoreCase)), "the same status to the manager")),
        Of("J11",
            () => Must(Logged("Findings are").Any(row => row.At <= At(Days.Day(9), 17)), $"the presentation decided by {Clock(Days.Day(9), 17)}"),
            () => Must(Logged("saw the findings").Any(row => row.At <= At(Days.Day(14), 17)), $"the findings shared by {Clock(Days.Day(14), 17)}")),
        Of("J23",
            () => Signed("Sign the final report", "Rapid Review v", At(Days.Day(15), 12), "chair"),
            () => Submitted(At(Days.Day(15), 17)),
            () => Must(Evidence.ReceivedBy(Ofsted).Any(mail => mail.At <= At(Days.Day(15), 17) && mail.Files.Any(file => file.IsPdf)), "the report at Ofsted by the end of Day 15")),
        Of("J24", () => Must(Evidence.FiledFiles.Any(file => file.Folder == SubFolders[2] && file.Name.EndsWith(".eml", StringComparison.Ordinal) && file.Text.Contains("education.gov.uk", StringComparison.OrdinalIgnoreCase)), "the Panel's answer in III. Statutory Correspondence"), () => Must(Evidence.FiledFiles.Any(file => file.Folder == SubFolders[2] && file.Text.Contains("From: ", StringComparison.Ordinal) && file.Text.Contains("ofsted.gov.uk", StringComparison.OrdinalIgnoreCase)), "Ofsted's answer in III. Statutory Correspondence")),
        Of("J25", () => Must(Evidence.HasFile("Daily Log", ".docx") && Evidence.HasFile("Agency Returns Checklist", ".docx"), "log and tracker in the folder"), () => AskedAgencies.Any() ? Cast.Agencies.Where(agency => !Text("Agency Returns Checklist").Contains(agency.Name, StringComparison.Ordinal)).Select(agency => $"{agency.Name} in the checklist") : ["agencies asked"]),
    ];

    /// <summary>A status to the chair on each working morning from Day 2 to the submission.</summary>
    private IEnumerable<string> MissingStatus()
    {
        var last = AtPanel.Count == 0 ? Days.Day(15) : DayOf(AtPanel[0]);
        for (var number = 2; Days.Day(number) <= last; number++)
        {
            var day = Days.Day(number);
            if (!Evidence.Messages.Any(message => message.Conversation.Contains(Cast.Name("chair"), StringComparison.Ordinal) && message.At >= At(day, 8) && message.At <= At(day, 9, 30) && message.Words.Contains("track", StringComparison.OrdinalIgnoreCase)))
                yield return $"the status to the chair on the morning of {LondonTime.Words(day)}";
        }
    }
}
