using System.Globalization;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;

namespace RapidReviewBot.Web.Tasks.Kinds;

/// <summary>Chair and partners decide how the executive leaders see the findings (J11).</summary>
public sealed class DecidePresentationPage : TaskPage
{
    const string Title = "Say how the executive leaders see the findings";

    public override OwedKind Kind => OwedKind.DecidePresentation;

    public override TaskView Show(Visit visit, Owed owed)
    {
        var proposed = PresentationProposal.For(visit.Review, visit.Context, visit.Now);
        return new TaskView(
            Title,
            ["Chair and statutory partners decide this together, before the report goes to the Panel.", "A meeting is put into the calendars at once."],
            Questions.Form(
                Title,
                Questions.Choice("how", "How do the executive leaders see the findings?", "how the leaders see the findings", "Select how the executive leaders see the findings",
                    new FormOption("meeting", "Presented at a meeting"), new FormOption("shared", "Shared by senior representatives")),
                Questions.DateToCome("day", "Day of the meeting", "the day of the meeting", Questions.When("how", "meeting")),
                Questions.Time("time", "Start, London time", "the start", Questions.When("how", "meeting")),
                Questions.Choices("with", "Who decided it with you?", "who decided it with you", "Select who decided it with you", "Somebody of each statutory partner.", [.. PresentationProposal.Deciders(visit.Review with { AsOf = visit.Now }, visit.Context.Procedure).Select(Option)])),
            "Record the decision",
            "Decision recorded")
        {
            Start = FormAnswers.Empty
                .With("day", LondonTime.DateOf(proposed).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                .With("time", LondonTime.TimeOf(proposed).ToString("HH:mm", CultureInfo.InvariantCulture)),
        };
    }

    public override Task<TaskReading> ReadAsync(Visit visit, Owed owed, TaskPost post, CancellationToken cancellationToken)
    {
        var with = post.Answers.Chosen("with");
        if (post.Answers.Text("how") != "meeting") return Do(new DecidePresentation(null, with));
        return Do(new DecidePresentation(LondonTime.At(post.Answers.Date("day")!.Value, TimeOnly.ParseExact(post.Answers.Text("time"), "HH:mm", CultureInfo.InvariantCulture)), with));
    }

    internal static FormOption Option(Person person) => new(person.Id, person.Organisation.Length == 0 ? person.Name : $"{person.Name}, {person.Organisation}");
}

/// <summary>The executive leaders have seen the findings (J11).</summary>
public sealed class ShareFindingsPage : TaskPage
{
    public override OwedKind Kind => OwedKind.ShareFindings;

    public override TaskView Show(Visit visit, Owed owed) => new(
        "Record that the executive leaders have seen the findings",
        [visit.Review.FollowUp.Presentation?.Start is { } start ? $"They were to be presented {LondonTime.Words(start)}." : "Senior representatives share the findings with the executive leaders."],
        Questions.Form(
            "Record that the executive leaders have seen the findings",
            Questions.PastDate("on", "When did they see them?", "the day on which they saw them"),
            Questions.Choices("with", "Who saw them?", "who saw them", "Select who saw the findings", "Select all who saw them.",
                [.. PresentationProposal.Leaders(visit.Review with { AsOf = visit.Now }, visit.Context.Procedure).Select(DecidePresentationPage.Option)])),
        "Record it",
        "Recorded");

    public override Task<TaskReading> ReadAsync(Visit visit, Owed owed, TaskPost post, CancellationToken cancellationToken) =>
        Do(new ShareFindings(post.Answers.Date("on")!.Value, post.Answers.Chosen("with")));
}
