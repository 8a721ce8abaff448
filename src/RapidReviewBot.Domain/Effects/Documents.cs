using RapidReviewBot.Domain.Procedures;

namespace RapidReviewBot.Domain.Effects;

/// <summary>Write a document of the procedure from what is known and file it in the case folder. Recorded as <c>RecordDocument</c>.</summary>
/// <param name="Document">A kind for which the procedure has a rule.</param>
/// <param name="AgencyId">For a document that each agency gets its own of.</param>
public sealed record WriteDocument(DocumentKind Document, string? AgencyId = null) : Effect;

/// <summary>Turn the newest version of a document into PDF and file it beside it. Recorded as <c>RecordDocument</c> under <see cref="DocumentKind.SignedPdf"/>.</summary>
public sealed record ConvertToPdf(DocumentKind Document) : Effect;

/// <summary>File the Daily Log anew from the record (J25). Fixed key.</summary>
public sealed record KeepDailyLog : Effect;

/// <summary>File the Agency Returns Checklist anew from the record (J14). Fixed key.</summary>
public sealed record KeepReturnsChecklist : Effect;
