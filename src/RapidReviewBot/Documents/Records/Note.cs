using RapidReviewBot.Documents.Word;

namespace RapidReviewBot.Documents.Records;

/// <summary>A short text that belongs in the case folder and nowhere else: a reason, a comment, a view.</summary>
/// <param name="Lines">What it is, by whom and when.</param>
public sealed record Note(IReadOnlyList<(string Name, string Value)> Lines, string Text)
{
    public byte[] Write(DocumentFacts facts) =>
        new WordPages(facts).Title(facts.Title, facts.Partnership).KeyFacts(facts.Title, Lines).Text(Text).ToBytes();
}
