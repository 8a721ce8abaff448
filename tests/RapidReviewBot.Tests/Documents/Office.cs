using System.Diagnostics;

namespace RapidReviewBot.Tests.Documents;

/// <summary>LibreOffice as the program of somebody who has no Word. It must be installed: a test that cannot have it fails.</summary>
static class Office
{
    public static byte[] SaveAgain(byte[] docx) => Convert(new Dictionary<string, byte[]> { ["form"] = docx }, "docx:MS Word 2007 XML", "docx")["form"];

    /// <summary>All in one run of the program, which takes most of its time to start.</summary>
    public static IReadOnlyDictionary<string, byte[]> Pdfs(IReadOnlyDictionary<string, byte[]> documents) => Convert(documents, "pdf", "pdf");

    static SortedDictionary<string, byte[]> Convert(IReadOnlyDictionary<string, byte[]> documents, string filter, string extension)
    {
        var folder = Directory.CreateTempSubdirectory("office").FullName;
        try
        {
            var sources = documents.Select(document => (document.Key, Path: Path.Combine(folder, document.Key + ".docx"))).ToList();
            foreach (var (name, path) in sources) File.WriteAllBytes(path, documents[name]);
            var target = Path.Combine(folder, "out");
            var said = Run([$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", filter, "--outdir", target, .. sources.Select(source => source.Path)]);
            var results = sources.Select(source => (source.Key, Path: Path.Combine(target, $"{source.Key}.{extension}"))).ToList();
            if (results.Find(result => !File.Exists(result.Path)) is { Key: { } missing }) throw new InvalidOperationException($"LibreOffice made no file of {missing}: {said}");
            return new(results.ToDictionary(result => result.Key, result => File.ReadAllBytes(result.Path)), StringComparer.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static string Run(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("soffice") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var office = Process.Start(start)!;
        var output = office.StandardOutput.ReadToEndAsync();
        var errors = office.StandardError.ReadToEndAsync();
        if (!office.WaitForExit(TimeSpan.FromSeconds(180)))
        {
            office.Kill(entireProcessTree: true);
            throw new InvalidOperationException("LibreOffice did not finish within three minutes.");
        }
        return output.Result + errors.Result;
    }
}
