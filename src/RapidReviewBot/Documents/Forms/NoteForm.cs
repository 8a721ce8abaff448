using RapidReviewBot.Domain.Returns;

namespace RapidReviewBot.Documents.Forms;

/// <summary>A few paragraphs under a heading, written by a person on a page and kept as a file that can be read back.</summary>
public static class NoteForm
{
    /// <summary>The one field.</summary>
    public const string Text = "text";

    private const string Id = "note";
    private const int Longest = 6000;

    public static FormDefinition For(string title, string heading) => new(
        Id, "1", title, "", [], [new FormSection("task", title, "", [new FormField { Id = Text, Label = heading, Called = heading, Kind = FieldKind.Paragraph, Required = true, MaximumLength = Longest }])], []);
}
