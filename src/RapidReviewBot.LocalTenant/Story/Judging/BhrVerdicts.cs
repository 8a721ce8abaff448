using RapidReviewBot.Domain.Calendar;

namespace RapidReviewBot.LocalTenant.Story.Judging;

/// <summary>Rows B. The story's child is of school age; Legal is not needed.</summary>
internal sealed class BhrVerdicts(Evidence evidence, Cast cast, Days days) : Verdicts(evidence, cast, days)
{
    private static readonly string[] Purposes =
    [
        "Discuss the findings of the Rapid Review reports", "Agree what is working well and any areas of concern",
        "Agree the completion of the report and the themes for its summary and analysis", "Identify any action already taken or required", "Agree any recommendations",
    ];

    private string[] Told => [.. Cast.Holding("metropolitan-police", "director-of-childrens-services", "designated-nurse", "nurse-director", "nelft", "education")];

    private IReadOnlyList<MailFound> Notices => [.. Evidence.Received("A Rapid Review has begun").Where(mail => Told.Contains(mail.Mailbox))];

    public override IEnumerable<Verdict> All() => [.. Beginning(), .. Reports(), .. Meeting(), .. Ending()];

    private IEnumerable<Verdict> Beginning() =>
    [
        Of("B01",
            () => EachGot(Told, IsNotice, At(Days.Day(1), 17), "the notice"),
            () => Told.Where(person => Evidence.ReceivedBy(person).Count(IsNotice) > 1).Select(person => $"only one notice to {person}"),
            () => Must(!Cast.Holding("legal").SelectMany(Evidence.ReceivedBy).Any(IsNotice), "no notice to Legal, which is not needed")),
        Of("B02",
            () => new[] { Clock(Days.Day(6), 17), Clock(Days.Day(13), 9, 30), Clock(Days.Day(14), 17), Clock(Days.Day(15), 17) }.Where(date => !Notices.All(mail => mail.Says(date))).Select(date => $"{date} in every notice"),
            () => Must(Notices.All(mail => mail.Says("Practice Review Group")), "the Practice Review Group named in every notice"),
            () => Must(Notices.Count > 0 && Notices.All(mail => mail.Attachments.Any(name => name.Contains("Rapid Review report", StringComparison.Ordinal) || name.Contains("pro-forma", StringComparison.Ordinal))), "the pro-forma with every notice")),
        Of("B03", Leads),
        Of("B04",
            () => Must(Evidence.ReceivedBy(Cast.One("designated-nurse")).Any(mail => mail.Says("health providers")), "the task to the Designated Nurse"),
            () => Must(Logged("Health providers told on").Any(row => Named(row, "nelft", "acute-trust", "gp")), "the health providers told, by name, in the Daily Log")),
        Of("B17", () => Must(Notices.Count > 0 && Notices.All(mail => mail.Says("internal processes")), "internal processes in every notice")),
    ];

    private IEnumerable<Verdict> Reports() =>
    [
        Of("B05",
            () => Must(Requests.Count > 0 && Requests.All(mail => mail.Says(Clock(Days.Day(6), 17))), $"every report asked for by {Clock(Days.Day(6), 17)}"),
            () => Returned("Rapid Review report", At(Days.Day(6), 17)),
            () => Must(Evidence.Received("reminder").Any(mail => mail.Says("Return the agency's Rapid Review report") && mail.At < At(Days.Day(6), 17)), "a reminder to somebody before reports are due")),
        Of("B07", () => Returned("Rapid Review report", DateTimeOffset.MaxValue)),
        Of("B08",
            () => SomebodyOfEachGot(mail => mail.Says("papers of the meeting") && DayOf(mail) == Days.Day(7) && mail.Says("/r/"), At(Days.Day(7), 17), "a link to the reports on Day 7"),
            () => EachGot(Cast.Holding("chair"), mail => mail.Says("papers of the meeting") && DayOf(mail) == Days.Day(7), At(Days.Day(7), 17), "a link to the reports on Day 7"),
            () => Must(Evidence.Received("papers of the meeting").All(mail => mail.Files.Count == 0), "no report attached to a mail")),
    ];

