using RapidReviewBot.Documents.Word;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Web.Forms;

namespace RapidReviewBot.Mailbox;

/// <summary>A return as it was read, and whose it is.</summary>
internal sealed record ReadForm(MailVisit Visit, AgencyPart Part, FormTask Task, FormAnswers Answers);

/// <summary>Either a form or why there is none.</summary>
internal sealed record FormReading(ReadForm? Form, FileFault? Fault);

/// <summary>Reads attached Word files as returns of the agencies that the sender answers for.</summary>
internal sealed class ReturnForms(FormTasks tasks)
{
    // An attachment's size is counted with what wraps it.
    private const long Wrapping = 64 * 1024;

    /// <summary>Why a thing need not even be fetched; null when it may be.</summary>
    public static FileFault? FaultOf(AttachedThing thing) => thing.IsFile
        ? WordFileGate.TooBig(thing.Size - Wrapping)
        : new FileFault("not-a-file", "What is attached is a link or another mail, not the Word form itself. Save the filled form on your computer and attach that file.");

    public FormReading Read(UploadedFile file, IReadOnlyList<(MailVisit Visit, AgencyPart Part)> visits)
    {
        if (file.Fault() is { } fault) return new(null, fault);
        List<ReadForm> forms = [];
        FileFault? refused = null;
        foreach (var (visit, part) in visits)
        {
            var task = tasks.For(visit, new Owed(OwedKind.GiveReturn, visit.Person, part.Agency.Id, null, null))!;
            switch (WordFormReader.Read(file.Content, file.Name, task.Form, visit.Review.Reference, part.Agency.Id))
            {
                case WordReading.Answered answered:
                    forms.Add(new ReadForm(visit, part, task, answered.Answers));
                    break;
                case WordReading.Refused no:
                    refused ??= no.Fault;
                    break;
            }
        }

        return forms.Count switch
        {
            0 => new(null, refused),
            1 => new(forms[0], null),
            _ => Chosen(forms),
        };
    }

    /// <summary>The file does not carry its agency's mark and the sender answers for several: the name in it decides.</summary>
    private static FormReading Chosen(List<ReadForm> forms) =>
        forms.Where(form => string.Equals(form.Answers.Text("agency").Trim(), form.Part.Agency.Name, StringComparison.OrdinalIgnoreCase)).ToList() is [var one]
            ? new(one, null)
            : new(null, new FileFault("which-agency", "You answer for several agencies in this review and the form does not say which one it is for. Fill in the form that came with the request for that agency and send that."));
}
