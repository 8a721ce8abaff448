using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Web.Forms;

namespace RapidReviewBot.Web.Tasks.Kinds;

/// <summary>A comment on the circulated draft (B13, R13). What is written is a story: it is filed, never recorded.</summary>
public sealed class CommentOnDraftPage(CaseFiling filing) : ReportTask
{
    public override OwedKind Kind => OwedKind.CommentOnDraft;

    public override TaskView Show(Visit visit, Owed owed)
    {
        var title = OwedWords.Title(owed, visit.Review, visit.Context.Procedure);
        var late = visit.Review.Draft.ClosedAt is not null;
        return About(visit, new TaskView(
            title,
            [
                "Read the draft. Say where it is not accurate, what is missing, and what you would word otherwise.",
                late ? "Comments have closed. You may still send one: it is marked late, and the office decides whether the report changes for it." : "You can send more than one comment until comments close.",
            ],
            Questions.Form(
                title,
                Questions.Choice("answer", "Do you have comments on this draft?", "your answer", "Select whether you have comments", new FormOption("comments", "Yes, I write them below"), new FormOption("none", "No, I have no comments")),
                Questions.Paragraph("comment", "Your comments", "your comments", "Use initials and roles, no names. The partnership's office and the chair read it; it is kept in the case folder.", Questions.When("answer", "comments"))),
            "Send my answer",
            "Your answer is recorded")
        {
            Next = "The office puts the comments together, then the report is finalised and signed.",
        });
    }

    public override async Task<TaskReading> ReadAsync(Visit visit, Owed owed, TaskPost post, CancellationToken cancellationToken)
    {
        var (version, _) = Seen(post);
        if (post.Answers.Text("answer") != "comments") return new TaskReading.Do(new GiveComment(version, null));
        var paper = new ShortPaper(DocumentKind.Comment, $"Comment on version {version} of the {visit.Context.Procedure.Report.Name}", $"Comments of {visit.Person.Name}, {visit.Person.Organisation}", post.Answers.Text("comment"));
        return new TaskReading.Do(new GiveComment(version, await filing.FileAsync(visit, paper, post.Ticket, cancellationToken)));
    }
}
