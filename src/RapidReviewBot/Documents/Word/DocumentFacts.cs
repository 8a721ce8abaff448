namespace RapidReviewBot.Documents.Word;

/// <summary>What every document of a review carries: its properties, its marking and whose it is.</summary>
/// <param name="Title">The document's title, without any name of a child.</param>
/// <param name="Partnership">The partnership's name: author of the file, left of the header.</param>
/// <param name="Reference">The review's reference: in the footer and in the file's properties.</param>
/// <param name="Marking">Protective marking on every page, for example "OFFICIAL-SENSITIVE".</param>
/// <param name="WrittenAt">Goes into the file as its date of creation (review time). The same input gives the same bytes.</param>
/// <param name="AgencyId">For a document that each agency gets its own of.</param>
/// <param name="FormId">For a form: its id; it is how a returned file is known.</param>
/// <param name="FormVersion">For a form: its version.</param>
public sealed record DocumentFacts(
    string Title,
    string Partnership,
    string Reference,
    string Marking,
    DateTimeOffset WrittenAt,
    string? AgencyId = null,
    string? FormId = null,
    string? FormVersion = null);
