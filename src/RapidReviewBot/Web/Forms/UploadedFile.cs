using RapidReviewBot.Documents.Word;

namespace RapidReviewBot.Web.Forms;

/// <summary>A file that somebody handed in.</summary>
public sealed record UploadedFile(string Name, byte[] Content)
{
    /// <summary>Name of the input that carries it.</summary>
    public const string Field = "file";

    /// <summary>Why it is not taken as a Word file; null when it may be opened.</summary>
    public FileFault? Fault() => WordFileGate.Check(Content, Name);

    public static async Task<UploadedFile?> OfAsync(IFormFileCollection files, CancellationToken cancellationToken)
    {
        if (files.GetFile(Field) is not { FileName.Length: > 0 } file) return null;
        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancellationToken);
        return new UploadedFile(Path.GetFileName(file.FileName), content.ToArray());
    }
}
