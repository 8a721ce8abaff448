using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Web.Forms;

namespace RapidReviewBot.Web.Tasks.Kinds;

/// <summary>Ratifies the recommendation, or says why not, where that was left open with the signature (R14).</summary>
public sealed class RatifyPage(CaseFiling filing) : ReportTask
{
    const string Title = "Ratify the recommendation on a practice review";

    public override OwedKind Kind => OwedKind.RatifyRecommendation;

    public override TaskView Show(Visit visit, Owed owed) => About(visit, new TaskView(
        Title,
        ["You have answered on the report. Ratifying its recommendation is asked apart."],
        Questions.Form(Title, [.. Fields()]),
        "Send my answer",
        "Your answer is recorded"));

    public override async Task<TaskReading> ReadAsync(Visit visit, Owed owed, TaskPost post, CancellationToken cancellationToken)
    {
        var (version, sha256) = Seen(post);
        var step = owed.Subject?.Split('/')[0] ?? "";
        if (post.Answers.IsYes("ratify")) return new TaskReading.Do(new RatifyRecommendation(step, version, sha256));
        return new TaskReading.Do(new RefuseRatification(step, version, await filing.FileAsync(visit, Reason(version, post.Answers), post.Ticket, cancellationToken)));
    }

    /// <summary>The question, asked also on the page of the signature.</summary>
    internal static IEnumerable<FormField> Fields() =>
    [
        Questions.Choice("ratify", "Do you ratify the recommendation on a practice review?", "whether you ratify the recommendation", "Select whether you ratify the recommendation",
            new FormOption("yes", "Yes, I ratify it"), new FormOption("no", "No, I do not ratify it")),
        Questions.Paragraph("ratify-reason", "Why do you not ratify it?", "the reason", "The partnership's office and the chair read it; it is kept in the case folder.", Questions.When("ratify", "no")),
    ];

    internal static ShortPaper Reason(int version, FormAnswers answers) =>
        new(DocumentKind.Disagreement, $"Recommendation of version {version} not ratified", "Why I do not ratify it", answers.Text("ratify-reason")) { Tag = "recommendation " };
}
