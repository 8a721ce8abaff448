using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Web.Forms;

namespace RapidReviewBot.Web.Tasks.Kinds;

/// <summary>The scrutineer advises partners who do not agree (R03).</summary>
public sealed class AdviseOnThresholdPage(CaseFiling filing) : TaskPage
{
    public override OwedKind Kind => OwedKind.AdviseOnThreshold;

    public override TaskView Show(Visit visit, Owed owed)
    {
        List<FormField> fields = [Questions.Paragraph("advice", "Your advice to the partners", "your advice", "The partners read it before they give their view again.")];
        if (visit.Context.Procedure.Threshold is { RegionalAdvice: true })
        {
            fields.Add(Questions.Choice("regional", "Did the Panel's regional lead advise?", "whether the regional lead advised", "Select whether the Panel's regional lead advised", new FormOption("not-asked", "No, it was not needed"), new FormOption("advised", "Yes")));
            fields.Add(Questions.PastDate("regional-on", "When did they advise?", "the day of the regional lead's advice", Questions.When("regional", "advised")));
            fields.Add(Questions.Paragraph("regional-advice", "What did they advise?", "the regional lead's advice", "It is kept in the case folder with your own.", Questions.When("regional", "advised")));
        }
        return new TaskView(
            "Advise the partners, who do not agree on the threshold",
            ["All views are in and they differ. Read the referral and the views. The clock runs on meanwhile; the review is commissioned only when the partners agree."],
            Questions.Form("Advise the partners", [.. fields]),
            "Send my advice",
            "Your advice is in")
        {
            Papers = [.. ThresholdPapers.ToRead(visit.Review)],
            Next = "The partners have been asked for their view again.",
        };
    }

    public override async Task<TaskReading> ReadAsync(Visit visit, Owed owed, TaskPost post, CancellationToken cancellationToken)
    {
        var advised = post.Answers.Text("regional") == "advised";
        var text = advised ? $"{post.Answers.Text("advice")}\n\nThe Panel's regional lead: {post.Answers.Text("regional-advice")}" : post.Answers.Text("advice");
        var paper = new ShortPaper(DocumentKind.ScrutineerAdvice, "Advice to the partners on the threshold", "Advice", text);
        return new TaskReading.Do(new AdviseOnThreshold(await filing.FileAsync(visit, paper, post.Ticket, cancellationToken), advised ? post.Answers.Date("regional-on") : null));
    }
}

/// <summary>The views differ and one person decides, because the procedure knows no consultation.</summary>
public sealed class DecideThresholdPage(CaseFiling filing) : TaskPage
{
    public override OwedKind Kind => OwedKind.DecideThreshold;

    public override TaskView Show(Visit visit, Owed owed) => new(
        "Decide whether the threshold is met",
        ["All views are in and they differ. Read them, speak with the others, then record what holds and why."],
        Questions.Form(
            "Decide whether the threshold is met",
            Questions.YesNo("met", "Is the threshold met?", "the decision", "Select whether the threshold is met"),
            Questions.Paragraph("grounds", "Grounds of the decision", "the grounds", "They are kept in the case folder.")),
        "Record the decision",
        "Decision recorded")
    {
        Papers = [.. ThresholdPapers.ToRead(visit.Review)],
        Next = "Those who gave their view have been told.",
    };

    public override async Task<TaskReading> ReadAsync(Visit visit, Owed owed, TaskPost post, CancellationToken cancellationToken)
    {
        var met = post.Answers.IsYes("met");
        var paper = new ShortPaper(DocumentKind.ThresholdView, "Decision on the threshold", $"The threshold is {(met ? "met" : "not met")}, because", post.Answers.Text("grounds"));
        return new TaskReading.Do(new DecideThreshold(met, await filing.FileAsync(visit, paper, post.Ticket, cancellationToken)));
    }
}
