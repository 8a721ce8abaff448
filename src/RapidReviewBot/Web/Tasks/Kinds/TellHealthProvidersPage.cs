using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;

namespace RapidReviewBot.Web.Tasks.Kinds;

/// <summary>The health lead says which health providers were told, and when (B04).</summary>
public sealed class TellHealthProvidersPage : TaskPage
{
    public override OwedKind Kind => OwedKind.TellHealthProviders;

    public override TaskView Show(Visit visit, Owed owed)
    {
        var providers = Preparation.HealthProviders(visit.Review, visit.Context.Procedure);
        return new TaskView(
            "Tell the health providers and confirm it",
            [
                "Tell the health providers that matter to the case that a Rapid Review has begun and that they will be asked for a report.",
                "Then confirm it here. Take the tick away from those that do not matter to the case.",
            ],
            Questions.Form(
                "Tell the health providers",
                Questions.Choices("providers", "Which did you tell?", "the health providers that you told", "Select the health providers that you told", "Select all that you told.", [.. providers.Select(agency => new FormOption(agency.Id, $"{agency.Name} ({agency.Contact.Name}, {agency.Contact.Email})"))]),
                Questions.PastDate("on", "When were they told?", "the date they were told")),
            "Confirm",
            "Health providers confirmed as told")
        {
            Start = FormAnswers.Empty.With("providers", new ChosenAnswer([.. providers.Select(agency => agency.Id)])),
        };
    }

    public override Task<TaskReading> ReadAsync(Visit visit, Owed owed, TaskPost post, CancellationToken cancellationToken) =>
        Do(new ConfirmHealthTold(post.Answers.Date("on")!.Value, post.Answers.Chosen("providers")));
}
