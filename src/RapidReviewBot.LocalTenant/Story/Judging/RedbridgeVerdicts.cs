using RapidReviewBot.Domain.Calendar;

namespace RapidReviewBot.LocalTenant.Story.Judging;

/// <summary>Rows R.</summary>
internal sealed class RedbridgeVerdicts(Evidence evidence, Cast cast, Days days) : Verdicts(evidence, cast, days)
{
    private static readonly string[] Terms =
    [
        "Agree the background information on the case", "Agree what is working well and any areas of concern", "Agree the completion of the report and any themes",
        "Identify any action already taken or required", "Agree any recommendations", "Agree whether the case meets the criteria for a practice review",
    ];

    private static string[] Partners => ["la-lead", "icb-lead", "police-lead"];

    public override IEnumerable<Verdict> All() => [.. FirstDay(), .. Forms(), .. Meeting(), .. Ending()];

    private IEnumerable<Verdict> FirstDay() =>
    [
        Of("R01",
            () => Must(Evidence.HasFile("One Panel referral", ".docx"), "the referral in the folder"),
            () => Must(Logged("notification recorded").Concat(Logged("notification")).Any(row => row.What.Contains(LondonTime.Words(Days.Anchor), StringComparison.Ordinal) || row.Day == Days.Anchor), "the notification's date held"),
            () => Must(Evidence.Messages.Any(message => message.Words.Contains("When did the One Panel receive the referral?", StringComparison.Ordinal)), "the referral's own date asked for")),
        Of("R02",
            () => Partners.Where(role => !Logged("View on the threshold given").Any(row => row.Who.StartsWith(Cast.Name(role), StringComparison.Ordinal) && row.File.Length > 0 && row.At <= At(Days.Day(1), 17))).Select(role => $"the view of {Cast.Name(role)}, with grounds in the folder, by {Clock(Days.Day(1), 17)}"),
            () => Must(Logged("Settled: the threshold is met").Any(row => row.At <= At(Days.Day(1), 17)), "the result on Day 1")),
        new("R03", () => Logged("views are in and differ").Take(1).SelectMany(differ => AfterDisagreement(differ.At))),
        Of("R04",
            () => Must(Logged("Review commissioned; chaired by").Any(row => row.Day == Days.Day(1)), "the review commissioned on Day 1, its chair named"),
            () => Must(Logged("Review commissioned; chaired by").All(row => row.What.Contains(Cast.Name("chair"), StringComparison.Ordinal) || Logged("declared to have no direct responsibility").Any(declared => declared.At <= row.At)), "a senior leader's declaration before chairing")),
        Of("R05",
            () => EachGotCard("la-lead", "agencies"),
            () => Must(Logged("Agencies involved with the child and family").Any(row => row.Who.StartsWith(Cast.Name("la-lead"), StringComparison.Ordinal) && row.At <= At(Days.Day(1), 17)), "the list of agencies from the local authority on Day 1"),
            () => Must(Requests.Count > 0 && Logged("Agencies involved").Any(row => row.At <= Requests.Min(mail => mail.At)), "the list before anybody is asked")),
        Of("R06",
            () => Must(Requests.Count > 0 && Requests.All(mail => DayOf(mail) == Days.Day(1)), "the forms sent on Day 1"),
            () => Must(Requests.All(mail => mail.Says(Clock(Days.Within(DayOf(mail), 5), 17)) && mail.Attachments.Any(name => name.Contains("Information Sharing", StringComparison.Ordinal))), "each form, due in five working days, with its request")),
        Of("R07", () => InvitedFrom([.. AskedIds]), () => Invited([.. Cast.Holding([.. Partners, "legal"])]), InvitedOnDay1),
        Of("R18", () => Must(ReviewMeeting?.Day == Days.Day(8), $"the meeting on {LondonTime.Words(Days.Day(8))}"), InvitedOnDay1),
    ];

    /// <summary>Consulted, asked again, settled; nothing is commissioned or asked before, and no day moves.</summary>
    private IEnumerable<string> AfterDisagreement(DateTimeOffset differed)
    {
        var settled = Logged("Settled: the threshold is").Select(row => row.At).FirstOrDefault(DateTimeOffset.MaxValue);
        var advice = Logged("advised the partners").FirstOrDefault(row => row.At >= differed && row.At <= settled && row.File.Length > 0 && row.Who.StartsWith(Cast.Name("chair"), StringComparison.Ordinal));
        if (advice is null || advice.At > At(Days.Day(2), 17)) yield return $"the Independent Chair's advice, filed, by {Clock(Days.Day(2), 17)}";
        if (!Evidence.Pages.Any(page => page.Person.StartsWith(Cast.Name("chair"), StringComparison.Ordinal) && page.Text.Contains("regional lead advise", StringComparison.Ordinal))) yield return "the regional lead's advice asked after, without being required";
        foreach (var role in Partners.Where(role => !Logged("View on the threshold given").Any(row => row.Who.StartsWith(Cast.Name(role), StringComparison.Ordinal) && row.At > advice?.At && row.At <= settled))) yield return $"{Cast.Name(role)}'s view again, after the advice";
        if (Logged("Review commissioned").Concat(Logged("asked for its return")).Any(row => row.At < settled)) yield return "nothing commissioned or asked before the partners' view was settled";
        if (!Evidence.Timeline.Any(row => row.Duty.Contains("R15", StringComparison.Ordinal) && row.Due?.StartsWith($"{Days.Day(15):yyyy-MM-dd}", StringComparison.Ordinal) == true)) yield return $"the clock running on: the report due on {LondonTime.Words(Days.Day(15))} as before";
    }

