using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.LocalTenant.Story;
using RapidReviewBot.LocalTenant.Story.Judging;
using Xunit;

namespace RapidReviewBot.Tests.Stories;

/// <summary>The three find the threshold not met. The chair asks one agency for assurance and the referrer, a nurse without a role in the partnership, to review the lessons.</summary>
public sealed class NotMetStory() : VariantStory("tower-hamlets")
{
    public const string Referrer = "nell.ashdown@surgery.castlewharfhealth.example";

    private static readonly Dictionary<string, string> Answers = new(StringComparer.Ordinal)
    {
        ["referrer"] = "gp",
        ["referrer-name"] = "Nell Ashdown (invented)",
        ["referrer-agency"] = "Limeyard Example Surgery",
        ["referrer-email"] = Referrer,
        ["met"] = "no",
        ["assurance"] = "barts",
        ["feedback"] = "true",
    };

    private protected override Twist Twist { get; } = new() { Answer = (_, field) => Answers.GetValueOrDefault(field) };
}

public sealed class NotMetStoryTests(NotMetStory story) : IClassFixture<NotMetStory>
{
    [Fact, Trait("Duty", "T04")]
    public void The_three_discuss_it_and_each_says_that_it_is_not_met()
    {
        story.Holds("T04");
        Assert.Equal(3, story.Evidence.Rows.Count(row => row.What.StartsWith("View on the threshold given by", StringComparison.Ordinal) && row.What.EndsWith(": not met.", StringComparison.Ordinal)));
    }

    [Fact, Trait("Duty", "T05")]
    public void The_professional_who_made_the_referral_gets_the_letter_and_nobody_else()
    {
        var mail = Assert.Single(story.Evidence.Mails, mail => mail.IsReceived && mail.Attachments.Any(name => name.EndsWith("Letter to the referrer.docx", StringComparison.Ordinal)));
        var letter = Assert.Single(story.Evidence.Found("Letter to the referrer"));

        story.Holds("T05");
        Assert.Equal(NotMetStory.Referrer, mail.Mailbox);
        Assert.Contains("Nell Ashdown", letter.Text, StringComparison.Ordinal);
        Assert.Contains("Castlewharf Hospitals NHS Trust is asked to assure the chair", letter.Text, StringComparison.Ordinal);
    }

    [Fact, Trait("Duty", "T05")]
    public void Assurance_and_feedback_are_asked_of_each_and_filed_when_they_come()
    {
        var assurance = Assert.Single(story.Evidence.Rows, row => row.What == "Castlewharf Hospitals NHS Trust gave assurance.");
        var feedback = Assert.Single(story.Evidence.Rows, row => row.What == "The referrer fed back the lessons.");

        Assert.StartsWith("Olive Mensah", assurance.Who, StringComparison.Ordinal);
        Assert.StartsWith("Nell Ashdown", feedback.Who, StringComparison.Ordinal);
        Assert.All([assurance, feedback], row => Assert.Contains(story.Evidence.Filed, path => path.EndsWith(row.File, StringComparison.Ordinal)));
        Assert.Contains(story.Evidence.Pages, page => page.Person.StartsWith("Nell Ashdown", StringComparison.Ordinal) && page.Text.Contains("Review the lessons and feed back", StringComparison.Ordinal));
    }

    [Fact, Trait("Duty", "T05")]
    public void The_review_ends_by_itself_with_the_last_answer_and_no_agency_is_asked_for_its_check()
    {
        var answered = story.Evidence.Rows.Where(row => row.What is "Castlewharf Hospitals NHS Trust gave assurance." or "The referrer fed back the lessons.").Max(row => row.At);

        Assert.Equal(answered, Assert.Single(story.Evidence.Rows, row => row.What.Contains("stood down", StringComparison.Ordinal)).At);
        Assert.Empty(story.Evidence.Received("return due"));
    }

    [Fact, Trait("Duty", "N09")]
    public void What_the_referrer_and_the_agency_wrote_is_in_the_folder_only() => story.Holds("N09");

    [Fact]
    public void A_letter_that_went_to_the_agencys_contact_fails_T05() =>
        story.Falls("T05", evidence => evidence with { Mails = [.. evidence.Mails.Select(mail => mail.Mailbox == NotMetStory.Referrer ? mail with { Mailbox = story.Cast.Contact("gp") } : mail)] });

    [Fact]
    public void A_request_without_an_answer_fails_T05() =>
        story.Falls("T05", evidence => evidence with { Rows = [.. evidence.Rows.Where(row => !row.What.Contains("gave assurance", StringComparison.Ordinal))] });

    [Fact]
    public void A_letter_a_week_later_fails_T05() =>
        story.Falls("T05", evidence => evidence with { Mails = [.. evidence.Mails.Select(mail => mail with { At = mail.At.AddDays(7) })] });

    [Fact]
    public void A_view_that_came_too_late_fails_T04() =>
        story.Falls("T04", evidence => evidence with { Rows = [.. evidence.Rows.Select(row => row.What.StartsWith("View on the threshold", StringComparison.Ordinal) ? row with { At = LondonTime.At(VariantStory.Days.Within(5), new(9, 0)) } : row)] });
}
