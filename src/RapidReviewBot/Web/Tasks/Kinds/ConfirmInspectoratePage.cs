using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;

namespace RapidReviewBot.Web.Tasks.Kinds;

/// <summary>An agency says whether it had to notify its own inspectorate (W18).</summary>
public sealed class ConfirmInspectoratePage : AgencyTask
{
    public override OwedKind Kind => OwedKind.ConfirmInspectorate;

    protected override TaskView Show(Visit visit, AgencyPart agency) => new(
        "Say whether you told your inspectorate",
        ["Each agency notifies its own inspectorate or regulator of a Rapid Review where that is required of it."],
        Questions.Form(
            "Say whether you told your inspectorate",
            Questions.Choice("required", "Does your agency have to tell its inspectorate?", "whether you must tell your inspectorate", "Select whether your agency has to tell its inspectorate",
                new FormOption("yes", "Yes, and we have told it"), new FormOption("no", "No, it is not required of us")),
            Questions.PastDate("on", "When did you tell it?", "the date you told your inspectorate", Questions.When("required", "yes"))),
        "Confirm",
        "Thank you")
    {
        Facts = [("Agency", agency.Agency.Name)],
    };

    protected override Task<TaskReading> Read(Visit visit, AgencyPart agency, FormAnswers answers) =>
        Do(new ConfirmInspectorate(agency.Agency.Id, answers.IsYes("required"), answers.IsYes("required") ? answers.Date("on") : null));
}
