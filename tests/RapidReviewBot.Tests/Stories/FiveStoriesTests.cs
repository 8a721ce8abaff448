using Xunit;

namespace RapidReviewBot.Tests.Stories;

/// <summary>What holds for the five reviews in one tenant together.</summary>
[Collection(StoriesAtOnce.Name)]
public sealed class FiveStoriesTests(FiveStories story)
{
    public static TheoryData<string> Procedures => ["bhr", "jcr", "redbridge", "tower-hamlets", "west-midlands"];

    [Fact]
    public void The_stories_end_well() => Assert.Empty(story.Faults);

    [Theory, MemberData(nameof(Procedures)), Trait("Duty", "N09")]
    public void No_name_of_the_family_leaves_pages_and_files(string procedure) => story.Holds(procedure, "N09");

    [Theory, MemberData(nameof(Procedures)), Trait("Duty", "N01"), Trait("Duty", "N08"), Trait("Duty", "N11")]
    public void National_limit_criteria_and_personal_links_are_everywhere(string procedure)
    {
        story.Holds(procedure, "N01");
        story.Holds(procedure, "N08");
        story.Holds(procedure, "N11");
    }

    [Theory, MemberData(nameof(Procedures))]
    public async Task Every_card_keeps_to_the_schema_and_to_our_own_rules(string procedure) => await Testing.CardCheck.PassAsync(
        Directory.EnumerateFiles(Path.Combine(story.FolderOf(procedure), "cards")).ToDictionary(file => Path.GetFileNameWithoutExtension(file), File.ReadAllText));

    [Fact]
    public void Every_request_to_Graph_and_the_channel_was_let_through() =>
        Assert.DoesNotContain(File.ReadLines(Path.Combine(story.Folder, "journal.jsonl")), row => row.Contains("\"status\":401", StringComparison.Ordinal) || row.Contains("\"status\":500", StringComparison.Ordinal));
}
