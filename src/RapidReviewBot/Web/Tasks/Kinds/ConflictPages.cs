using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Web.Forms;

namespace RapidReviewBot.Web.Tasks.Kinds;

/// <summary>A member declares a conflict of interest, or none, before the papers come (T24). What it is tells a story: it is filed, never recorded.</summary>
public sealed class DeclareConflictPage(CaseFiling filing) : TaskPage
{
    public override OwedKind Kind => OwedKind.DeclareConflict;

    public override TaskView Show(Visit visit, Owed owed) => new(
        "Declare a conflict of interest, or none",
        [
            "You have a conflict if you, your family or people close to you have a personal link with the child or family, or if you yourself worked on this case.",
            "You get the papers once you have declared that you have none, or once the chair has decided about it.",
        ],
        Questions.Form(
            "Declare a conflict of interest, or none",
            Questions.Choice("conflict", "Do you have a conflict of interest?", "your answer", "Select whether you have a conflict of interest", new FormOption("none", "No, I have none"), new FormOption("some", "Yes, I have one")),
            Questions.Paragraph("what", "What is it?", "the conflict of interest", "The chair reads this. It is kept in the case folder.", Questions.When("conflict", "some"))),
        "Send my declaration",
        "Declaration received")
    {
        Facts = [("Meeting", visit.Context.Procedure.Meeting.Name), ("Children", string.Join(", ", visit.Review.ChildInitials))],
        Next = "If you have no conflict, the papers come to you as soon as they are out. Otherwise the chair decides and you will hear.",
    };

    public override async Task<TaskReading> ReadAsync(Visit visit, Owed owed, TaskPost post, CancellationToken cancellationToken)
    {
        if (post.Answers.Text("conflict") != "some") return new TaskReading.Do(new DeclareConflict(null));
        var paper = new ShortPaper(DocumentKind.ConflictOfInterest, $"Conflict of interest of {visit.Person.Name}", "The conflict of interest", post.Answers.Text("what"));
        return new TaskReading.Do(new DeclareConflict(await filing.FileAsync(visit, paper, post.Ticket, cancellationToken)));
    }
}

/// <summary>The chair considers a conflict that was declared (T24).</summary>
public sealed class ConsiderConflictPage : TaskPage
{
    public override OwedKind Kind => OwedKind.ConsiderConflict;

    public override TaskView Show(Visit visit, Owed owed)
    {
        var (member, declared) = Of(visit, owed);
        return new TaskView(
            "Consider a conflict of interest",
            ["Read what was declared, then decide. Until you have, this person has no access to the papers and the folder."],
            Questions.Form(
                "Consider a conflict of interest",
                Questions.Choice("decided", "What is decided?", "what is decided", "Select what is decided", new FormOption("out", "Takes no part: no papers, no meeting, no vote"), new FormOption("in", "Takes part all the same")),
                PersonQuestions.Name("Full name of a substitute, if you name one", Questions.When("decided", "out")),
                PersonQuestions.Email(Questions.When("decided", "out")),
                PersonQuestions.Organisation(Questions.When("decided", "out"))),
            "Record it",
            "Decision on the conflict recorded")
        {
            Facts = [("Member", visit.Review.Find(member)?.Name ?? "")],
            Papers = declared.What is { } paper ? [paper] : [],
        };
    }

    public override Task<TaskReading> ReadAsync(Visit visit, Owed owed, TaskPost post, CancellationToken cancellationToken)
    {
        var takesPart = post.Answers.Text("decided") == "in";
        return Do(new ConsiderConflict(Of(visit, owed).PersonId, takesPart, takesPart ? null : PersonQuestions.Read(visit, post)));
    }

    static (string PersonId, ConflictPart Declared) Of(Visit visit, Owed owed) => Conflicts.ByMark(visit.Review, owed.Subject) ?? throw new TaskGoneException();
}
