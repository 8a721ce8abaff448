using RapidReviewBot.Documents.Word;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Ledger;
using RapidReviewBot.Web.Tasks;

namespace RapidReviewBot.Web.Forms;

/// <summary>Hands in a filled form: file first, then the command that records it, then the draft goes.</summary>
public sealed class FormSubmission(CaseFiling filing, Drafts drafts, TaskCommands commands)
{
    /// <summary>The answers typed on the pages. They have passed validation.</summary>
    public async Task<LedgerAnswer> SendAsync(Visit visit, FormTask task, FormAnswers answers, SubmitTicket ticket, CancellationToken cancellationToken)
    {
        var complete = task.Complete(answers);
        return await SendAsync(visit, task, ticket, async at => task.Command(complete, await filing.FileFormAsync(at, new FilledForm(task.Form, complete), task.Place, ticket.At, cancellationToken), ReturnRoute.Page), cancellationToken);
    }

    /// <summary>The Word form, handed in as a file.</summary>
    /// <returns>Why it is not taken, or what the ledger answered.</returns>
    public async Task<(IReadOnlyList<FileFault> Faults, LedgerAnswer? Answer)> UploadAsync(Visit visit, FormTask task, UploadedFile file, SubmitTicket ticket, CancellationToken cancellationToken)
    {
        var reading = WordFormReader.Read(file.Content, file.Name, task.Form, visit.Review.Reference, task.Place.AgencyId);
        if (reading is WordReading.Refused refused) return ([refused.Fault], null);
        var answers = ((WordReading.Answered)reading).Answers;
        var blocking = task.Check(answers).Findings.Where(finding => finding.Level == CheckLevel.Block).Select(finding => new FileFault(finding.CheckId, finding.Sentence)).ToList();
        if (blocking.Count > 0) return (blocking, null);
        return ([], await SendAsync(visit, task, ticket, async at => task.Command(task.Complete(answers), await filing.FileUploadAsync(at, task.Place, file, cancellationToken), ReturnRoute.UploadedForm), cancellationToken));
    }

    /// <param name="file">Files the form and says what records it.</param>
    async Task<LedgerAnswer> SendAsync(Visit visit, FormTask task, SubmitTicket ticket, Func<Visit, Task<ReviewCommand>> file, CancellationToken cancellationToken)
    {
        if (commands.RefusalOf(visit, await file(visit with { IsTrial = true }), ticket) is { } refusal) return new LedgerAnswer.Refused(refusal);
        var answer = await commands.DoAsync(visit, await file(visit), ticket, cancellationToken);
        if (answer is not LedgerAnswer.Refused) await drafts.DropAsync(visit, task, cancellationToken);
        return answer;
    }
}
