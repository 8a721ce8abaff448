using System.Globalization;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.LocalTenant.Story;
using RapidReviewBot.LocalTenant.Story.Judging;
using Xunit;

namespace RapidReviewBot.Tests.Stories;

/// <summary>
/// A second referral comes a day after the first, and both are notified in one week. The manager tries to set the second meeting on the day of the first and on the next working day,
/// and agrees another last day with the Panel. Played until both meetings stand.
/// </summary>
public sealed class TwoReviewsStory() : VariantStory("tower-hamlets")
{
    public const string ForThePanel = "Invented officer of the Panel's secretariat";

    private int meetingsSet;

    public static DateOnly FirstMeeting { get; } = new(2027, 1, 22);

    public static DateOnly AgreedLastDay { get; } = new(2027, 2, 5);

    private protected override Twist Twist => new()
    {
        Answer = Answer,
        EndsAfter = TimeSpan.FromDays(4),
        Happenings = [new(TimeSpan.FromHours(24), "A second referral comes", SecondAsync)],
    };

    private string? Answer(string who, string field) => who == "Zainab Chowdhury" ? ManagersAnswer(field) : null;

    // The fields of the card on which a meeting is set, in their order: first the day, then the time.
    private string? ManagersAnswer(string field) => field switch
    {
        "agencies" => TwoAgencies,
        "last-day" => Iso(AgreedLastDay),
        "with" => ForThePanel,
        "day" => ++meetingsSet switch { 1 or 2 => Iso(FirstMeeting), 3 => Iso(Days.Within(FirstMeeting, 1)), _ => null },
        "time" => meetingsSet switch { 1 => "10:00", 2 => "14:00", 3 => "10:00", _ => null },
        _ => null,
    };

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static async Task SecondAsync(Control control)
    {
        var manager = (string)(await control.PeopleAsync()).Single(one => ((string)one["name"]!).StartsWith("Zainab Chowdhury", StringComparison.Ordinal))["id"]!;
        await control.SayAsync(manager, (await control.ChatAsync(manager))!, "new review");
    }
}

public sealed class TwoReviewsStoryTests(TwoReviewsStory story) : IClassFixture<TwoReviewsStory>
{
    [Fact, Trait("Duty", "T20")]
    public void A_second_notification_raises_the_first_and_the_agreed_day_is_recorded_with_who_agreed_it()
    {
        story.Holds("T20");

        var raised = Assert.Single(story.Evidence.Rows, row => row.What.StartsWith("Other notifications within a short time", StringComparison.Ordinal));
        Assert.Contains(References[0], raised.What, StringComparison.Ordinal);
        Assert.Contains(story.Evidence.Rows, row => row.What == $"Last day {LondonTime.Words(TwoReviewsStory.AgreedLastDay)} agreed with the Panel: {TwoReviewsStory.ForThePanel}");
    }

    [Fact, Trait("Duty", "T20")]
    public void The_agreed_day_is_the_last_day_of_that_review_and_the_other_keeps_its_own()
    {
        var due = story.Evidence.Timeline.Where(row => row.Duty.Contains("T18", StringComparison.Ordinal) && row.Id == "submission").ToDictionary(row => row.Review, row => row.Due![..10]);

        Assert.Equal("2027-02-01", due[References[0]]);
        Assert.Equal("2027-02-05", due[References[1]]);
    }

    [Fact, Trait("Duty", "T21")]
    public void The_second_meeting_is_refused_on_the_day_of_the_first_and_on_the_next_working_day()
    {
        var told = story.Diary.Where(line => line.Contains("Zainab Chowdhury is told", StringComparison.Ordinal)).ToList();

        story.Holds("T21");
        Assert.Contains(told, line => line.Contains("Fri 22 Jan", StringComparison.Ordinal));
        Assert.Contains(told, line => line.Contains("Mon 25 Jan", StringComparison.Ordinal));
        Assert.Equal(2, story.Evidence.Meetings.Where(Stands).Select(meeting => meeting.Subject).Distinct().Count());
    }

    [Fact, Trait("Duty", "T21")]
    public void Neither_day_is_proposed_to_anybody()
    {
        var proposed = story.Evidence.Messages.Single(message => message.Words.Contains("Other Rapid Reviews meet on Fri 22 Jan", StringComparison.Ordinal)).Words.Split('\n');

        Assert.DoesNotContain(proposed, line => line.StartsWith("Fri 22 Jan,", StringComparison.Ordinal) || line.StartsWith("Mon 25 Jan,", StringComparison.Ordinal));
        Assert.Contains(proposed, line => line.StartsWith("Tue 26 Jan,", StringComparison.Ordinal));
    }

    [Fact, Trait("Duty", "T31")]
    public void Each_review_has_its_own_notification_after_its_own_threshold() => story.Holds("T04", "T31");

    [Fact]
    public void Meetings_back_to_back_fail_T21() => story.Falls("T21", evidence => evidence with { Meetings = [.. evidence.Meetings.Select(meeting => meeting.Day == new DateOnly(2027, 1, 26) ? meeting with { Start = meeting.Start.AddDays(-1), End = meeting.End.AddDays(-1) } : meeting)] });

    [Fact]
    public void Meetings_on_one_day_fail_T21() => story.Falls("T21", evidence => evidence with { Meetings = [.. evidence.Meetings.Select(meeting => meeting with { Start = meeting.Start.AddDays(TwoReviewsStory.FirstMeeting.DayNumber - meeting.Day.DayNumber) })] });

    [Fact]
    public void A_day_without_who_agreed_it_fails_T20() => story.Falls("T20", evidence => evidence with { Rows = [.. evidence.Rows.Select(row => row with { What = row.What.Replace(TwoReviewsStory.ForThePanel, "", StringComparison.Ordinal) })] });

    [Fact]
    public void A_second_notification_that_nobody_raises_fails_T20() => story.Falls("T20", evidence => evidence with { Rows = [.. evidence.Rows.Where(row => !row.What.StartsWith("Other notifications", StringComparison.Ordinal))] });

    [Fact]
    public void A_last_day_that_did_not_move_fails_T20() => story.Falls("T20", evidence => evidence with { Timeline = [.. evidence.Timeline.Select(row => row with { Due = row.Due?.Replace("2027-02-05", "2027-02-02", StringComparison.Ordinal) })] });

    private IReadOnlyList<string> References => [.. story.Evidence.Rows.Where(row => row.What.Contains("opened for 1 child", StringComparison.Ordinal)).OrderBy(row => row.At).Select(row => row.What.Split(' ')[1])];

    private static bool Stands(MeetingFound meeting) => !meeting.Cancelled && meeting.Subject.StartsWith("Rapid Review Panel", StringComparison.Ordinal);
}
