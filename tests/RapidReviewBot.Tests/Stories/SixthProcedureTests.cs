using System.Text.Json.Nodes;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.LocalTenant.Story;
using RapidReviewBot.LocalTenant.Story.Judging;
using RapidReviewBot.Testing;
using Xunit;

namespace RapidReviewBot.Tests.Stories;

/// <summary>A partnership that follows none of the five plays a whole review by its own file alone: other days, names, quorum, votes and signers.</summary>
public sealed class SixthStory : IAsyncLifetime
{
    private const string Own = "lakeshire";
    private static readonly string Here = Path.Combine(RepositoryFolder.Root, "tests", "RapidReviewBot.Tests", "Stories");

    public string Folder { get; } = Directory.CreateTempSubdirectory("sixth-story-").FullName;

    /// <summary>What was wrong with the story, a sentence each.</summary>
    public IReadOnlyList<string> Faults { get; private set; } = [];

    internal Evidence Evidence { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var settings = Path.Combine(Folder, "settings", $"{Own}.json");
        var procedures = Directory.CreateDirectory(Path.Combine(Folder, "procedures")).FullName;
        File.Copy(Path.Combine(Here, $"{Own}.yaml"), Path.Combine(procedures, $"{Own}.yaml"));
        // The people of another partnership, following the new procedure.
        var people = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Seeds", "partnerships", "bhr.json")))!.AsObject();
        people["ProcedureId"] = Own;
        Directory.CreateDirectory(Path.GetDirectoryName(settings)!);
        await File.WriteAllTextAsync(settings, people.ToJsonString());

        var options = StoryOptions.Read([settings, "--out", Path.Combine(Folder, "out"), "--start", "2026-12-14"]).Options! with { Procedures = procedures, TakesTurns = true };
        Faults = await StoryCommand.FaultsAsync(options);
        Evidence = Evidence.In(options.Out);
    }

    public Task DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return Task.CompletedTask;
    }
}

public sealed class SixthProcedureTests(SixthStory story) : IClassFixture<SixthStory>
{
    private static readonly Days Days = new(new DateOnly(2026, 12, 14), BankHolidays.Published);

    [Fact]
    public void The_story_ends_well() => Assert.Empty(story.Faults);

    [Fact]
    public void The_meeting_has_its_own_name_and_is_on_its_own_day()
    {
        var meeting = story.Evidence.Meetings.First(one => !one.Cancelled && one.Subject.StartsWith("Rapid Review", StringComparison.Ordinal));

        Assert.Contains("Lake Forum", meeting.Subject, StringComparison.Ordinal);
        Assert.Equal(Days.Day(7), meeting.Day);
    }

    [Fact]
    public void The_three_voting_members_vote_and_nobody_else() => Assert.Equal(
        ["Clare Donnelly (invented)", "Ian Calloway (invented)", "Judith Amankwah (invented)"],
        story.Evidence.Rows.Where(row => row.What.Contains(", voted ", StringComparison.Ordinal)).Select(row => row.What.Split(',')[0]).Order(StringComparer.Ordinal));

    [Fact]
    public void Two_partners_sign_after_the_Head_of_Safeguarding_has_approved()
    {
        var approved = story.Evidence.Rows.Where(row => row.What.Contains("Finalise the report", StringComparison.Ordinal)).ToList();
        var signed = story.Evidence.Rows.Where(row => row.What.Contains("Sign off the final report", StringComparison.Ordinal)).ToList();

        Assert.Equal(["Marcus Bellamy (invented)"], approved.Select(row => row.What.Split(',')[0]));
        Assert.Equal(["Ian Calloway (invented)", "Ruth Lindqvist (invented)"], signed.Select(row => row.What.Split(',')[0]).Order(StringComparer.Ordinal));
        Assert.All(signed, row => Assert.True(row.At >= approved[0].At));
    }

    [Fact]
    public void The_case_folder_has_its_own_parts() => Assert.Superset(new HashSet<string> { "Notices", "Lake Forum", "Report", "Letters" }, story.Evidence.Folders.ToHashSet());

    [Fact]
    public void The_report_is_with_the_Panel_by_its_own_last_day()
    {
        var sent = story.Evidence.ReceivedBy("mailbox.nationalreviewpanel@education.gov.uk").Where(mail => mail.Files.Any(file => file.IsPdf));

        Assert.True(LondonTime.DateOf(Assert.Single(sent).At) <= Days.Day(14));
    }
}