    private IEnumerable<string> AskedIds => Cast.Agencies.Where(agency => Logged($"{agency.Name} asked for its return").Any()).Select(agency => agency.Id);

    private IEnumerable<string> InvitedOnDay1() => Must(Logged("Invitations sent").Any(row => row.Day == Days.Day(1)), "the invitations on Day 1");

    private IEnumerable<string> EachGotCard(string role, string word) =>
        Must(Evidence.Messages.Any(message => message.Conversation.Contains(Cast.Name(role), StringComparison.Ordinal) && message.Words.Contains(word, StringComparison.OrdinalIgnoreCase))
            || Evidence.ReceivedBy(Cast.One(role)).Any(mail => mail.Says(word)), $"{Cast.Name(role)} asked for the {word}");

    private IEnumerable<Verdict> Forms() =>
    [
        Of("R09",
            () => Must(Logged("was filled from the record").Any(row => row.At <= At(Days.Day(7), 17)), "the draft begun by the end of Day 7"),
            () => Must(Logged("released as the chair's draft").Any(row => row.Who.StartsWith(Cast.Name("chair"), StringComparison.Ordinal) && row.At <= At(Days.Day(8), 9)), "the chair's draft released by 09:00 on Day 8"),
            () => EachGot(ReviewMeeting?.Attendees ?? [], mail => mail.Says("papers of the meeting"), ReviewMeeting?.Start ?? default, "draft and agenda before the meeting"),
            () => Must(Logged("Papers circulated").Any(row => row.What.Contains("Rapid Review Report", StringComparison.OrdinalIgnoreCase) && row.What.Contains("Agenda", StringComparison.Ordinal)), "draft report and agenda among the papers"),
            () => Must(ReviewMeeting is { } meeting && LondonTime.TimeOf(meeting.Start) >= new TimeOnly(10, 0), "the meeting no earlier than 10:00")),
        Of("R19", () => Logged("received").Where(row => row.What.StartsWith("Return of", StringComparison.Ordinal)).Where(row => !Evidence.ReceivedBy(Cast.One("chair")).Any(mail => mail.At <= At(Days.Day(7), 17) && mail.Says("/r/") && Cast.Agencies.Any(agency => row.What.Contains(agency.Name, StringComparison.Ordinal) && mail.Says(agency.Name)))).Select(row => $"a link to the chair by the end of Day 7 for \"{row.What}\"")),
    ];

    private IEnumerable<Verdict> Meeting() =>
    [
        Of("R10",
            () => new[] { "family", "health", "immediate", "incident", "criteria", "learning" }.Where(word => !Text("Rapid Review v").Contains(word, StringComparison.OrdinalIgnoreCase)).Select(word => $"\"{word}\" in the report"),
            () => Must(Logged("Every part that must be filled is filled").Any(), "the report's parts checked")),
        Of("R11",
            () => Invited([.. Cast.Holding("la-lead", "icb-lead", "police-lead")]),
            () => new[] { "specialist", "designated-health", "principal-social-worker" }.SelectMany(role => Cast.Settings.Roster.Where(holder => holder.Role == role))
                .Where(holder => ReviewMeeting?.IsFor(holder.Person.Email) != true && !Logged(holder.Person.Name).Any(row => row.What.Contains("not invited", StringComparison.OrdinalIgnoreCase) || row.What.Contains("left out", StringComparison.OrdinalIgnoreCase))).Select(holder => $"{holder.Person.Name} invited, or the reason why not")),
        Of("R12",
            () => Agenda(Terms), () => Outcomes([WorkedWell, .. Terms.Where(term => !term.Contains("working well", StringComparison.Ordinal))]),
            () => AskedIds.Select(id => Cast.Agencies.First(agency => agency.Id == id).Name).Where(name => !Text("Agenda").Contains(name, StringComparison.Ordinal)).Select(name => $"a slot for {name} on the agenda")),
    ];

    private IEnumerable<Verdict> Ending() =>
    [
        Of("R13",
            () => EachGot(AskedAgencies.Concat(Cast.Holding("chair", "la-lead", "icb-lead", "police-lead")), mail => mail.Says("draft") && mail.Says(Clock(Days.Day(13), 17)) && mail.Says("/r/"), At(Days.Day(11), 17), "the revised draft"),
            () => Must(Logged("Comments closed").Any(row => row.At <= At(Days.Day(13), 17, 1)), "comments closed on Day 13"),
            () => Must(!Evidence.Rows.Any(row => row.What.Contains("Agree and sign off", StringComparison.Ordinal) && row.At < Logged("Comments closed").Select(closed => closed.At).DefaultIfEmpty(DateTimeOffset.MaxValue).Min()), "no signature before comments closed")),
        Of("R14",
            () => Signed("Agree and sign off the final report for your partner", "Rapid Review v", At(Days.Day(14), 17), "la-signatory", "icb-signatory", "police-signatory"),
            () => new[] { "la-signatory", "icb-signatory", "police-signatory" }.Where(role => !Logged("ratified the recommendation").Any(row => row.What.StartsWith(Cast.Name(role), StringComparison.Ordinal) && row.At <= At(Days.Day(14), 17))).Select(role => $"{Cast.Name(role)}'s ratification, apart from the signature")),
        Of("R15", () => Submitted(At(Days.Day(15), 17)), () => Must(Logged("approved for submission").Any(row => row.Who.StartsWith(Cast.Name("partnership-manager"), StringComparison.Ordinal)), "sent by the manager")),
        Of("R16", () => Must(Text("Rapid Review v").Contains("key lines of enquiry", StringComparison.OrdinalIgnoreCase), "the key lines of enquiry in the report")),
    ];
}
