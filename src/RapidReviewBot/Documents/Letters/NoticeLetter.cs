using RapidReviewBot.Documents.Word;

namespace RapidReviewBot.Documents.Letters;

/// <summary>Tells the partners that a Rapid Review has begun, with its dates and who coordinates it (duties B01, B02, B17). It tells nothing of the case.</summary>
public sealed record NoticeLetter
{
    public required LetterFrame Frame { get; init; }

    /// <summary>The group that coordinates the review: "Practice Review Group".</summary>
    public required string Group { get; init; }

    /// <summary>The procedure's own sentence to those who are told; empty when it has none.</summary>
    public required string Note { get; init; }

    /// <summary>Whether each partner is asked to name who leads for it.</summary>
    public required bool LeadsAreNamed { get; init; }

    /// <summary>All dates of the review.</summary>
    public required IReadOnlyList<DatedLine> Dates { get; init; }

    public byte[] Write(DocumentFacts facts)
    {
        var pages = LetterPages.Start(facts, Frame, "A Rapid Review has begun");
        pages.Text($"{facts.Partnership} has begun a Rapid Review of a serious incident. The {Group} coordinates it.");
        if (Note.Length > 0) pages.Text(Note);
        if (LeadsAreNamed) pages.Heading(2, "What we ask of you now").Text("If you are one of the three safeguarding partners, name at once a person who leads on the review for you. Use the link in our mail.");
        pages.Heading(2, "Dates").Table("Dates of the review", [("Step", 60), ("By", 40)], [.. Dates.Select(line => (IReadOnlyList<string>)[line.What, line.When])]);
        pages.Text($"Questions: {Frame.From.Name}, {LetterPages.Reach(Frame.From)}.");
        return pages.End(Frame);
    }
}
