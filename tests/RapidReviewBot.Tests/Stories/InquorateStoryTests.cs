using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.LocalTenant.Story.Judging;
using Xunit;

namespace RapidReviewBot.Tests.Stories;

public sealed class InquorateStoryTests(InquorateStory story) : IClassFixture<InquorateStory>
{
    private const string Sentence = "The meeting was not quorate: the local authority was not there.";

    private LogRow First => story.Evidence.Rows.First(row => row.What.StartsWith("Present:", StringComparison.Ordinal));

    private LogRow Second => story.Evidence.Rows.Last(row => row.What.StartsWith("Present:", StringComparison.Ordinal));

    [Fact, Trait("Duty", "W13")]
    public void Manager_and_chair_are_told_who_was_missing_and_that_nothing_can_be_decided()
    {
        var told = story.Evidence.Messages.Where(message => message.Words.Contains(Sentence, StringComparison.Ordinal) && message.Words.Contains("No decision can be recorded", StringComparison.Ordinal)).ToList();

        Assert.Contains("not quorate", First.What);
        Assert.Equal(2, told.Select(message => message.Conversation).Distinct().Count());
        Assert.All(told, message => Assert.InRange(message.At, First.At.AddMinutes(-1), First.At.AddMinutes(5)));
    }

    [Fact, Trait("Duty", "W13")]
    public void Nobody_is_asked_to_decide_and_nothing_is_decided_before_the_meeting_is_held_again()
    {
        var between = story.Evidence.Rows.Where(row => row.At >= First.At && row.At < Second.At).ToList();

        Assert.DoesNotContain(between, row => row.What.Contains("was asked to record the decision", StringComparison.Ordinal));
        Assert.DoesNotContain(between, row => row.What.StartsWith("Decision recorded", StringComparison.Ordinal));
    }

    [Fact, Trait("Duty", "W09"), Trait("Duty", "W13")]
    public void Other_times_in_the_window_are_proposed_and_one_of_them_is_booked()
    {
        var days = new Days(InquorateStory.FirstDay, BankHolidays.Published);
        var found = story.Evidence.Rows.Single(row => row.What.StartsWith("Times found", StringComparison.Ordinal) && row.At >= First.At);
        var booked = story.Evidence.Meetings.Where(meeting => meeting.Subject.StartsWith("Rapid Review", StringComparison.Ordinal) && meeting.Start > First.At).ToList();

        Assert.All(booked, meeting =>
        {
            Assert.False(meeting.Cancelled);
            Assert.InRange(meeting.Day, days.Within(7), days.Within(13));
            Assert.Contains(LondonTime.Words(meeting.Start), found.What);
        });
        Assert.True(booked.Select(meeting => meeting.Mailbox).Distinct().Count() > 5);
    }

    [Fact, Trait("Duty", "W13"), Trait("Duty", "W14")]
    public void The_meeting_that_was_quorate_decides()
    {
        var decided = story.Evidence.Rows.Single(row => row.What.StartsWith("Decision recorded", StringComparison.Ordinal));

        Assert.Contains("The meeting was quorate.", Second.What);
        Assert.True(decided.At >= Second.At);
    }
}
