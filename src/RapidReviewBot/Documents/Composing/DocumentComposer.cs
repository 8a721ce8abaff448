using RapidReviewBot.Documents.Word;
using RapidReviewBot.Domain.Log;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;

namespace RapidReviewBot.Documents.Composing;

/// <summary>Fills one kind of document from the review and, where a story is needed, from files of the case folder.</summary>
public abstract class DocumentComposer
{
    public abstract DocumentKind Kind { get; }

    public abstract Task<byte[]> ComposeAsync(DocumentToCompose document, CancellationToken cancellationToken);
}

/// <param name="Now">Review time, UTC: the document's own date.</param>
/// <param name="ReadAsync">The bytes of a filed document.</param>
public sealed record DocumentToCompose(
    DocumentRule Rule,
    Review Review,
    ReviewContext Context,
    string? AgencyId,
    DateTimeOffset Now,
    Func<FiledDocument, CancellationToken, Task<byte[]>> ReadAsync)
{
    public Procedure Procedure => Context.Procedure;

    public AgencyPart? Agency => AgencyId is { } id ? Review.Agency(id) : null;

    public DocumentFacts Facts => new(
        AgencyId is null ? Rule.Title : $"{Rule.Title}: {Agency?.Agency.Name}",
        Context.Partnership.Name,
        Review.Reference,
        "OFFICIAL-SENSITIVE",
        Now,
        AgencyId);

    public string Subtitle => Rule.LocalName is { } name ? $"{name} of the {Procedure.Name} procedure" : $"{Context.Partnership.Name}, review {Review.Reference}";

    public string NameOf(FiledDocument paper)
    {
        var name = DocumentWords.Name(paper.Document, Procedure);
        return paper.AgencyId is { } agency ? $"{name}: {Review.Agency(agency)?.Agency.Name ?? agency}" : name;
    }
}
