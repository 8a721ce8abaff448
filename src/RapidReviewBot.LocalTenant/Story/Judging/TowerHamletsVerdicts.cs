using RapidReviewBot.Domain.Calendar;

namespace RapidReviewBot.LocalTenant.Story.Judging;

/// <summary>Rows T. The days count from the notification, whose date is read where its sender recorded it.</summary>
internal sealed class TowerHamletsVerdicts(Evidence evidence, Cast cast, Days days) : Verdicts(evidence, cast, days)
{
    private const string SameThemes = "an open one has the same themes";
    private static readonly string[] Panel = ["chair", "public-protection", "designated-doctor", "designated-nurse", "named-gp", "education-safeguarding", "barts", "elft"];
    private static readonly string[] Executive = ["la-executive", "icb-executive", "police-executive"];
    private static readonly string[] Views = ["la-head-of-quality-assurance", "designated-nurse", "police-superintendent"];
    private static readonly string[] Members = ["Public Protection Unit", "Designated Doctor", "Designated Nurse", "Named GP", "Education Safeguarding Service", "Lead Named Nurse", "Named Safeguarding Professional", "Partner invited"];

    private DateOnly Notified => Logged("notification recorded as sent").Select(row => row.Day).FirstOrDefault(Days.Anchor);

    private DateOnly After(int number) => Days.Within(Notified, number);

    public override IEnumerable<Verdict> All() => [.. Referral(), .. Threshold(), .. Checks(), .. Meeting(), .. Deciding(), .. Occasions(), .. Ending()];

    private IEnumerable<Verdict> Referral() =>
    [
        Of("T01", () => new[] { "safeguarding lead", "discuss", "first" }.Where(word => !Text("Referral Form").Contains(word, StringComparison.OrdinalIgnoreCase)).Select(word => $"\"{word}\" asked for in the referral form")),
        Of("T03", () => Must(Evidence.Messages.Any(message => message.Words.Contains("concern about how services worked together", StringComparison.Ordinal)), "concern about joint working asked for on the opening card")),
        Of("T08", () => Must(Logged("Agency list confirmed").Concat(Logged("Agencies to ask")).Any(row => row.At <= At(After(1), 17)), $"the agencies confirmed by {Clock(After(1), 17)}")),
        Of("T23", () => Must(Evidence.Messages.Any(message => message.Words.Contains("CDOP or JAR", StringComparison.Ordinal)), "a death review's date asked for on the opening card")),
        Of("T30", () => EachGot(Cast.Holding("la-head-of-quality-assurance", "childrens-social-care"), mail => mail.Says("referral") && mail.Says("/r/"), At(Days.Within(1), 17), "a link to the referral")),
        Of("T31",
            () => Must(Logged("notification recorded as sent").Any(row => row.What.Contains("reference", StringComparison.Ordinal)), "the notification with date and reference"),
            () => Must(Logged("notification recorded as sent").All(row => Logged("Settled: the threshold is met").Any(settled => settled.At <= row.At)), "the notification only after the threshold was met")),
    ];

    private IEnumerable<Verdict> Threshold() =>
    [
        Of("T04",
            () => Must(Evidence.Meetings.Any(meeting => !meeting.Cancelled && Cast.Holding(Views).All(meeting.IsFor) && !Cast.Holding("barts").Any(meeting.IsFor)), "the three-way discussion in the three's calendars"),
            () => Views.Where(role => !Logged("View on the threshold given").Any(row => row.Who.StartsWith(Cast.Name(role), StringComparison.Ordinal) && row.At <= At(Days.Within(3), 12))).Select(role => $"the view of {Cast.Name(role)} by {Clock(Days.Within(3), 12)}"),
            () => Must(Logged("Settled: the threshold is").Any(row => row.At <= At(Days.Within(3), 17)), "the result in the log")),
        new("T05", () => Logged("Settled: the threshold is not met").SelectMany(settled => All(ReferrersLetter(settled.Day), RequestsAnswered(settled.Day)))),
    ];

    /// <summary>Whoever the filed referral names as having made it, by mail address.</summary>
    private string Referrer => Text("Referral Form").Split('\n').SkipWhile(line => line != "Email").Skip(1).FirstOrDefault("").ToLowerInvariant();

