using RapidReviewBot.LocalTenant.Story.Judging;
using RapidReviewBot.Domain.Calendar;
using Xunit;

namespace RapidReviewBot.Tests.Stories;

public sealed class EventfulStoryTests(EventfulStory story) : IClassFixture<EventfulStory>
{
    [Fact, Trait("Duty", "N02")]
    public void A_holiday_proclaimed_while_a_review_is_open_moves_its_deadlines_and_says_so_in_chat_and_mail()
    {
        var mails = story.Evidence.Received("Deadlines have moved").ToList();

        Assert.Contains("Wed 30 Dec is now a bank holiday (Bank holiday for a royal wedding).", story.Evidence.Chat);
        Assert.Contains(": now ", story.Evidence.Chat);
        Assert.Contains(mails, mail => mail.Mailbox.EndsWith("police.example", StringComparison.Ordinal) && mail.Text.Contains("Wed 30 Dec is now a bank holiday", StringComparison.Ordinal));
        Assert.Contains("Deadlines moved: Wed 30 Dec is now a bank holiday", story.Evidence.Log);
    }

    [Fact, Trait("Duty", "N02")]
    public void The_manager_is_told_that_the_meeting_is_on_that_day_and_what_to_do()
    {
        Assert.Contains("The meeting is on a day that is no working day", story.Evidence.Chat);
        Assert.Contains("Call the meeting off", story.Evidence.Chat);
    }

    [Fact, Trait("Duty", "N05")]
    public void A_review_stood_down_is_told_by_mail_to_every_agency_that_was_asked()
    {
        var asked = story.Evidence.Received("return due").Select(mail => mail.Mailbox).Distinct().Order();

        Assert.Equal(asked, story.Evidence.Received("stood down").Select(mail => mail.Mailbox).Distinct().Order());
        Assert.Contains("The three safeguarding partners", story.Evidence.Log);
    }

    [Fact, Trait("Duty", "N05")]
    public void Its_meeting_is_cancelled_in_every_calendar() => Assert.All(story.Evidence.Meetings, meeting => Assert.True(meeting.Cancelled, meeting.Mailbox));

    [Fact, Trait("Duty", "N05")]
    public void Nobody_is_asked_for_or_reminded_of_anything_afterwards() =>
        Assert.Empty(story.Evidence.Mails.Where(mail => mail.At > EventfulStory.StoodDownAt.AddMinutes(5) && mail.Folder == "inbox").Select(mail => $"{LondonTime.Words(mail.At)} {mail.Mailbox}: {mail.Subject}"));
}
