using System.Globalization;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;

namespace RapidReviewBot.Web.Tasks.Kinds;

/// <summary>The timeline, agreed or amended within the procedure's limits (J02, J06, J27).</summary>
public sealed class AgreePlanPage : TaskPage
{
    public override OwedKind Kind => OwedKind.AgreePlan;

    public override TaskView Show(Visit visit, Owed owed)
    {
        var dates = PlanProposal.Of(visit.Review, visit.Context, visit.Now);
        return new TaskView(
            "Agree the timeline",
            ["Discuss the timeline with the partnership's manager. The procedure proposes these dates; agree them or choose others within its limits.", "Do not write about the child or family here."],
            Questions.Form("Agree the timeline", [.. dates.Select(Field), .. Others(visit)]),
            "Agree the timeline",
            "Timeline agreed")
        {
            Facts = [.. dates.Select(date => (date.Milestone.Title, $"{LondonTime.Words(date.Earliest)} to {LondonTime.Words(date.Latest)}, by {LondonTime.Words(date.At)} ({date.Citation})"))],
            Start = dates.Aggregate(
                FormAnswers.Empty.With("officers", new ChosenAnswer([.. PlanProposal.SeniorOfficers(visit.Review, visit.Context.Procedure).Select(person => person.Id)])),
                (answers, date) => answers.With(DayField(date), date.Proposed.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))),
        };
    }

    public override Task<TaskReading> ReadAsync(Visit visit, Owed owed, TaskPost post, CancellationToken cancellationToken)
    {
        var dates = PlanProposal.Of(visit.Review, visit.Context, visit.Now);
        return Do(new AgreePlan(
            dates.Where(date => post.Answers.Date(DayField(date)) is not null).ToDictionary(date => date.Milestone.Id, date => post.Answers.Date(DayField(date))!.Value),
            post.Answers.Chosen("officers"),
            post.Answers.Chosen("pre-meets"),
            post.Answers.Text("said").ReplaceLineEndings(" ")));
    }

    static string DayField(PlanDate date) => $"plan-{date.Milestone.Id}";

    static FormField Field(PlanDate date) => new()
    {
        Id = DayField(date),
        Label = date.Milestone.Title,
        Called = $"the day for \"{date.Milestone.Title}\"",
        Kind = FieldKind.Date,
        Required = true,
        Bound = DateBound.NotBeforeToday,
        Help = $"From {LondonTime.Words(date.Earliest)} to {LondonTime.Words(date.Latest)}",
    };

    static IEnumerable<FormField> Others(Visit visit)
    {
        var plan = visit.Context.Procedure.Plan!;
        var officers = PlanProposal.SeniorOfficers(visit.Review, visit.Context.Procedure);
        if (plan.SeniorOfficers && officers.Count > 0)
            yield return Questions.Choices("officers", "Which senior officers take part?", "the senior officers", "Select the senior officers who take part", "Select all who take part.", [.. officers.Select(person => new FormOption(person.Id, LeadCandidates.Shown(person)))]);
        if (plan.PreMeets)
            yield return Questions.Choices("pre-meets", "Which agencies are new to the process and should be met beforehand?", "the agencies to meet beforehand", "", "Select none if there is none.", [.. AgencyChoices.OfReview(visit.Review).Select(choice => new FormOption(choice.Value, choice.Title))]) with { Required = false };
        yield return Questions.Text("said", "What did you discuss and agree?", "what you discussed", help: "For the Daily Log. No names of children or family.");
    }
}
