using RapidReviewBot.LocalTenant.Story;
using RapidReviewBot.LocalTenant.Story.Judging;
using Xunit;

namespace RapidReviewBot.Tests.Stories;

/// <summary>The five procedures' reviews, played at once in one tenant over Christmas for all tests of this collection, with real host, tenant, tables and files.</summary>
public sealed class FiveStories : IAsyncLifetime
{
    private Dictionary<string, Judgement> judgements = [];

    /// <summary>The story's first day.</summary>
    public static DateOnly Began { get; } = new(2026, 12, 14);

    public string Folder { get; } = Directory.CreateTempSubdirectory("five-stories-").FullName;

    /// <summary>What was wrong with the story, a sentence each.</summary>
    public IReadOnlyList<string> Faults { get; private set; } = [];

    public async Task InitializeAsync()
    {
        var options = StoryOptions.Read(["all", "--out", Folder, "--start", $"{Began:yyyy-MM-dd}"]).Options!;
        Faults = await StoryCommand.FaultsAsync(options);
        judgements = StoryCommand.Judge(options).ToDictionary(one => one.Partnership, one => one.Judgement);
    }

    public Task DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>Fails with what was missing when the story of a procedure did not meet the duty.</summary>
    public void Holds(string procedure, string duty)
    {
        var judgement = judgements[procedure];

        Assert.Empty(judgement.Unmet.Where(one => one.Duty.Split(' ').Contains(duty)).Select(one => $"{one.Duty} was not met: {one.What}"));
        Assert.Contains(duty, judgement.Held);
    }

    public string FolderOf(string procedure) => Path.Combine(Folder, procedure);
}

[CollectionDefinition(Name)]
public sealed class StoriesAtOnce : ICollectionFixture<FiveStories>
{
    public const string Name = "The story of the five procedures";
}
