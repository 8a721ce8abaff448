using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.LocalTenant.Hosting;
using RapidReviewBot.LocalTenant.Story.Judging;

namespace RapidReviewBot.LocalTenant.Story;

/// <summary><c>./run story</c>: a whole review without a person. Exit code 0 only when every duty that it checks was met.</summary>
public static class StoryCommand
{
    public static async Task<int> RunAsync(IReadOnlyList<string> words)
    {
        var (options, problem) = StoryOptions.Read(words);
        if (options is null)
        {
            await Console.Error.WriteLineAsync(problem);
            return 2;
        }
        var faults = await FaultsAsync(options);
        foreach (var fault in faults) await Console.Error.WriteLineAsync(fault);
        return faults.Count == 0 ? 0 : 1;
    }

    // Told that something went wrong, people press once more, as Teams asks them to. The diary says so.
    private const int MostPresses = 2;

    /// <summary>Plays, leaves what everybody received, and judges: what is wrong with the story, a sentence each.</summary>
    internal static async Task<IReadOnlyList<string>> FaultsAsync(StoryOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("rapid-review-story-");
        try
        {
            await using var tenant = await TenantHost.StartAsync(options.Tenant with { Folder = folder.FullName });
            string[] stuck = await PlayAsync(options, tenant) is { } why ? [$"The story could not go on: {why}"] : [];
            var judgements = Judge(options);
            foreach (var (partnership, judgement) in judgements) Console.WriteLine($"{partnership}: duties held: {string.Join(' ', judgement.Held)}");
            return [.. judgements.SelectMany(one => one.Judgement.Unmet.Select(unmet => $"{one.Partnership}: {unmet.Duty} was not met: {unmet.What}.")), .. stuck];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Why the story could not be played to its end; null when it was.</summary>
    private static async Task<string?> PlayAsync(StoryOptions options, TenantHost tenant)
    {
        using var story = new StoryRun(tenant.Url, Console.WriteLine) { Twist = options.Twist, TakesTurns = options.TakesTurns, MostPresses = MostPresses };
        try
        {
            await story.PlayAsync();
            return null;
        }
        catch (StoryStuckException exception)
        {
            return exception.Message;
        }
        finally
        {
            await new StoryOutput(options, tenant).WriteAsync(story.Pages);
        }
    }

    /// <summary>Holds what the story left against the duties of each procedure that was played.</summary>
    internal static IReadOnlyList<(string Partnership, Judgement Judgement)> Judge(StoryOptions options) =>
        [.. options.Parts.Select(part => (part.Partnership, Judgement.Of(Evidence.In(part.Folder), part.Partnership, LondonTime.DateOf(options.Start), BankHolidays.Published, options.Procedures)))];
}
