using RapidReviewBot.Documents.Letters;
using RapidReviewBot.Domain.Procedures;

namespace RapidReviewBot.Documents.Composing;

/// <summary>The letter that tells an agency, or whoever referred, how the review ended (W17, W18, W19).</summary>
public sealed class OutcomeLetterComposer : DocumentComposer
{
    public override DocumentKind Kind => DocumentKind.OutcomeLetter;

    public override Task<byte[]> ComposeAsync(DocumentToCompose document, CancellationToken cancellationToken)
    {
        var part = document.Agency ?? throw new InvalidOperationException("An outcome letter is written to one agency.");
        var outcome = document.Procedure.Decision.Outcomes.FirstOrDefault(choice => choice.Id == document.Review.Decision?.Decision.Outcome);
        var letter = new OutcomeLetter
        {
            Frame = LetterParts.Frame(document, part.Lead.Name, part.Agency.Name),
            Outcome = $"Decided: {outcome?.Title ?? "see the report"}.",
            Next = [document.Review.Report.SubmittedAt is { } at ? $"The report went to the national Panel on {LetterParts.Day(at)}." : "The report goes to the national Panel."],
            MoreIsAsked = outcome?.Establishes is Circumstance.PracticeReviewDecided or Circumstance.AlternativeReviewDecided,
            ToReferrer = part.Agency.Id == document.Review.ReferrerAgencyId,
        };
        return Task.FromResult(letter.Write(document.Facts));
    }
}
