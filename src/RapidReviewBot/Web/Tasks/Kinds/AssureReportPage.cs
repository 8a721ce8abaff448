using RapidReviewBot.Documents.Composing;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Web.Forms;

namespace RapidReviewBot.Web.Tasks.Kinds;

/// <summary>A member says whether the report holds what is needed (J21). What is missing is a story: it is filed, never recorded.</summary>
public sealed class AssureReportPage(CaseFiling filing, ReportParts parts) : ReportTask
{
    public override OwedKind Kind => OwedKind.AssureReport;

    public override TaskView Show(Visit visit, Owed owed)
    {
        var title = OwedWords.Title(owed, visit.Review, visit.Context.Procedure);
        return About(visit, new TaskView(
            title,
            ["You are asked as a member of the group: does the report hold what is needed? Its wording is settled later.", .. DraftLines.Unfilled(visit, parts)],
            Questions.Form(
                title,
                Questions.Choice("answer", "Does the report hold what is needed?", "your answer", "Select whether the report holds what is needed", new FormOption("yes", "Yes, it holds what is needed"), new FormOption("no", "No, something is missing")),
                Questions.Paragraph("lacking", "What is missing?", "what is missing", "The partnership's office and the chair read it; it is kept in the case folder.", Questions.When("answer", "no"))),
            "Send my answer",
            "Your answer is recorded"));
    }

    public override async Task<TaskReading> ReadAsync(Visit visit, Owed owed, TaskPost post, CancellationToken cancellationToken)
    {
        var (version, sha256) = Seen(post);
        if (post.Answers.IsYes("answer")) return new TaskReading.Do(new AssureReport(version, sha256, null));
        var paper = new ShortPaper(DocumentKind.Comment, $"What is missing in version {version} of the {visit.Context.Procedure.Report.Name}", $"{visit.Person.Name}, {visit.Person.Organisation}", post.Answers.Text("lacking"));
        return new TaskReading.Do(new AssureReport(version, sha256, await filing.FileAsync(visit, paper, post.Ticket, cancellationToken)));
    }
}
