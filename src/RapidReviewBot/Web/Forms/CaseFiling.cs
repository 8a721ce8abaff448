using System.Security.Cryptography;
using RapidReviewBot.Documents.Forms;
using RapidReviewBot.Documents.Word;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Graph.Files;
using RapidReviewBot.Web.Tasks;

namespace RapidReviewBot.Web.Forms;

/// <summary>
/// Puts what people write into the case folder as Word files, before the command that records it. The same answers filed twice are the same bytes
/// at the same place, so a form that is sent twice leaves one file.
/// </summary>
public sealed class CaseFiling(CaseFiles files)
{
    /// <summary>A filled form, with the tags by which it is read back.</summary>
    /// <param name="at">Goes into the file: the instant of the page that was sent, so that sending it twice gives the same bytes.</param>
    public async Task<FiledDocument> FileFormAsync(CaseView visit, FilledForm filled, Place place, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var marking = filled.Form.Marking.Length == 0 ? "OFFICIAL-SENSITIVE" : filled.Form.Marking;
        var facts = new DocumentFacts(filled.Form.Title, visit.Context.Partnership.Name, visit.Review.Reference, marking, at, place.AgencyId);
        var bytes = WordFormWriter.Write(filled.Form, filled.Answers, facts, Subtitle(visit, place.Document), FormUse.Filled);
        return await SaveAsync(visit, place, bytes, cancellationToken);
    }

    /// <summary>A Word file that was handed in, as it came.</summary>
    public Task<FiledDocument> FileUploadAsync(CaseView visit, Place place, UploadedFile file, CancellationToken cancellationToken) =>
        SaveAsync(visit, place, file.Content, cancellationToken);

    /// <summary>A few paragraphs under a heading.</summary>
    public Task<FiledDocument> FileAsync(CaseView visit, ShortPaper paper, SubmitTicket ticket, CancellationToken cancellationToken)
    {
        var filled = new FilledForm(NoteForm.For(paper.Title, paper.Heading), FormAnswers.Empty.With(NoteForm.Text, paper.Text));
        return FileFormAsync(visit, filled, new Place(paper.Document, null, 1) { Suffix = $"{paper.Tag}{ticket.Id[..8]}" }, ticket.At, cancellationToken);
    }

    async Task<FiledDocument> SaveAsync(CaseView visit, Place place, byte[] bytes, CancellationToken cancellationToken)
    {
        var folder = visit.Folder ?? throw new InvalidOperationException($"Review {visit.Review.Id} has no case folder yet.");
        var path = place.PathIn(visit);
        if (visit.IsTrial) return new FiledDocument(place.Document, place.AgencyId, place.Version, path, "", "", Convert.ToHexStringLower(SHA256.HashData(bytes)));
        var stored = await files.SaveAsync(folder, path, BinaryData.FromBytes(bytes), cancellationToken);
        return new FiledDocument(place.Document, place.AgencyId, place.Version, path, stored.ItemId, stored.WebUrl, stored.Sha256!);
    }

    static string Subtitle(CaseView visit, DocumentKind document)
    {
        var procedure = visit.Context.Procedure;
        return procedure.Document(document) is { LocalName: { } name } ? $"{name} of the {procedure.Name} procedure" : $"{visit.Context.Partnership.Name}, review {visit.Review.Reference}";
    }
}

/// <summary>A form with its answers, ready to be filed.</summary>
public sealed record FilledForm(FormDefinition Form, FormAnswers Answers);

/// <summary>Something that a person wrote which is no form.</summary>
public sealed record ShortPaper(DocumentKind Document, string Title, string Heading, string Text)
{
    /// <summary>Tells two papers apart that are filed with one page; part of the file's name.</summary>
    public string Tag { get; init; } = "";
}
