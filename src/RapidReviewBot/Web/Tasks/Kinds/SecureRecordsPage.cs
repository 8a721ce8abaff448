using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;

namespace RapidReviewBot.Web.Tasks.Kinds;

/// <summary>An agency confirms that its records are held where only a nominated representative reaches them (W07).</summary>
public sealed class SecureRecordsPage : AgencyTask
{
    public override OwedKind Kind => OwedKind.SecureRecords;

    protected override TaskView Show(Visit visit, AgencyPart agency) => new(
        "Confirm that your records are secured",
        [
            "All records about the child and family must be moved to where only one nominated person can let others see them.",
            "Where records are needed for ongoing work, make a copy for it and secure the copy too.",
            "Do not write about the child or family here.",
        ],
        Questions.Form(
            "Confirm that your records are secured",
            Questions.PastDate("on", "When were the records secured?", "the date the records were secured"),
            Questions.Text("place", "Where are they held?", "where the records are held", help: "For example, safeguarding team's locked cabinet, or a restricted folder of the record system"),
            Questions.Text("representative", "Who is the nominated representative?", "the nominated representative", help: "Name and role"),
            Questions.YesNo("copy", "Was a copy made for ongoing work?", "whether a copy was made", "Select yes if a copy was made for ongoing work")),
        "Confirm",
        "Records confirmed as secured")
    {
        Facts = [("Agency", agency.Agency.Name)],
        Next = "You need not do anything else about the records unless we ask.",
    };

    protected override Task<TaskReading> Read(Visit visit, AgencyPart agency, FormAnswers answers) =>
        Do(new ConfirmRecordsSecured(agency.Agency.Id, answers.Date("on")!.Value, answers.Text("place"), answers.Text("representative"), answers.IsYes("copy")));
}
