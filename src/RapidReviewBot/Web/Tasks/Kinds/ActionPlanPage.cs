using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Web.Forms;

namespace RapidReviewBot.Web.Tasks.Kinds;

/// <summary>The agencies' actions go on the action plan, or it is said why there are none (T32). The words are filed, never recorded.</summary>
public sealed class ActionPlanPage(CaseFiling filing) : TaskPage
{
    const string Title = "Put the agencies' actions on the action plan";
    const string Actions = "actions";

    public override OwedKind Kind => OwedKind.RecordActionPlan;

    public override TaskView Show(Visit visit, Owed owed) => new(
        Title,
        ["Where there is learning although no practice review follows, the agencies' actions go on the action plan, and immediate learning is acted on.", "The plan is kept in the case folder. Each agency is reminded of its own actions."],
        Form(visit),
        "File the action plan",
        "Action plan filed")
    {
        Facts = [("Agreed at the meeting", $"{visit.Review.Actions.Count}")],
        Papers = [.. visit.Review.Documents.Where(paper => paper.Document == DocumentKind.DecisionRecord).TakeLast(1)],
    };

    public override async Task<TaskReading> ReadAsync(Visit visit, Owed owed, TaskPost post, CancellationToken cancellationToken)
    {
        var filled = new FilledForm(Form(visit) with { Id = "action-plan" }, post.Answers);
        var filed = await filing.FileFormAsync(visit, filled, new Place(DocumentKind.ActionPlan, null, 1), post.Ticket.At, cancellationToken);
        var agreed = post.Answers.IsYes("any") ? post.Answers.Rows(Actions).Select(row => new AgreedAction(row["owner"], row.Date("due")!.Value, row["when"] == "now")) : [];
        return new TaskReading.Do(new RecordActionPlan([.. agreed], filed));
    }

    static FormDefinition Form(Visit visit) => Questions.Form(
        Title,
        Questions.YesNo("any", "Are there actions for the action plan?", "whether there are actions", "Select whether there are actions"),
        new FormField
        {
            Id = Actions, Label = "Actions", Called = "the actions", Kind = FieldKind.Table, Required = true, WhenMissing = "Enter at least one action, or select that there are none",
            StartRows = 2, MaximumRows = 20, ShownWhen = Questions.When("any", "yes"),
            Columns =
            [
                new("action", "Action", FieldKind.Paragraph, true, 46, 1000, DateBound.Any, []),
                new("owner", "Agency that will do it", FieldKind.Choice, true, 22, 200, DateBound.Any, [.. visit.Review.Agencies.Select(part => new FormOption(part.Agency.Id, part.Agency.Name))]),
                new("due", "By when", FieldKind.Date, true, 16, 40, DateBound.NotBeforeToday, []),
                new("when", "How soon", FieldKind.Choice, true, 16, 40, DateBound.Any, [new("planned", "By its date"), new("now", "At once")]),
            ],
        },
        Questions.Paragraph("reason", "Why are there none?", "the reason", "It is kept in the case folder with the action plan.", Questions.When("any", "no")));
}