    private IEnumerable<string> ReferrersLetter(DateOnly settled)
    {
        var sent = Evidence.Mails.Where(mail => mail.IsReceived && mail.Attachments.Any(name => name.Contains("Letter to the referrer", StringComparison.Ordinal))).ToList();
        foreach (var mail in sent.Where(mail => !mail.Mailbox.Equals(Referrer, StringComparison.OrdinalIgnoreCase))) yield return $"the letter to the referrer ({Referrer}) only, not to {mail.Mailbox}";
        if (!sent.Exists(mail => mail.At <= At(Days.Within(settled, 2), 17))) yield return $"the letter to the referrer by {Clock(Days.Within(settled, 2), 17)}";
        var letter = Text("Letter to the referrer");
        if (!letter.Contains("Next steps", StringComparison.Ordinal)) yield return "the next steps in the letter";
        if (letter.Contains(InventedAccount, StringComparison.Ordinal) || InventedFamily.Words.Any(word => letter.Contains(word, StringComparison.OrdinalIgnoreCase))) yield return "no narrative in the letter";
    }

    /// <summary>Every request that followed from "not met" has an answer, filed, within twenty working days.</summary>
    private IEnumerable<string> RequestsAnswered(DateOnly settled)
    {
        var asked = Logged("After \"not met\"").Select(row => row.What).LastOrDefault("");
        if (asked.Length == 0) yield return "what follows from \"not met\" in the log";
        var answers = Cast.Agencies.Where(agency => asked.Contains($"{agency.Name} asked for assurance", StringComparison.Ordinal)).Select(agency => $"{agency.Name} gave assurance")
            .Concat(asked.Contains("referrer asked", StringComparison.Ordinal) ? ["The referrer fed back"] : []);
        foreach (var answer in answers.Where(answer => !Logged(answer).Any(row => row.File.Length > 0 && row.At <= At(Days.Within(settled, 20), 17)))) yield return $"\"{answer}\", with its file, by {Clock(Days.Within(settled, 20), 17)}";
    }

    private IEnumerable<Verdict> Checks() =>
    [
        Of("T25",
            () => EachGot(Cast.Holding(Panel), mail => mail.Says("papers of the meeting"), PapersBy, "the papers at least two working days before the meeting"),
            () => Must(Logged("Invitations sent").Any(row => row.At <= At(After(2), 17)), "the meeting set up by the second working day")),
        Of("T35", () => Must(Evidence.HasFile("Agency checks list", ".docx") && AskedAgencies.Any(), "the list of agency checks in the folder"), () => Returned("Agency check", At(After(8), 17))),
        Of("T24",
            () => Panel.Where(role => !Logged($"{Cast.Name(role)} declared").Any(row => row.What.Contains("conflict of interest", StringComparison.Ordinal) && row.At <= PapersBy)).Select(role => $"{Cast.Name(role)}'s declaration before the papers"),
            () => Must(Logged("Substitutes agreed").Any(), "the substitutes agreed")),
    ];

    private DateTimeOffset PapersBy => ReviewMeeting is { } meeting ? At(Days.Before(meeting.Day, 2), 17) : default;

    private IEnumerable<Verdict> Meeting() =>
    [
        Of("T06",
            () => Must(ReviewMeeting is { } meeting && meeting.Day <= After(10), $"the meeting by {LondonTime.Words(After(10))}"),
            () => Must(AtPanel.Count > 0 && AtPanel.All(mail => DayOf(mail) <= After(15)), $"the decision by {LondonTime.Words(After(15))}")),
        Of("T07",
            () => Invited([.. Cast.Holding([.. Panel, "manager", "coordinator"])]),
            () => Cast.Holding("manager", "coordinator", "invited-partner").Where(person => Voters.Any(row => row.What.StartsWith(NameOf(person), StringComparison.Ordinal))).Select(person => $"no vote of {person}")),
        Of("T14",
            () => Agenda("Overview of the case by the chair", "Each agency presents its agency check form", "key themes"),
            () => Cast.Agencies.Where(agency => Logged($"{agency.Name} asked for its return").Any() && !Text("Agenda").Contains(agency.Name, StringComparison.Ordinal)).Select(agency => $"a slot for {agency.Name} on the agenda"),
            () => Outcomes("Learning workshop")),
        Of("T36", () => Agenda("Learning workshop", "Decide whether the threshold", "Vote on recommending")),
        Of("T21", Apart),
    ];

    /// <summary>The meetings of the reviews, one day each; another review's is neither on it nor on a working day beside it.</summary>
    private IEnumerable<string> Apart()
    {
        var held = Evidence.Meetings.Where(meeting => !meeting.Cancelled && meeting.Subject.StartsWith("Rapid Review", StringComparison.Ordinal) && Cast.Holding(Panel).All(meeting.IsFor))
            .GroupBy(meeting => meeting.Subject, meeting => meeting.Day).ToDictionary(one => one.Key, one => one.Distinct().ToList());
        foreach (var (review, several) in held.Where(one => one.Value.Count != 1)) yield return $"one day for \"{review}\", not {string.Join(" and ", several.Select(LondonTime.Words))}";
        var ordered = held.Select(one => one.Value[0]).Order().ToList();
        foreach (var (first, second) in ordered.Zip(ordered.Skip(1)).Where(two => two.Second <= Days.Within(two.First, 1))) yield return $"no meeting on {LondonTime.Words(second)}, beside that on {LondonTime.Words(first)}";
    }

