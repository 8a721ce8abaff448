using RapidReviewBot.Documents.Composing;
using RapidReviewBot.Domain.Returns;

namespace RapidReviewBot.Web.Tasks.Kinds;

/// <summary>Sentences and questions that the pages of the draft share.</summary>
static class DraftLines
{
    /// <summary>Parts that must be filled and are not, one sentence each; none when all are.</summary>
    public static IEnumerable<string> Unfilled(Visit visit, ReportParts parts) =>
        parts.Titles(visit.Review.Draft.Unfilled, visit.Context.Procedure) is { Count: > 0 } titles
            ? [$"Still empty, and needed before the report can be signed: {string.Join("; ", titles)}."]
            : [];

    /// <summary>Go on with this version, or hand in a changed one first.</summary>
    public static FormField GoOnOrChange(string question, string goOn) => Questions.Choice(
        "answer",
        question,
        "your answer",
        "Select whether this version goes on or you hand in a changed one",
        new FormOption("go-on", goOn),
        new FormOption("change", "No, I hand in a changed version below"));

    public const string HowToChange = "To change it, download it, change it in Word, save it and hand it in below. It becomes the next version, and you are asked again with that one.";
}
