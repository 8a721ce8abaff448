using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.LocalTenant.Story;
using RapidReviewBot.LocalTenant.Story.Judging;
using RapidReviewBot.Testing;
using RapidReviewBot.Tests.Stories;
using Xunit;

namespace RapidReviewBot.Tests.Crashes;

/// <summary>
/// A story in which the bot is killed once before and once after every kind of change that it makes outside itself, and people press again, ends as the story without.
/// The sites are listed in <c>artifacts/crash-sites.txt</c>.
/// </summary>
[Collection(PlayedStories.Name)]
public sealed class CrashStoryTests(PlayedStory plain, CrashedStory crashed) : IClassFixture<CrashedStory>
{
    private const int FewestKills = 120;

    /// <summary>
    /// The one exception (section 5 of the design): a message in somebody's own chat that went out, while the instance was killed before that was noted on the effect's row,
    /// goes out once more for each such kill.
    /// </summary>
    private static readonly string[] MayRepeat =
    [
        .. new[] { nameof(AskPerson), nameof(RemindPerson), nameof(TellPerson) }
            .SelectMany(kind => new[] { $"after effect {kind}: POST /uk/v3/conversations/{{id}}/activities", $"before effect {kind}: row kept" }),
    ];

    [Fact]
    public async Task Every_site_killed_the_bot_before_and_after()
    {
        string artifacts = Path.Combine(RepositoryFolder.Root, "artifacts");
        Directory.CreateDirectory(artifacts);
        await File.WriteAllLinesAsync(
            Path.Combine(artifacts, "crash-sites.txt"),
            [$"{crashed.Sites.Kills.Count} kills at {crashed.Sites.Sites.Count} sites in {crashed.Took.TotalSeconds:0} seconds", .. crashed.Sites.Sites.Select(one => $"{(one.Value.After ? "before, after" : "before       ")}  {one.Key}")]);

        Assert.Empty(crashed.Sites.Spared);
        Assert.InRange(crashed.Sites.Kills.Count, FewestKills, int.MaxValue);
    }

    [Theory]
    [InlineData(nameof(OpenReview))]
    [InlineData(nameof(FileReferral))]
    [InlineData(nameof(ConfirmAgencies))]
    [InlineData(nameof(ConfirmRecordsSecured))]
    [InlineData(nameof(ReceiveReturn))]
    [InlineData(nameof(AcceptReturn))]
    [InlineData(nameof(PlanMeeting))]
    [InlineData(nameof(AnswerSlots))]
    [InlineData(nameof(SetMeeting))]
    [InlineData(nameof(CirculatePack))]
    [InlineData(nameof(RecordAttendance))]
    [InlineData(nameof(RecordDecision))]
    [InlineData(nameof(AgreeReport))]
    [InlineData(nameof(SignOff))]
    [InlineData(nameof(ApproveSubmission))]
    [InlineData(nameof(ConfirmInspectorate))]
    [InlineData(nameof(CloseReview))]
    [InlineData(nameof(Tick))]
    public void A_command_of_the_story_was_cut_before_and_after_it_was_written(string command) =>
        Assert.Equal((true, true), crashed.Sites.Sites.GetValueOrDefault($"command {command}: transaction"));

    [Theory]
    [InlineData(nameof(CreateChannel))]
    [InlineData(nameof(CreateCaseFolder))]
    [InlineData(nameof(SetFolderAccess))]
    [InlineData(nameof(KeepReviewCard))]
    [InlineData(nameof(KeepDailyLog))]
    [InlineData(nameof(KeepReturnsChecklist))]
    [InlineData(nameof(WriteDocument))]
    [InlineData(nameof(ConvertToPdf))]
    [InlineData(nameof(SendMail))]
    [InlineData(nameof(AskPerson))]
    [InlineData(nameof(FindMeetingSlots))]
    [InlineData(nameof(BookMeeting))]
    [InlineData(nameof(ArchiveChannel))]
    public void An_effect_of_the_story_was_cut_at_its_steps(string effect) =>
        Assert.True(crashed.Sites.Sites.Count(site => site.Key.StartsWith($"effect {effect}: ", StringComparison.Ordinal) && site.Value == (true, true)) >= 2, $"{effect} was cut at fewer than two of its steps.");

    [Fact]
    public void Everybody_got_the_same_mails_once() => Same(WhatPeopleGot.Mails);

    [Fact]
    public void The_same_people_were_sent_a_code() => Same(WhatPeopleGot.Codes);

    [Fact]
    public void The_same_meeting_stands_in_the_same_calendars() => Same(WhatPeopleGot.Calendars);

    [Fact]
    public void The_same_files_are_in_the_case_folder() => Same(WhatPeopleGot.Files);

    [Fact]
    public void Everything_was_done_at_the_same_time() => Same(WhatPeopleGot.Timeline);

    [Fact]
    public void The_daily_log_tells_the_same() => Same(WhatPeopleGot.Log);

    [Fact]
    public void Channel_and_chats_hold_the_same_messages_but_for_those_that_may_repeat_once()
    {
        WhatPeopleGot.AreTheSameButForChats(plain.Evidence, crashed.Evidence, atMost: crashed.Sites.Kills.Count(MayRepeat.Contains));
    }

    private void Same(Func<Evidence, IReadOnlyList<string>> what) => WhatPeopleGot.AreTheSame(what(plain.Evidence), what(crashed.Evidence));
}
