using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;

namespace RapidReviewBot.Web.Tasks.Kinds;

/// <summary>Commissions the review and names who chairs it (R04).</summary>
public sealed class CommissionReviewPage : TaskPage
{
    public override OwedKind Kind => OwedKind.CommissionReview;

    public override TaskView Show(Visit visit, Owed owed)
    {
        var chairs = ThresholdSteps.Chairs(visit.Review with { AsOf = visit.Now }, visit.Context.Procedure);
        return new TaskView(
            "Commission the review and name who chairs it",
            ["The threshold is met. A senior leader of a partner may chair only after declaring to have no direct responsibility for or involvement in the case."],
            Questions.Form("Commission the review", Questions.Choice("chair", "Who chairs the review?", "who chairs", "Select who chairs the review", [.. chairs.SelectMany(one => Options(visit, one.Role, one.Person))])),
            "Confirm",
            "Your choice is recorded");
    }

    public override Task<TaskReading> ReadAsync(Visit visit, Owed owed, TaskPost post, CancellationToken cancellationToken)
    {
        var chosen = post.Answers.Text("chair");
        var (role, person) = ThresholdSteps.Chairs(visit.Review with { AsOf = visit.Now }, visit.Context.Procedure).FirstOrDefault(one => chosen.EndsWith($"{one.Role.Id} {one.Person.Id}", StringComparison.Ordinal));
        if (role is null) return Wrong("chair", "Select who chairs the review");
        return chosen.StartsWith("ask ", StringComparison.Ordinal) ? Do(new AskDeclaration(role.Id, person.Id)) : Do(new CommissionReview(role.Id, person.Id));
    }

    static IEnumerable<FormOption> Options(Visit visit, Role role, Domain.Partnerships.Person person)
    {
        var declared = visit.Review.Threshold.Declarations.Any(one => one.PersonId == person.Id && one.Free);
        return role.DeclaresNoInvolvement && !declared
            ? [new($"ask {role.Id} {person.Id}", $"{person.Name}, {role.Title}: ask for the declaration first")]
            : [new($"{role.Id} {person.Id}", $"{person.Name}, {role.Title}")];
    }
}

/// <summary>A senior leader declares to be free to chair, or not (R04).</summary>
public sealed class DeclareNoInvolvementPage : TaskPage
{
    public override OwedKind Kind => OwedKind.DeclareNoInvolvement;

    public override TaskView Show(Visit visit, Owed owed) => new(
        "Say whether you are free to chair the review",
        ["You are asked to chair this review. You can only if you have no direct responsibility for the case and no involvement in it."],
        Questions.Form(
            "Say whether you are free to chair the review",
            Questions.Choice("free", "Are you free to chair?", "your answer", "Select whether you are free to chair", new FormOption("yes", "Yes"), new FormOption("no", "No, I have responsibility for or involvement in the case")),
            Questions.Statement("declared", "I have no direct responsibility for the case and no involvement in it.", "Tick the box to declare it", Questions.When("free", "yes"))),
        "Send my answer",
        "Your answer is recorded")
    {
        Next = "The partnership's office has been told.",
    };

    public override Task<TaskReading> ReadAsync(Visit visit, Owed owed, TaskPost post, CancellationToken cancellationToken) =>
        Do(new DeclareNoInvolvement(post.Answers.IsYes("free")));
}
