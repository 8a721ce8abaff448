using System.Security.Cryptography;
using RapidReviewBot.Documents.Composing;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Web.Tasks;

namespace RapidReviewBot.Web.Forms;

/// <summary>Takes a new version of the report that somebody hands in as a Word file: looked through, then filed beside the last.</summary>
public sealed class ReportVersions(CaseFiling filing, ReportParts parts)
{
    public async Task<TaskReading> TakeAsync(Visit visit, UploadedFile? upload, CancellationToken cancellationToken)
    {
        if (upload is not { } file) return Wrong("Choose the Word file of the new version");
        if (file.Fault() is { } fault) return Wrong(fault.Sentence);
        if (Convert.ToHexStringLower(SHA256.HashData(file.Content)) == visit.Review.Report.Newest?.Sha256)
            return Wrong("This is the newest version itself. Change it in Word and save it first, or let this version go on");
        var (other, unfilled) = parts.Look(file.Content, file.Name, visit.Review, visit.Context.Procedure);
        if (other is not null) return Wrong($"{other.Sentence} Download the newest version here, change that one and hand it in.");
        var place = new Place(visit.Context.Procedure.Report.Document, null, (visit.Review.Report.Newest?.Version ?? 0) + 1);
        return new TaskReading.Do(new FileReportVersion(await filing.FileUploadAsync(visit, place, file, cancellationToken)) { Unfilled = unfilled });
    }

    static TaskReading.Wrong Wrong(string sentence) => new([new FieldError(UploadedFile.Field, null, AnswerFault.Missing, sentence)]);
}
