using RapidReviewBot.Domain.Returns;

namespace RapidReviewBot.Documents.Word;

/// <summary>The grey words that stand where nothing has been answered. Reading back takes them for no answer.</summary>
static class Placeholders
{
    public const string NotWritten = "Not written yet. Click here to write.";

    const string Write = "Click here to write.";
    const string Date = "Choose a date.";
    const string Time = "Time, like 14:30.";
    const string Choose = "Choose an answer.";

    static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        NotWritten, Write, Date, Time, Choose, "Write", "Date", "Choose",
        "Click or tap here to enter text.", "Click or tap to enter a date.", "Choose an item.", "Click here to enter text.", "Click here to enter a date.",
    };

    public static string For(FieldKind kind) => kind switch
    {
        FieldKind.Date => Date,
        FieldKind.Time => Time,
        FieldKind.YesNo or FieldKind.Choice => Choose,
        _ => Write,
    };

    public static string InTable(FieldKind kind) => kind switch
    {
        FieldKind.Date => "Date",
        FieldKind.YesNo or FieldKind.Choice => "Choose",
        _ => "Write",
    };

    public static bool Is(string text) => Known.Contains(text.Trim());
}
