using System.Diagnostics;

namespace RapidReviewBot.Tests.Documents;

/// <summary>LibreOffice as the program of somebody who has no Word. It must be installed: a test that cannot have it fails.</summary>
static class Office
{
    public static byte[] SaveAgain(byte[] docx) => Convert(docx, "docx:MS Word 2007 XML", "docx");

    public static byte[] Pdf(byte[] docx) => Convert(docx, "pdf", "pdf");

    static byte[] Convert(byte[] docx, string filter, string extension)
    {
        var folder = Directory.CreateTempSubdirectory("office").FullName;
        try
        {
            var source = Path.Combine(folder, "form.docx");
            var target = Path.Combine(folder, "out");
            File.WriteAllBytes(source, docx);
            var start = new ProcessStartInfo("soffice") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
            foreach (var argument in new[] { $"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", filter, "--outdir", target, source })
                start.ArgumentList.Add(argument);
            using var office = Process.Start(start)!;
            var said = office.StandardOutput.ReadToEndAsync();
            var complained = office.StandardError.ReadToEndAsync();
            if (!office.WaitForExit(TimeSpan.FromSeconds(120))) throw new InvalidOperationException("LibreOffice did not finish within two minutes.");
            var result = Path.Combine(target, "form." + extension);
            return File.Exists(result) ? File.ReadAllBytes(result) : throw new InvalidOperationException($"LibreOffice made no file: {said.Result} {complained.Result}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
