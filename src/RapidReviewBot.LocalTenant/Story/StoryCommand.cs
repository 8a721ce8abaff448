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
        return await RunAsync(options);
    }

    /// <summary>Plays, leaves what everybody received, and judges.</summary>
    internal static async Task<int> RunAsync(StoryOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("rapid-review-story-");
        try
        {
            await using var tenant = await TenantHost.StartAsync(options.Tenant with { Folder = folder.FullName });
            return await PlayAsync(options, tenant);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<int> PlayAsync(StoryOptions options, TenantHost tenant)
    {
        var stuck = "";
        using var story = new StoryRun(tenant.Url, Console.WriteLine) { Twist = options.Twist };
        try
        {
            await story.PlayAsync();
        }
        catch (StoryStuckException exception)
        {
            stuck = exception.Message;
        }
        await new StoryOutput(options, tenant).WriteAsync(story.Pages);
        var unmet = 0;
        foreach (var (partnership, judgement) in Judge(options))
        {
            Console.WriteLine($"{partnership}: duties held: {string.Join(' ', judgement.Held)}");
            foreach (var one in judgement.Unmet) await Console.Error.WriteLineAsync($"{partnership}: {one.Duty} was not met: {one.What}.");
            unmet += judgement.Unmet.Count;
        }
        if (stuck.Length > 0) await Console.Error.WriteLineAsync($"The story could not go on: {stuck}");
        return stuck.Length > 0 || unmet > 0 ? 1 : 0;
    }

    /// <summary>Holds what the story left against the duties of each procedure that was played.</summary>
    internal static IReadOnlyList<(string Partnership, Judgement Judgement)> Judge(StoryOptions options) =>
        [.. options.Parts.Select(part => (part.Partnership, Judgement.Of(Evidence.In(part.Folder), part.Partnership, LondonTime.DateOf(options.Start), BankHolidays.Published, options.Procedures)))];
}
