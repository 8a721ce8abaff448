using System.Collections.Concurrent;
using System.Diagnostics;

namespace RapidReviewBot.LocalTenant.Graph.Files;

/// <summary>Word to PDF by LibreOffice, one at a time, with a profile of its own. What was converted once is kept for this run.</summary>
public sealed class PdfConversion : IDisposable
{
    public const string NotConvertible = "The file cannot be converted to PDF.";
    private static readonly string[] Convertible = [".docx", ".doc", ".odt", ".rtf", ".xlsx", ".pptx", ".txt"];
    private readonly SemaphoreSlim one = new(1, 1);
    private readonly ConcurrentDictionary<string, byte[]> kept = new();
    private readonly string folder = Directory.CreateTempSubdirectory("local-tenant-pdf-").FullName;

    public async Task<(byte[]? Content, string? Problem)> ConvertAsync(string name, string blob, byte[] content, CancellationToken cancellationToken)
    {
        string end = Path.GetExtension(name).ToLowerInvariant();
        if (!Convertible.Contains(end))
            return (null, NotConvertible);
        if (kept.TryGetValue(blob, out byte[]? before))
            return (before, null);

        await one.WaitAsync(cancellationToken);
        try
        {
            return await RunAsync(blob, end, content, cancellationToken);
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose()
    {
        one.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<(byte[]? Content, string? Problem)> RunAsync(string blob, string end, byte[] content, CancellationToken cancellationToken)
    {
        if (Office() is not { } office)
            return (null, "LibreOffice is not installed, so nothing here can make a PDF. Install Debian's libreoffice-writer-nogui.");

        string source = Path.Combine(folder, blob + end);
        await File.WriteAllBytesAsync(source, content, cancellationToken);
        string profile = new Uri(Path.Combine(folder, "profile")).ToString();
        string[] arguments = [$"-env:UserInstallation={profile}", "--headless", "--norestore", "--convert-to", "pdf", "--outdir", folder, source];
        using var process = Process.Start(new ProcessStartInfo(office, arguments)
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        string errors = await process.StandardError.ReadToEndAsync(cancellationToken);
        await output;
        await process.WaitForExitAsync(cancellationToken);

        string result = Path.Combine(folder, blob + ".pdf");
        if (!File.Exists(result))
            return (null, $"LibreOffice made no PDF (exit code {process.ExitCode}). {errors.Trim()}");
        return (kept[blob] = await File.ReadAllBytesAsync(result, cancellationToken), null);
    }

    private static string? Office() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Append("/Applications/LibreOffice.app/Contents/MacOS")
            .SelectMany(place => new[] { Path.Combine(place, "soffice"), Path.Combine(place, "soffice.exe") })
            .FirstOrDefault(File.Exists);
}
