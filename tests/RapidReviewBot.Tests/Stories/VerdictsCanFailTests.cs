using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.LocalTenant.Story.Judging;
using Xunit;

namespace RapidReviewBot.Tests.Stories;

/// <summary>What people received and what was filed is changed after the story: the verdict that rests on it must fall, and name the duty.</summary>
[Collection(StoriesAtOnce.Name)]
public sealed class VerdictsCanFailTests(FiveStories story)
{
    private const string Panel = "mailbox.nationalreviewpanel@education.gov.uk";

    [Fact]
    public void A_notice_that_one_partner_did_not_get_fails_B01() =>
        Falls("bhr", "B01", evidence => evidence with { Mails = [.. evidence.Mails.Where(mail => !(mail.Mailbox.StartsWith("ian.calloway@", StringComparison.Ordinal) && mail.Subject.Contains("has begun", StringComparison.Ordinal)))] });

    [Fact]
    public void A_notice_without_the_dates_fails_B02() => Falls("bhr", "B02", evidence => evidence with { Mails = Texts(evidence, "has begun", text => text.Replace("Thu 7 Jan", "soon", StringComparison.Ordinal).Replace("Wed 6 Jan", "soon", StringComparison.Ordinal).Replace("Tue 5 Jan", "soon", StringComparison.Ordinal)) });

    [Theory, InlineData("bhr", "B09"), InlineData("jcr", "J19"), InlineData("redbridge", "R18"), InlineData("west-midlands", "W09"), InlineData("tower-hamlets", "T06")]
    public void A_meeting_three_weeks_later_fails(string procedure, string duty) =>
        Falls(procedure, duty, evidence => evidence with { Meetings = [.. evidence.Meetings.Select(meeting => meeting with { Start = meeting.Start.AddDays(21), End = meeting.End.AddDays(21) })] });

    [Theory, InlineData("bhr", "B16"), InlineData("jcr", "J23"), InlineData("redbridge", "R15"), InlineData("tower-hamlets", "T18"), InlineData("west-midlands", "W03")]
    public void A_submission_a_month_later_fails(string procedure, string duty) =>
        Falls(procedure, duty, evidence => evidence with { Mails = [.. evidence.Mails.Select(mail => mail.Mailbox == Panel ? mail with { At = mail.At.AddDays(30) } : mail)] });

    [Theory, InlineData("bhr", "B16"), InlineData("redbridge", "R15"), InlineData("tower-hamlets", "T18")]
    public void Another_PDF_than_the_one_that_is_filed_fails(string procedure, string duty) =>
        Falls(procedure, duty, evidence => evidence with { Mails = [.. evidence.Mails.Select(mail => mail.Mailbox == Panel ? mail with { Files = [.. mail.Files.Select(file => file with { Content = [.. file.Content, 32] })] } : mail)] });

    [Theory, InlineData("bhr", "B15"), InlineData("redbridge", "R14"), InlineData("tower-hamlets", "T17"), InlineData("jcr", "J28")]
    public void A_signature_under_another_hash_fails(string procedure, string duty) =>
        Falls(procedure, duty, evidence => evidence with { Rows = [.. evidence.Rows.Select(row => row with { What = row.What.Replace("SHA-256 ", "SHA-256 0", StringComparison.Ordinal) })] });

    [Theory, InlineData("bhr", "B13"), InlineData("redbridge", "R13")]
    public void Comments_that_stay_open_fail(string procedure, string duty) =>
        Falls(procedure, duty, evidence => evidence with { Rows = [.. evidence.Rows.Where(row => !row.What.StartsWith("Comments closed", StringComparison.Ordinal))] });

    [Theory, InlineData("bhr", "B07"), InlineData("jcr", "J07"), InlineData("tower-hamlets", "T35")]
    public void A_return_that_is_not_in_the_folder_fails(string procedure, string duty) =>
        Falls(procedure, duty, evidence => evidence with { FiledFiles = [.. evidence.FiledFiles.Where(file => !file.Name.Contains(" returned v1", StringComparison.Ordinal))] });

    [Fact]
    public void Minutes_after_25_hours_fail_J26() =>
        Falls("jcr", "J26", evidence => evidence with { Mails = [.. evidence.Mails.Select(mail => mail.Says("minutes") ? mail with { At = mail.At.AddHours(25) } : mail)] });

    [Fact]
    public void A_missing_sub_folder_fails_J09() => Falls("jcr", "J09", evidence => evidence with { Folders = [.. evidence.Folders.Where(name => !name.StartsWith("III", StringComparison.Ordinal))] });

    [Fact]
    public void A_morning_without_status_fails_J10() => Falls("jcr", "J10", evidence => evidence with { Messages = [.. evidence.Messages.Where(message => LondonTime.DateOf(message.At) != new DateOnly(2026, 12, 17))] });

    [Fact]
    public void A_view_that_is_not_in_fails_R02() => Falls("redbridge", "R02", evidence => evidence with { Rows = [.. evidence.Rows.Where(row => !(row.What.StartsWith("View on the threshold", StringComparison.Ordinal) && row.Who.StartsWith("Craig", StringComparison.Ordinal)))] });

    [Fact]
    public void A_second_vote_fails_T15() => Falls("tower-hamlets", "T15", evidence => evidence with { Rows = [.. evidence.Rows, .. evidence.Rows.Where(row => row.What.Contains(", voted ", StringComparison.Ordinal)).Take(1)] });

    [Fact]
    public void A_name_in_a_card_fails_N09() => Falls("bhr", "N09", evidence => evidence with { Cards = [.. evidence.Cards, "Zebedee was seen"] });

    private void Falls(string procedure, string duty, Func<Evidence, Evidence> changed)
    {
        var whole = Evidence.In(story.FolderOf(procedure));
        var before = Judgement.Of(whole, procedure, FiveStories.Began, BankHolidays.Published);

        var after = Judgement.Of(changed(whole), procedure, FiveStories.Began, BankHolidays.Published);

        Assert.Contains(duty, before.Held);
        Assert.Contains(after.Unmet, one => one.Duty == duty);
    }

    private static IReadOnlyList<MailFound> Texts(Evidence evidence, string subject, Func<string, string> changed) =>
        [.. evidence.Mails.Select(mail => mail.Subject.Contains(subject, StringComparison.Ordinal) ? mail with { Text = changed(mail.Text) } : mail)];
}
