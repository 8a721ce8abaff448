using System.Security.Cryptography;
using RapidReviewBot.Deadlines;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Graph.Files;
using RapidReviewBot.Outbox;

namespace RapidReviewBot.Graph.Mail;

/// <summary>Sends a letter of the review from the partnership's mailbox and, where the effect says so, keeps the sent mail in the case folder.</summary>
internal sealed class SendMailRunner(IEnumerable<IMailWriter> writers, MailDispatch dispatch, CaseFiles files, ReviewClock clock, TimeProvider machine) : GraphRunner<SendMail>(machine)
{
    private readonly Dictionary<string, IMailWriter> writers = writers.ToDictionary(writer => writer.Letter, StringComparer.Ordinal);

    protected override async Task<EffectResult> CarryOutAsync(SendMail effect, EffectRun run, CancellationToken cancellationToken)
    {
        if (run.Review.IsReplaced(effect.To)) return new EffectResult.Done();
        if (run.Review.Folder is not { } made && (effect.Keep || effect.Attachments.Count > 0)) return new EffectResult.Waits("the case folder");
        var to = PersonOf(effect.To, run);
        var message = await writers[effect.Letter].WriteAsync(new MailToWrite(effect, to, run.Review, run.Context, run.Key), cancellationToken);
        var enclosed = effect.Attachments.Select(part => run.Review.Newest(part.Document, part.AgencyId)).ToList();
        if (enclosed.Contains(null)) return new EffectResult.Waits("a document that goes with the mail");

        var attachments = await ReadAsync([.. enclosed.OfType<FiledDocument>(), .. message.Attachments], run, cancellationToken);
        var mail = new OutgoingMail(to, [.. effect.Cc.Select(id => PersonOf(id, run))], message, attachments);
        var departed = await dispatch.SendAsync(mail, run, cancellationToken);
        var saved = effect.Keep ? await KeepAsync(effect, to, departed, run, cancellationToken) : null;
        return new EffectResult.Done(new RecordMailSent(effect.Letter, effect.To, effect.AgencyId, departed.InternetMessageId, saved));
    }

    /// <summary>A person of the review; what is no person's id is an address that the partnership's settings name, such as the national Panel's.</summary>
    private static Person PersonOf(string id, EffectRun run) => run.Review.Find(id) ?? Person.ByMail(id, id, "");

    private async Task<IReadOnlyList<MailAttachment>> ReadAsync(IReadOnlyList<FiledDocument> documents, EffectRun run, CancellationToken cancellationToken)
    {
        List<MailAttachment> attachments = [];
        foreach (var document in documents)
        {
            var content = await files.ReadAsync(FolderOf(run), document.ItemId, document.Sha256, cancellationToken);
            if (IsKeptAsItWas(document.Path) && Convert.ToHexStringLower(SHA256.HashData(content.ToMemory().Span)) != document.Sha256)
                throw OutsideFault.Never($"{document.Path} was changed in the case folder after it was filed. Put the filed version back (version history in SharePoint) and press \"Try again\".");
            attachments.Add(new MailAttachment(document.Path[(document.Path.LastIndexOf('/') + 1)..], content));
        }

        return attachments;
    }

    // SharePoint may write a library's columns into an Office file that it takes in; every other file it keeps byte for byte.
    private static bool IsKeptAsItWas(string path) => Path.GetExtension(path).ToLowerInvariant() is not (".docx" or ".xlsx" or ".pptx");

    private async Task<FiledDocument> KeepAsync(SendMail effect, Person to, DepartedMail departed, EffectRun run, CancellationToken cancellationToken)
    {
        var mime = await dispatch.MimeAsync(run.Context.Partnership.Mailbox, departed, cancellationToken);
        var about = effect.AgencyId ?? to.Organisation;
        var name = FileNames.Clean($"{clock.Today:yyyy-MM-dd} {effect.Letter} {about} {run.Key}.eml".Replace("  ", " ", StringComparison.Ordinal));
        var path = $"{SubFolder(run.Context.Procedure)}/{name}";
        var file = await files.SaveAsync(FolderOf(run), path, mime, cancellationToken);
        return new FiledDocument(DocumentKind.SentMail, effect.AgencyId, 1, path, file.ItemId, file.WebUrl, file.Sha256!);
    }

    private static string SubFolder(Procedure procedure) => procedure.Document(DocumentKind.SentMail)?.SubFolder ?? procedure.Folder.SubFolders[^1];

    private static CaseFolder FolderOf(EffectRun run) => new(run.Context.Partnership.DriveId, run.Review.Folder!.FolderId);
}
