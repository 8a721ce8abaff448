using System.Text.Json;
using RapidReviewBot.LocalTenant.Hosting;
using RapidReviewBot.LocalTenant.State;

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
        var folder = Directory.CreateTempSubdirectory("rapid-review-story-");
        try
        {
            await using var tenant = await TenantHost.StartAsync(new TenantOptions
            {
                Folder = folder.FullName,
                Port = 0,
                BotPort = 0,
                Bots = options.Bots,
                StartAt = options.Start,
                Frozen = true,
                MailDelay = TimeSpan.FromMilliseconds(5),
            });
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
        try
        {
            await new StoryRun(options, tenant, Console.WriteLine).PlayAsync();
        }
        catch (StoryStuckException exception)
        {
            stuck = exception.Message;
        }
        await new StoryOutput(options, tenant).WriteAsync();
        if (stuck.Length > 0) await Console.Error.WriteLineAsync($"The story could not go on: {stuck}");
        return stuck.Length > 0 ? 1 : 0;
    }
}
