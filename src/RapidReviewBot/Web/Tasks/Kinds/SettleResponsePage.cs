using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Web.Forms;

namespace RapidReviewBot.Web.Tasks.Kinds;

/// <summary>An answer of the Panel or Ofsted that did not come by mail is filed, or none is waited for any longer (J24, T18).</summary>
public sealed class SettleResponsePage(CaseFiling filing) : TaskPage
{
    public override OwedKind Kind => OwedKind.SettleResponse;

    public override TaskView Show(Visit visit, Owed owed)
    {
        var body = StatutoryBodyWords.Name(OwedList.BodyOf(owed.Subject));
        var title = $"Say whether an answer of {body} has come";
        return new TaskView(
            title,
            [$"A reply of {body} to the partnership's mailbox is filed by itself. None has come yet."],
            Questions.Form(
                title,
                Questions.Choice("come", "Has an answer come?", "whether an answer has come", "Select whether an answer has come",
                    new FormOption("none", "No, and none is waited for any longer"), new FormOption("came", "Yes, another way; I upload it here")),
                Questions.Text("reason", "Why is none waited for?", "the reason", help: "In at most 200 characters, without names") with { ShownWhen = Questions.When("come", "none") }),
            "Record it",
            "Recorded")
        {
            TakesFile = true,
            FileLabel = "The answer, as a PDF or Word file (only when one has come)",
        };
    }

    public override async Task<TaskReading> ReadAsync(Visit visit, Owed owed, TaskPost post, CancellationToken cancellationToken)
    {
        var body = OwedList.BodyOf(owed.Subject);
        if (post.Answers.Text("come") != "came") return new TaskReading.Do(new SettleResponse(body, null, post.Answers.Text("reason")));
        if (post.File is not { } file) return await Wrong(UploadedFile.Field, "Choose the file that holds the answer");
        var isPdf = file.Content.AsSpan().StartsWith("%PDF-"u8);
        if (!isPdf && file.Fault() is { } fault) return await Wrong(UploadedFile.Field, fault.Sentence);
        var version = visit.Review.Documents.Count(document => document.Document == DocumentKind.Reply) + 1;
        var place = new Place(DocumentKind.Reply, null, version) { Suffix = $"of {StatutoryBodyWords.Name(body)} {post.Ticket.Id[..8]}", Extension = isPdf ? ".pdf" : ".docx" };
        return new TaskReading.Do(new SettleResponse(body, await filing.FileUploadAsync(visit, place, file, cancellationToken), ""));
    }
}
