using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Returns;

namespace RapidReviewBot.Web.Tasks.Kinds;

/// <summary>The notice that a review has begun, with the answers on which it depends who gets it (B01).</summary>
public sealed class TellPartnersPage : TaskPage
{
    public override OwedKind Kind => OwedKind.TellPartners;

    public override TaskView Show(Visit visit, Owed owed)
    {
        var procedure = visit.Context.Procedure;
        var conditions = Preparation.Conditions(procedure);
        return new TaskView(
            "Tell those concerned that the review has begun",
            ["Each of these people gets one mail with the dates of the review. It tells nothing of the case."],
            Questions.Form(
                "Tell those concerned",
                [.. conditions.Select(condition => Questions.YesNo(NoticeQuestions.Field(condition), NoticeQuestions.Label(condition, procedure), "the answer", "Select yes or no"))]),
            "Send the notice",
            "The notice is on its way")
        {
            Facts = [.. procedure.Agencies.ToldAtStart.Select(recipient => (procedure.Role(recipient.Role)?.Title ?? recipient.Role, Who(recipient.Role, visit) + (recipient.WhenAny.Count == 0 ? "" : " (only if it applies)")))],
            Start = conditions.Aggregate(FormAnswers.Empty, (answers, condition) => answers.With(NoticeQuestions.Field(condition), visit.Review.Has(condition) ? "yes" : "no")),
            Next = "The Daily Log shows each mail once it has left.",
        };
    }

    public override Task<TaskReading> ReadAsync(Visit visit, Owed owed, TaskPost post, CancellationToken cancellationToken) =>
        Do(new TellPartners([.. Preparation.Conditions(visit.Context.Procedure).Where(condition => post.Answers.IsYes(NoticeQuestions.Field(condition)))]));

    static string Who(string role, Visit visit)
    {
        var people = visit.Review.Holding(role, visit.Context.Procedure);
        return people.Count == 0 ? "nobody yet" : string.Join(", ", people.Select(person => person.Name));
    }
}