    private IEnumerable<Verdict> Meeting() =>
    [
        Of("B09",
            () => Must(ReviewMeeting?.Day == Days.Day(8), $"the meeting on {LondonTime.Words(Days.Day(8))}"),
            () => InvitedFrom("childrens-social-care", "police", "icb", "nelft", "acute-trust", "gp", "education"),
            () => Invited([.. Cast.Holding("childrens-services", "early-help", "chair")])),
        Of("B10", () => Agenda(Purposes), () => Outcomes([WorkedWell, .. Purposes.Where(purpose => !purpose.Contains("working well", StringComparison.Ordinal))])),
    ];

    private IEnumerable<Verdict> Ending() =>
    [
        Of("B11",
            () => Must(Logged("Version 1 completed").Any(row => row.At <= At(Days.Day(11), 17)), $"the first draft completed by {Clock(Days.Day(11), 17)}"),
            () => Must(Evidence.HasFile("Rapid Review v1", ".docx"), "the draft in the case folder"),
            () => Must(Logged("parts that must be filled").Concat(Logged("Every part that must be filled")).Any(), "what the draft lacks said")),
        Of("B12",
            () => SomebodyOfEachGot(IsDraft, At(Days.Day(12), 17), "a link to the draft"),
            () => EachGot([.. Cast.Holding("chair", "la-signatory", "icb-signatory", "police-signatory"), .. Told], IsDraft, At(Days.Day(12), 17), "a link to the draft")),
        Of("B13",
            () => Must(Evidence.Received("draft").Any() && Evidence.Received("draft Rapid Review").All(mail => mail.Says(Clock(Days.Day(13), 9, 30))), $"comments asked for by {Clock(Days.Day(13), 9, 30)}"),
            () => Must(Logged("Comments closed").Any(row => row.At <= At(Days.Day(13), 9, 31)), "comments closed at 09:30 on Day 13"),
            () => Must(Logged("commented on version").Any(row => row.File.Length > 0), "a comment filed")),
        Of("B14", () => Signed("Finalise the report", "Rapid Review v", At(Days.Day(13), 17), "partnership-manager", "head-of-safeguarding")),
        Of("B15", () => Signed("Sign off the final report for your partner", "Rapid Review v", At(Days.Day(14), 17), "la-signatory", "icb-signatory", "police-signatory")),
        Of("B16",
            () => Submitted(At(Days.Day(15), 17)),
            () => Must(Logged("approved for submission").Any(row => row.Who.StartsWith(Cast.Name("partnership-manager"), StringComparison.Ordinal)), "the manager's approval of the submission")),
    ];

    private static bool IsNotice(MailFound mail) => mail.Subject.Contains("A Rapid Review has begun", StringComparison.Ordinal);

    private static bool IsDraft(MailFound mail) => mail.Says("draft") && mail.Says("/r/");

    private bool Named(LogRow row, params string[] agencies) => agencies.All(id => row.What.Contains(Cast.Agencies.First(agency => agency.Id == id).Name, StringComparison.Ordinal));

    /// <summary>Whoever was named got papers or a request afterwards.</summary>
    private bool GotLater(LogRow named) => Evidence.Mails.Any(mail => mail.IsReceived && mail.At > named.At && named.What.StartsWith(NameIn(mail.To), StringComparison.Ordinal) && (mail.Says("papers of the meeting") || mail.Says("return due")));

    private static string NameIn(string to) => to.Split('<')[0].Trim(' ', '"');

    private IEnumerable<string> Leads()
    {
        foreach (var partner in new[] { "local authority", "integrated care board", "police" })
        {
            var named = Logged("leads for").FirstOrDefault(row => row.What.Contains(partner, StringComparison.OrdinalIgnoreCase));
            if (named is null || named.At > At(Days.Day(2), 12)) yield return $"a lead named for the {partner} by {Clock(Days.Day(2), 12)}";
            else if (!GotLater(named)) yield return $"requests to the {partner} sent to its lead from then on";
        }
    }
}
