using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;

namespace RapidReviewBot.Web.Tasks.Kinds;

/// <summary>Whose task it is lists the agencies involved with the child and family (R05).</summary>
public sealed class ListAgenciesPage : TaskPage
{
    public override OwedKind Kind => OwedKind.ListAgencies;

    public override TaskView Show(Visit visit, Owed owed) => new(
        "Share the list of agencies involved with the child and family",
        ["Select every agency that is or was involved with the child or family. Each is then asked for information.", "Do not write about the child or family here."],
        Questions.Form(
            "Share the list of agencies",
            Questions.Choices(AgencyChoices.Field, "Which agencies are involved?", "the agencies involved", "Select the agencies that are involved", "Select all that are involved.", [.. AgencyChoices.Known(visit.Review, visit.Context).Select(choice => new FormOption(choice.Value, choice.Title))]),
            Questions.YesNo("more", "Is another agency involved that is not on the list?", "whether another agency is involved", "Select yes if another agency is involved"),
            Questions.Text(AgencyChoices.OtherName, "Name of the other agency", "the name of the other agency", 100) with { ShownWhen = Questions.When("more", "yes") },
            Questions.Text(AgencyChoices.OtherContact, "Whom should we write to there?", "whom to write to there") with { ShownWhen = Questions.When("more", "yes") },
            Questions.Text(AgencyChoices.OtherEmail, "Their work email address", "their work email address", 254) with { ShownWhen = Questions.When("more", "yes") }),
        "Share the list",
        "List of agencies shared")
    {
        Start = FormAnswers.Empty.With(AgencyChoices.Field, new ChosenAnswer([.. visit.Review.Agencies.Select(part => part.Agency.Id)])).With("more", "no"),
    };

    public override Task<TaskReading> ReadAsync(Visit visit, Owed owed, TaskPost post, CancellationToken cancellationToken)
    {
        var answers = post.Answers;
        var another = answers.IsYes("more")
            ? AgencyChoices.Another(answers.Text(AgencyChoices.OtherName), answers.Text(AgencyChoices.OtherContact), answers.Text(AgencyChoices.OtherEmail))
            : null;
        return Do(new ListAgencies(answers.Chosen(AgencyChoices.Field), another));
    }
}

/// <summary>Whose task it is confirms which agencies are asked (J05).</summary>
public sealed class AgreeAgenciesPage : TaskPage
{
    public override OwedKind Kind => OwedKind.AgreeAgencies;

    public override TaskView Show(Visit visit, Owed owed) => new(
        "Confirm which agencies are asked",
        ["The office proposes to ask these agencies. Only those that you leave selected are asked."],
        Questions.Form(
            "Confirm which agencies are asked",
            Questions.Choices(AgencyChoices.Field, "Which agencies should be asked?", "the agencies to ask", "Select the agencies to ask", "Select all that should be asked.", [.. AgencyChoices.OfReview(visit.Review).Select(choice => new FormOption(choice.Value, choice.Title))])),
        "Confirm",
        "Agencies confirmed")
    {
        Start = FormAnswers.Empty.With(AgencyChoices.Field, new ChosenAnswer([.. visit.Review.Agencies.Select(part => part.Agency.Id)])),
    };

    public override Task<TaskReading> ReadAsync(Visit visit, Owed owed, TaskPost post, CancellationToken cancellationToken) =>
        Do(new AgreeAgencies(post.Answers.Chosen(AgencyChoices.Field)));
}
