using RapidReviewBot.Documents.Letters;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Timetables;

namespace RapidReviewBot.Documents.Composing;

/// <summary>The notice that a review has begun, one for all who are told (B01, B02).</summary>
public sealed class NoticeComposer : DocumentComposer
{
    public override DocumentKind Kind => DocumentKind.NoticeToPartners;

    public override Task<byte[]> ComposeAsync(DocumentToCompose document, CancellationToken cancellationToken)
    {
        var letter = new NoticeLetter
        {
            Frame = LetterParts.Frame(document, "To those who are told that the review has begun"),
            Group = document.Procedure.GroupName,
            Note = document.Procedure.Agencies.ToldNote ?? "",
            LeadsAreNamed = document.Procedure.Agencies.PartnersNameLeads,
            Dates = [.. LetterParts.Timetable(document).Milestones
                .Where(dated => dated is { State: not MilestoneState.NotNeeded, DueAt: not null })
                .OrderBy(dated => dated.DueAt)
                .Select(dated => new DatedLine($"{dated.Milestone.Title} ({dated.Citation})", $"{(dated.Provisional ? "About " : "")}{LetterParts.Words(dated.DueAt!.Value)}"))],
        };
        return Task.FromResult(letter.Write(document.Facts));
    }
}