    private IEnumerable<LogRow> Voters => Logged(", voted ");

    private string NameOf(string address) => Cast.Settings.Roster.First(holder => holder.Person.Email.Equals(address, StringComparison.OrdinalIgnoreCase)).Person.Name;

    private IEnumerable<Verdict> Deciding() =>
    [
        Of("T15",
            () => Must(Logged("found the threshold for a practice review").Any(), "the threshold decision as a record of its own"),
            () => Panel.Where(role => Voters.Count(row => row.What.StartsWith(Cast.Name(role), StringComparison.Ordinal)) != 1).Select(role => $"one vote of {Cast.Name(role)}"),
            () => Must(Logged("Vote on recommending a practice review:").Any(row => ReviewMeeting is { } meeting && row.At <= At(meeting.Day, 23, 59)), "the vote counted on the meeting's day")),
        Of("T16",
            () => new[] { "conversation", "themes", "learning", "recommend", "vote" }.Where(word => !Text("Decision Sheet v").Contains(word, StringComparison.OrdinalIgnoreCase)).Select(word => $"\"{word}\" in the Decision Sheet"),
            () => Must(Logged("completed").Any(row => ReviewMeeting is { } meeting && row.At <= At(Days.Within(meeting.Day, 1), 17)), "the Decision Sheet on the working day after the meeting")),
        Of("T17",
            () => Signed("Consider the decision and sign the Decision Sheet", "Decision Sheet v", At(After(15), 12), Executive),
            () => Executive.Where(role => Logged("Consider the decision and sign").LastOrDefault(row => row.What.StartsWith(Cast.Name(role), StringComparison.Ordinal)) is { } last && !last.What.Contains($"version {Newest},", StringComparison.Ordinal)).Select(role => $"{Cast.Name(role)}'s signature afresh on version {Newest}"),
            () => Refused.SelectMany(AfterRefusal)),
        Of("T33",
            () => Must(Logged("Practice review commissioned").All(row => Executive.All(role => Logged("Consider the decision and sign").Any(signed => signed.What.StartsWith(Cast.Name(role), StringComparison.Ordinal) && signed.At <= row.At))), "no commission before the Executive's decision"),
            () => Must(Logged("Practice review commissioned. Method:").Any(), "the method recorded")),
    ];

    private int Newest => Evidence.Found("Decision Sheet v").Count();

    /// <summary>The versions that somebody of the executive did not agree with.</summary>
    private IReadOnlyList<int> Refused => [.. Enumerable.Range(1, Newest).Where(version => Logged($"does not agree with version {version}.").Any(row => row.File.Length > 0))];

    private IEnumerable<LogRow> Final => Logged("The chair of the executive decided finally");

    /// <summary>Signatures fall, executive and chair meet, the decision is reviewed, a new version follows; or the executive's chair has decided finally.</summary>
    private IEnumerable<string> AfterRefusal(int version)
    {
        var signed = Logged($"sign the Decision Sheet, version {version},").Select(row => row.What.Split(',')[0]).ToList();
        foreach (var name in signed.Where(name => version < Newest && !Logged($"Sign-offs of version {version} by").Any(row => row.What.Contains(name, StringComparison.Ordinal)))) yield return $"{name}'s signature of version {version} void";
        if (Final.Any(row => row.At <= Logged($"does not agree with version {version}.").First().At || row.What.Contains($"version {version}:", StringComparison.Ordinal))) yield break;
        if (!Evidence.Meetings.Any(meeting => !meeting.Cancelled && !meeting.Subject.StartsWith("Rapid Review Panel", StringComparison.Ordinal) && Cast.Holding([.. Executive, "chair"]).All(meeting.IsFor))) yield return "a meeting of the executive with the chair in their calendars";
        if (!Logged($"Decision of version {version} reviewed with the chair").Any(row => row.File.Length > 0 && row.Who.StartsWith(Cast.Name("chair"), StringComparison.Ordinal))) yield return $"the decision of version {version} reviewed with the chair";
        if (version >= Newest) yield return $"a version after version {version}";
    }

    /// <summary>What is disputed again goes to the executive's chair alone, and ends there.</summary>
    private IEnumerable<string> FinalWord()
    {
        var final = Final.ToList();
        if (final.Count != 1 || final[0].File.Length == 0 || !final[0].Who.StartsWith(Cast.Name("executive-chair"), StringComparison.Ordinal)) yield return "one final decision, filed, by the chair of the executive";
        else if (Logged("It meets the chair").Concat(Logged("reviewed with the chair")).Any(row => row.At > final[0].At)) yield return "no further meeting or review after the final decision";
        if (final.Count > 0 && !AtPanel.Any(mail => mail.At > final[0].At)) yield return "the decision at the Panel after it was final";
    }

