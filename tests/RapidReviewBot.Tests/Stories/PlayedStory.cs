using RapidReviewBot.LocalTenant.Story;
using RapidReviewBot.LocalTenant.Story.Judging;
using Xunit;

namespace RapidReviewBot.Tests.Stories;

/// <summary>A West Midlands review, played once for all its tests over Christmas, with real host, tenant, tables and files.</summary>
public sealed class PlayedStory : IAsyncLifetime
{
    private IReadOnlyList<Unmet> unmet = [];

    public string Folder { get; } = Directory.CreateTempSubdirectory("played-story-").FullName;

    /// <summary>What was wrong with the story, a sentence each.</summary>
    public IReadOnlyList<string> Faults { get; private set; } = [];

    internal Evidence Evidence { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var options = StoryOptions.Read(["west-midlands", "--out", Folder, "--start", "2026-12-14"]).Options!;
        Faults = await StoryCommand.FaultsAsync(options);
        Evidence = Evidence.In(Folder);
        unmet = StoryCommand.Judge(options)[0].Judgement.Unmet;
    }

    public Task DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>Fails with what was missing when the story did not meet the duty.</summary>
    public void Holds(string duty) =>
        Assert.Empty(unmet.Where(one => one.Duty.Split(' ').Contains(duty)).Select(one => $"{one.Duty} was not met: {one.What}"));
}

/// <summary>What is held against the played story shares it.</summary>
[CollectionDefinition(Name)]
public sealed class PlayedStories : ICollectionFixture<PlayedStory>
{
    public const string Name = "Played story";
}
