using System.Globalization;
using System.Text.RegularExpressions;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.LocalTenant.Story.Judging;
using Xunit;

namespace RapidReviewBot.Tests.Stories;

public sealed partial class EventfulStoryTests(EventfulStory story) : IClassFixture<EventfulStory>
{
    private const string Moved = "Deadlines have moved";

    private static readonly DateOnly[] Proclaimed = [EventfulStory.OverReturns, EventfulStory.OverMeeting];

    [Fact, Trait("Duty", "N02")]
    public void Holidays_proclaimed_on_Day_4_are_told_that_day_in_chat_and_by_mail_to_those_who_owe()
    {
        var told = story.Evidence.Messages.First(message => message.Words.Contains(Moved, StringComparison.Ordinal));
        var mail = story.Evidence.ReceivedBy(EventfulStory.Owing).Single(mail => mail.Subject.Contains(Moved, StringComparison.Ordinal));

        Assert.Equal(EventfulStory.Day4, LondonTime.DateOf(told.At));
        Assert.Equal(EventfulStory.Day4, LondonTime.DateOf(mail.At));
        Assert.All([told.Words, mail.Text], words =>
        {
            Assert.Contains("Mon 21 Dec is now a bank holiday (Bank holiday for a state funeral).", words);
            Assert.Contains("Wed 30 Dec is now a bank holiday (Bank holiday for a royal wedding).", words);
        });
        Assert.Contains("Return the Initial Scoping and Information Sharing template: now Tue 22 Dec, 17:00, was Mon 21 Dec, 17:00", mail.Text);
        Assert.Contains("Deadlines moved: Mon 21 Dec is now a bank holiday", story.Evidence.Log);
    }

    [Fact, Trait("Duty", "N02")]
    public void Every_deadline_is_shown_old_and_new_and_stays_as_many_working_days_away()
    {
        var words = story.Evidence.Messages.First(message => message.Words.Contains(Moved, StringComparison.Ordinal)).Words;
        var lines = OldAndNew().Matches(words).Select(match => (Now: Day(match.Groups["now"].Value), Was: Day(match.Groups["was"].Value))).ToList();

        var (ofTheMeeting, others) = (lines.Where(line => line.Was == EventfulStory.OverMeeting).ToList(), lines.Where(line => line.Was != EventfulStory.OverMeeting).ToList());

        Assert.NotEmpty(ofTheMeeting);
        Assert.All(ofTheMeeting, line => Assert.Equal(EventfulStory.OverMeeting.AddDays(1), line.Now));
        Assert.Equal(5, others.Count);
        Assert.All(others, line => Assert.Equal(WorkingDaysTo(line.Was, []), WorkingDaysTo(line.Now, Proclaimed)));
    }

    [Fact, Trait("Duty", "N02"), Trait("Duty", "W09")]
    public void The_meeting_on_that_day_is_proposed_again_and_moves_in_every_calendar()
    {
        var meetings = story.Evidence.Meetings.Where(meeting => meeting.Subject.StartsWith("Rapid Review", StringComparison.Ordinal)).ToList();

        Assert.Contains("The meeting is on a day that is no working day", story.Evidence.Chat);
        Assert.Contains("You get other times to choose from", story.Evidence.Chat);
        Assert.NotEmpty(meetings);
        Assert.All(meetings, meeting => Assert.InRange(WorkingDaysTo(meeting.Day, Proclaimed), 7, 13));
        Assert.DoesNotContain(meetings, meeting => meeting.Day == EventfulStory.OverMeeting);
    }

    [Fact, Trait("Duty", "N05")]
    public void A_review_stood_down_on_Day_5_is_told_by_mail_to_every_agency_that_was_asked()
    {
        var asked = story.Evidence.Received("return due").Select(mail => mail.Mailbox).Distinct().Order();
        var told = story.Evidence.Received("stood down").ToList();

        Assert.Equal(5, WorkingDaysTo(LondonTime.DateOf(EventfulStory.StoodDownAt), Proclaimed));
        Assert.Equal(asked, told.Select(mail => mail.Mailbox).Distinct().Order());
        Assert.All(told, mail => Assert.InRange(mail.At, EventfulStory.StoodDownAt, EventfulStory.StoodDownAt.AddMinutes(5)));
        Assert.Contains("The three safeguarding partners", story.Evidence.Log);
    }

    [Fact, Trait("Duty", "N05")]
    public void Its_meeting_is_cancelled_in_every_calendar() => Assert.All(story.Evidence.Meetings, meeting => Assert.True(meeting.Cancelled, meeting.Mailbox));

    [Fact, Trait("Duty", "N05")]
    public void Nobody_is_asked_for_or_reminded_of_anything_afterwards() =>
        Assert.Empty(story.Evidence.Mails.Where(mail => mail.At > EventfulStory.StoodDownAt.AddMinutes(5) && mail.Folder == "inbox").Select(mail => $"{LondonTime.Words(mail.At)} {mail.Mailbox}: {mail.Subject}"));

    /// <summary>Working days after the first day, up to and with a day.</summary>
    private static int WorkingDaysTo(DateOnly day, DateOnly[] also)
    {
        var days = new Days(EventfulStory.FirstDay, BankHolidays.Published);
        return Enumerable.Range(1, 60).Select(EventfulStory.FirstDay.AddDays).TakeWhile(one => one <= day).Count(one => days.IsWorkingDay(one) && !also.Contains(one));
    }

    private static DateOnly Day(string words) =>
        Enumerable.Range(0, 90).Select(EventfulStory.FirstDay.AddDays).First(day => LondonTime.Words(day) == words);

    [GeneratedRegex(": now (?<now>[A-Z][a-z]{2} [0-9]{1,2} [A-Z][a-z]{2}), [0-9:]{5}, was (?<was>[A-Z][a-z]{2} [0-9]{1,2} [A-Z][a-z]{2}),", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OldAndNew();
}
