using RapidReviewBot.Domain.Procedures;

namespace RapidReviewBot.Domain.Reviews;

/// <summary>A file in the case folder, as far as the record must know it.</summary>
/// <param name="Document">What kind of document it is.</param>
/// <param name="AgencyId">Whose it is, for documents that each agency has its own of.</param>
/// <param name="Version">1 for the first.</param>
/// <param name="Path">Sub-folder and file name.</param>
/// <param name="ItemId">The drive item.</param>
/// <param name="Sha256">Of the bytes, lower-case hexadecimal.</param>
public sealed record FiledDocument(DocumentKind Document, string? AgencyId, int Version, string Path, string ItemId, string WebUrl, string Sha256);
