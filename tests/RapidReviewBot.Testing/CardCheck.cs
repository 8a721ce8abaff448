using System.Diagnostics;
using Xunit;

namespace RapidReviewBot.Testing;

/// <summary>Holds cards against the schema and our own rules: tests/cards/check.mjs.</summary>
public static class CardCheck
{
    /// <param name="cards">Name -> JSON.</param>
    public static async Task PassAsync(IReadOnlyDictionary<string, string> cards)
    {
        var folder = Directory.CreateTempSubdirectory("cards-");
        try
        {
            foreach (var (name, json) in cards)
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"{name}.json"), json);
            var start = new ProcessStartInfo("node", ["tests/cards/check.mjs", folder.FullName]) { WorkingDirectory = RepositoryFolder.Root, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
            using var check = Process.Start(start) ?? throw new InvalidOperationException("node is needed to check cards.");
            var output = await Task.WhenAll(check.StandardOutput.ReadToEndAsync(), check.StandardError.ReadToEndAsync());
            await check.WaitForExitAsync();
            Assert.True(check.ExitCode == 0, string.Concat(output));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
