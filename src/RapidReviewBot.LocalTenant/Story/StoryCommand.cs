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
                Partnership = options.Procedure,
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
            using var story = new StoryRun(tenant.Url, Console.WriteLine);
            await story.PlayAsync();
        }
        catch (StoryStuckException exception)
        {
            stuck = exception.Message;
        }
        await new StoryOutput(options, tenant).WriteAsync();
        var unmet = Judge(options);
        foreach (var one in unmet) await Console.Error.WriteLineAsync($"{one.Duty} was not met: {one.What}.");
        if (stuck.Length > 0) await Console.Error.WriteLineAsync($"The story could not go on: {stuck}");
        return stuck.Length > 0 || unmet.Count > 0 ? 1 : 0;
    }

    /// <summary>Every duty that the procedure's file names, and those that hold everywhere.</summary>
    internal static IReadOnlyList<Unmet> Judge(StoryOptions options)
    {
        var evidence = Evidence.In(options.Out);
        var verdicts = new Verdicts(evidence, options);
        var late = evidence.Timeline.Where(row => row.IsLate).Select(row => new Unmet(row.Duty, $"\"{row.Title}\" by {row.Due}; it is {row.State.ToLowerInvariant()}"));
        var unmet = verdicts.Check(Duties(options.Procedure)).Concat(late).ToList();
        Console.WriteLine($"Duties held: {string.Join(' ', verdicts.Held)}");
        return unmet;
    }

    private static HashSet<string> Duties(string procedure)
    {
        HashSet<string> everywhere = ["N01", "N03", "N04", "N08", "N09", "N10", "N11"];
        var text = RapidReviewBot.Procedures.ProcedureCatalogue.Text($"{procedure}.yaml");
        return [.. everywhere, .. System.Text.RegularExpressions.Regex.Matches(text, "\\b[BWJRT][0-9]{2}\\b", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).Select(match => match.Value)];
    }
}
