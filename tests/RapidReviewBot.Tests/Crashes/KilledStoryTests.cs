using RapidReviewBot.LocalTenant.Story.Judging;
using RapidReviewBot.LocalTenant.Story;
using RapidReviewBot.Tests.Stories;
using Xunit;

namespace RapidReviewBot.Tests.Crashes;

/// <summary>A process that is killed with SIGKILL in the middle of a story and started again goes on where it was, and nothing is doubled.</summary>
[Collection(PlayedStories.Name)]
public sealed class KilledStoryTests(PlayedStory plain, KilledStory killed) : IClassFixture<KilledStory>
{
    [Fact]
    public void The_process_was_killed_three_times() => Assert.Equal(3, killed.Kills);

    [Fact]
    public void Everybody_got_the_same_mails_once() => Same(WhatPeopleGot.Mails);

    [Fact]
    public void The_same_meeting_stands_in_the_same_calendars() => Same(WhatPeopleGot.Calendars);

    [Fact]
    public void The_same_files_are_in_the_case_folder() => Same(WhatPeopleGot.Files);

    [Fact]
    public void Everything_was_done_at_the_same_time() => Same(WhatPeopleGot.Timeline);

    [Fact]
    public void The_daily_log_tells_the_same() => Same(WhatPeopleGot.Log);

    [Fact]
    public void Nothing_is_missing_from_channel_and_chats_and_at_most_one_message_a_kill_came_twice()
    {
        WhatPeopleGot.AreTheSameButForChats(plain.Evidence, killed.Evidence, atMost: killed.Kills);
    }

    private void Same(Func<Evidence, IReadOnlyList<string>> what) => WhatPeopleGot.AreTheSame(what(plain.Evidence), what(killed.Evidence));
}
