using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.LocalTenant.Story.Judging;
using Xunit;

namespace RapidReviewBot.Tests.Stories;

public sealed class ShortHandedStoryTests(ShortHandedStory story) : IClassFixture<ShortHandedStory>
{
    private const string Form = "Return the information scoping submission form";
    private static readonly DateTimeOffset Due = LondonTime.At(new DateOnly(2026, 12, 18), new TimeOnly(17, 0));
    private static readonly DateTimeOffset Back = LondonTime.StartOf(ShortHandedStory.LastAway.AddDays(1));

    [Fact, Trait("Duty", "J07"), Trait("Duty", "J13")]
    public void An_agency_that_never_answers_is_chased_before_and_after_its_day_then_the_manager_then_whoever_chairs()
    {
        var chased = story.Evidence.ReceivedBy(ShortHandedStory.Silent).Where(mail => mail.Subject.Contains($"reminder: {Form[..20]}", StringComparison.Ordinal)).Select(mail => mail.At).Order().ToList();
        var manager = story.Evidence.Messages.First(message => message.At > Due && IsOutstanding(message.Words));
        var escalated = story.Evidence.ReceivedBy(ShortHandedStory.ViceChairsMail).First(mail => mail.Subject.Contains("Overdue, for your attention", StringComparison.Ordinal) && IsOutstanding(mail.Text));

        Assert.True(chased.Count(at => at < Due) >= 2);
        Assert.Contains(chased, at => at > Due);
        Assert.True(chased.First(at => at > Due) < manager.At);
        Assert.True(manager.At < escalated.At);

        static bool IsOutstanding(string words) => words.Contains($"Outstanding: {ShortHandedStory.SilentAgency}.", StringComparison.Ordinal);
    }

    [Fact, Trait("Duty", "J14"), Trait("Duty", "J17"), Trait("Duty", "J18")]
    public void It_is_shown_as_outstanding_on_card_in_pack_checklist_report_and_log()
    {
        Assert.Contains(story.Evidence.Messages, message => message.Words.Contains($"6 of 7 in; outstanding: {ShortHandedStory.SilentAgency}", StringComparison.Ordinal));
        Assert.All(story.Evidence.Received("papers of the meeting"), mail => Assert.Contains($"Outstanding: the return of {ShortHandedStory.SilentAgency}.", mail.Text));
        Assert.Contains("Outstanding", story.Evidence.Found("Checklist").Last().Text);
        Assert.All(story.Evidence.Found("Rapid Review v"), report => Assert.Contains("Return outstanding", report.Text));
        Assert.Contains(story.Evidence.Rows, row => row.What.Contains($"of {ShortHandedStory.SilentAgency} reminded of what is overdue: {Form}", StringComparison.Ordinal));
        Assert.Contains(story.Evidence.Rows, row => row.What.StartsWith($"Overdue since Fri 18 Dec, 17:00: {Form}", StringComparison.Ordinal));
    }

    [Fact, Trait("Duty", "J18"), Trait("Duty", "J19"), Trait("Duty", "J20"), Trait("Duty", "J23")]
    public void The_review_goes_on_without_it_and_meets_its_duties_up_to_the_Panel() =>
        story.Holds("J01", "J02", "J03", "J04", "J05", "J06", "J09", "J11", "J12", "J20", "J23", "J25", "J27", "J28", "N01", "N08", "N09");

    [Fact, Trait("Duty", "J28"), Trait("Duty", "J10"), Trait("Duty", "J15")]
    public void The_vice_chair_is_told_for_which_days_and_gets_what_is_the_chairs_on_those_days_and_no_longer()
    {
        var mails = story.Evidence.ReceivedBy(ShortHandedStory.ViceChairsMail).ToList();
        var told = mails.Single(mail => mail.Subject.Contains("You act as JCR Group chair", StringComparison.Ordinal));
        var statuses = mails.Where(mail => mail.Subject.Contains("Status of this morning", StringComparison.Ordinal)).Select(mail => LondonTime.DateOf(mail.At)).Order();
        var shared = mails.Where(mail => mail.Says("return of") && mail.Subject.Contains("eturn", StringComparison.Ordinal) && mail.At > LondonTime.StartOf(ShortHandedStory.Away)).ToList();

        Assert.Contains("From Thu 17 Dec to Tue 22 Dec you act as JCR Group chair, whose holder is away.", told.Text);
        Assert.Equal([new DateOnly(2026, 12, 17), new DateOnly(2026, 12, 18), new DateOnly(2026, 12, 21), new DateOnly(2026, 12, 22)], statuses);
        Assert.NotEmpty(shared);
        Assert.DoesNotContain(mails, mail => mail.At >= Back && mail.Subject.Contains("Sign", StringComparison.Ordinal));
    }

    [Fact, Trait("Duty", "J07"), Trait("Duty", "J28")]
    public void What_the_vice_chair_does_is_logged_as_done_for_the_chair()
    {
        var acts = story.Evidence.Rows.Where(row => row.Who.StartsWith($"{ShortHandedStory.ViceChair} (invented) for {ShortHandedStory.Chair}", StringComparison.Ordinal)).ToList();

        Assert.Contains(acts, row => row.What.StartsWith("Decision recorded", StringComparison.Ordinal));
        Assert.Contains(acts, row => row.What.StartsWith("Findings are presented", StringComparison.Ordinal));
        Assert.All(acts, row => Assert.InRange(row.Day, ShortHandedStory.Away, ShortHandedStory.LastAway));
    }

    [Fact, Trait("Duty", "J28"), Trait("Duty", "J23")]
    public void When_the_chair_is_back_the_cards_come_to_the_chair_again()
    {
        var chairs = story.Evidence.Rows.Where(row => row.Who.StartsWith(ShortHandedStory.Chair, StringComparison.Ordinal) && row.Day > ShortHandedStory.Away.AddDays(-1)).ToList();

        Assert.DoesNotContain(story.Evidence.ReceivedBy(ShortHandedStory.ChairsMail), mail => mail.At > LondonTime.StartOf(ShortHandedStory.Away) && mail.At < Back && mail.Subject.Contains("return", StringComparison.OrdinalIgnoreCase));
        Assert.All(chairs, row => Assert.True(row.At >= Back, $"{row.At} {row.What}"));
        Assert.Contains(chairs, row => row.What.Contains("Approve the final draft", StringComparison.Ordinal));
        Assert.Contains(chairs, row => row.What.Contains("Sign the final report", StringComparison.Ordinal));
    }
}