    /// <summary>The reason can be chosen, its reference is recorded, and stands in the Decision Sheet.</summary>
    private IEnumerable<string> OtherReview()
    {
        if (!Evidence.Pages.Any(page => page.Text.Contains(SameThemes, StringComparison.Ordinal) && page.Text.Contains("Reference of the open review with the same themes", StringComparison.Ordinal))) yield return "the reason and the other review's reference asked for on a page";
        foreach (var row in Logged(SameThemes).Where(row => row.What.Contains("decided", StringComparison.OrdinalIgnoreCase) || row.What.Contains("Decision", StringComparison.Ordinal)))
        {
            var at = row.What.IndexOf("(review ", StringComparison.Ordinal);
            if (at < 0) yield return $"the other review's reference in \"{row.What}\"";
            else if (!Text("Decision Sheet v").Contains(row.What[(at + 8)..row.What.IndexOf(')', at)], StringComparison.Ordinal)) yield return "the other review's reference in the Decision Sheet";
        }
    }

    /// <summary>Judged only where the occasion arises: a second notification, a member who joins, an outcome that rests on another review.</summary>
    private IEnumerable<Verdict> Occasions()
    {
        if (Refused.Skip(1).Any()) yield return new("T22", FinalWord);
        if (Logged(SameThemes).Any()) yield return new("T29", OtherReview);
        var sent = Logged("notification recorded as sent").OrderBy(row => row.At).ToList();
        if (sent.Count > 1) yield return new("T20", () => sent.Skip(1).SelectMany(one => Timelines(one.At)));
        var joined = Evidence.Rows.Where(row => Members.Any(title => row.What.Contains($" is {title}", StringComparison.Ordinal))).ToList();
        if (joined.Count > 0) yield return Of("T34", () => joined.Where(row => !row.What.Contains("confirmed to speak for their agency, with strategic oversight", StringComparison.Ordinal)).Select(row => $"a confirmation when \"{row.What}\""),
            () => Cast.Settings.Roster.Where(holder => Panel.Contains(holder.Role) && !holder.SpeaksForAgency).Select(holder => $"{holder.Person.Name} confirmed when set up"));
    }

    /// <summary>Raised on the day of the second notification, which the first review's office is told of; the agreed day is recorded by the Business Unit with who agreed it for the Panel, and is the last day from then on.</summary>
    private IEnumerable<string> Timelines(DateTimeOffset notified)
    {
        if (!Logged("Other notifications within a short time: RR-").Any(row => row.At >= notified && row.Day == LondonTime.DateOf(notified))) yield return "the other notification raised on the day of the second";
        if (!Logged("was notified within a short time after this one").Any(row => row.At >= notified && row.Day == LondonTime.DateOf(notified))) yield return "the office of the first review told of the second on that day";
        var agreed = Logged("agreed with the Panel: ").FirstOrDefault(row => row.At >= notified);
        if (agreed is null || agreed.What.EndsWith(": ", StringComparison.Ordinal)) yield return "the agreed day, with who agreed it";
        else if (!Cast.Settings.Roster.Any(holder => holder.Role is "manager" or "coordinator" && agreed.Who.StartsWith(holder.Person.Name, StringComparison.Ordinal))) yield return "the timeline agreed by the Business Unit";
        if (!Evidence.Timeline.Any(row => row.Duty.Contains("T18", StringComparison.Ordinal) && row.Due is { } due && agreed?.What.Contains(LondonTime.Words(DateOnly.ParseExact(due[..10], "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), StringComparison.Ordinal) == true)) yield return "the agreed day as the last day of the review";
    }

    private IEnumerable<Verdict> Ending() =>
    [
        Of("T18", () => Submitted(At(After(15), 17)), () => Must(Logged("approved for submission").Any(row => row.Who.StartsWith(Cast.Name("executive-chair"), StringComparison.Ordinal)), "sent for the Executive by its chair")),
        Of("T19", () => Must(Logged("Practice review held on").Any(row => row.At <= SixMonths), "the practice review held within six calendar months of the Executive's sign-off")),
        Of("T32", () => Must(Logged("Practice review commissioned").Any() || Logged("action plan").Any(), "actions, or the reason for none")),
    ];

    private DateTimeOffset SixMonths => Logged("Consider the decision and sign").Select(row => At(row.Day.AddMonths(6), 23, 59)).DefaultIfEmpty(DateTimeOffset.MinValue).Max();
}
