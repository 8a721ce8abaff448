using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;

namespace RapidReviewBot.Web.Tasks.Kinds;

/// <summary>The local authority confirms a duty of its own, with date and reference (W02).</summary>
public sealed class ConfirmStatutoryDutyPage : TaskPage
{
    public override OwedKind Kind => OwedKind.ConfirmStatutoryDuty;

    public override TaskView Show(Visit visit, Owed owed)
    {
        var duty = visit.Context.Procedure.Opening.AuthorityDuties.FirstOrDefault(item => item.Id == owed.Subject) ?? throw new TaskGoneException();
        return new TaskView(
            duty.Title,
            ["This is a duty of the local authority itself. Tell us when it was done and under which reference, so that nobody need ask again."],
            Questions.Form(
                duty.Title,
                Questions.PastDate("on", "When was it done?", "the date it was done"),
                Questions.Text("reference", "Reference, or whom you told", "the reference, or whom you told", 100, "Do not write a child's name.")),
            "Confirm",
            "Duty confirmed")
        {
            Facts = [("Asked for by", visit.Context.Procedure.Cite(duty.Clause))],
        };
    }

    public override Task<TaskReading> ReadAsync(Visit visit, Owed owed, TaskPost post, CancellationToken cancellationToken) =>
        Do(new ConfirmStatutoryDuty(owed.Subject ?? "", post.Answers.Date("on")!.Value, post.Answers.Text("reference")));
}
