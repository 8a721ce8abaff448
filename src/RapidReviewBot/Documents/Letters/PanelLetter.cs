using RapidReviewBot.Documents.Word;

namespace RapidReviewBot.Documents.Letters;

/// <summary>The letter that goes to the national Panel with the report (duty W16).</summary>
public sealed record PanelLetter
{
    public required LetterFrame Frame { get; init; }

    /// <summary>Reference and date of the serious incident notification, or null when none was made.</summary>
    public required string? Notification { get; init; }

    public required IReadOnlyList<string> Children { get; init; }

    /// <summary>"12 working days after the notification; the limit is 15."</summary>
    public required string DayCount { get; init; }

    /// <summary>Why it is late, when it is; else null.</summary>
    public string? LateBecause { get; init; }

    /// <summary>The decision in one sentence.</summary>
    public required string Decision { get; init; }

    public required string Grounds { get; init; }

    /// <summary>What has been done at once; null when it stands in the report only.</summary>
    public string? ImmediateAction { get; init; }

    public required IReadOnlyList<DatedLine> Dates { get; init; }

    public required IReadOnlyList<SignatureLine> Partners { get; init; }

    public required IReadOnlyList<string> Enclosed { get; init; }

    public byte[] Write(DocumentFacts facts)
    {
        var pages = LetterPages.Start(facts, Frame, "Rapid Review: report of the safeguarding partners");
        pages.Text("The safeguarding partners have completed the Rapid Review named below. We enclose their report.");
        pages.KeyFacts("The review",
        [
            ("Serious incident notification", Notification ?? "None was made"), ("Our reference", facts.Reference),
            ("Child or children", string.Join('\n', Children)), ("Time taken", DayCount),
        ]);
        if (LateBecause is { Length: > 0 } late) pages.Heading(2, "Why this is late").Text(late);
        pages.Heading(2, "Decision").Styled("Inset", Decision).Text(Grounds);
        if (ImmediateAction is { Length: > 0 } action) pages.Heading(2, "Immediate action").Text(action);
        pages.Heading(2, "Dates").Table("Dates of the review", [("Step", 50), ("Date", 50)], [.. Dates.Select(line => (IReadOnlyList<string>)[line.What, line.When])]);
        pages.Heading(2, "Agreed by").Table(
            "The partners who agreed the report", [("Name", 26), ("Role", 26), ("Organisation", 26), ("Signed", 22)],
            [.. Partners.Select(line => (IReadOnlyList<string>)[line.Name, line.Role, line.Organisation, line.SignedAt])]);
        pages.Heading(2, "Enclosed").Bullets(Enclosed);
        pages.Text($"Please send your reply and any questions to {Frame.From.Name}, {LetterPages.Reach(Frame.From)}, quoting {facts.Reference}.");
        return pages.End(Frame);
    }
}
