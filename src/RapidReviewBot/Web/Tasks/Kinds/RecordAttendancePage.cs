using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;

namespace RapidReviewBot.Web.Tasks.Kinds;

/// <summary>Who came to the meeting; it is quorate or not by that (W13).</summary>
public sealed class RecordAttendancePage : TaskPage
{
    public override OwedKind Kind => OwedKind.RecordAttendance;

    public override TaskView Show(Visit visit, Owed owed)
    {
        var invited = Invitation.People(visit.Review with { AsOf = visit.Now }, visit.Context.Procedure);
        return new TaskView(
            "Record who came to the meeting",
            ["Whether the meeting was quorate follows from who came. Decisions can be recorded only after a quorate meeting."],
            Questions.Form(
                "Record who came to the meeting",
                Questions.Choices("present", "Who came?", "who came", "Select everybody who came", "Select all who came.", [.. invited.Select(person => new FormOption(person.Id, Shown(person)))])),
            "Record who came",
            "Attendance recorded");
    }

    public override Task<TaskReading> ReadAsync(Visit visit, Owed owed, TaskPost post, CancellationToken cancellationToken) =>
        Do(new RecordAttendance(post.Answers.Chosen("present")));

    static string Shown(Domain.Partnerships.Person person) => person.Organisation.Length == 0 ? person.Name : $"{person.Name}, {person.Organisation}";
}
