using System.Runtime.CompilerServices;
using Xunit;

namespace RapidReviewBot.Testing;

/// <summary>
/// Text that is kept in a file beside the test, so that a change shows as a readable diff. A missing or different file fails the test and leaves what came out
/// beside it as <c>.received.txt</c>. With the environment variable UPDATE_SNAPSHOTS=1 the file is written instead.
/// </summary>
public static class TextSnapshot
{
    /// <param name="text">What came out.</param>
    /// <param name="name">File name without ending, in the folder <c>Snapshots</c> beside the test.</param>
    /// <param name="test">Filled in by the compiler.</param>
    public static void Matches(string text, string name, [CallerFilePath] string test = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(test)!, "Snapshots");
        var file = Path.Combine(folder, name + ".txt");
        var received = Path.Combine(folder, name + ".received.txt");
        var lines = text.ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(file, lines);
        }

        if (File.Exists(file) && File.ReadAllText(file).ReplaceLineEndings("\n") == lines)
        {
            File.Delete(received);

            return;
        }

        Directory.CreateDirectory(folder);
        File.WriteAllText(received, lines);
        Assert.Fail($"{Path.GetFileName(file)} {(File.Exists(file) ? "differs" : "is missing")}: compare it with {received}. If the change is meant, run the test with UPDATE_SNAPSHOTS=1.");
    }
}
