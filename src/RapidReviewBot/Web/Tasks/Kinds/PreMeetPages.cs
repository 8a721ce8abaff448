using System.Globalization;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;

namespace RapidReviewBot.Web.Tasks.Kinds;

/// <summary>When an agency that is new to the process is met (J06).</summary>
public sealed class SetPreMeetPage : TaskPage
{
    public override OwedKind Kind => OwedKind.SetPreMeet;

    public override TaskView Show(Visit visit, Owed owed) => new(
        OwedWords.Title(owed, visit.Review, visit.Context.Procedure),
        ["Half an hour online to explain the process to an agency that is new to it. The agency's lead and you are invited."],
        Questions.Form(
            "Set the pre-meet",
            new FormField { Id = "day", Label = "Day", Called = "the day", Kind = FieldKind.Date, Required = true, Bound = DateBound.NotBeforeToday, Help = "For example, 27 3 2026" },
            new FormField { Id = "time", Label = "Start, London time", Called = "the start", Kind = FieldKind.Time, Required = true, Help = "For example, 10:30" }),
        "Send the invitations",
        "Invitations are on their way")
    {
        Start = FormAnswers.Empty
            .With("day", PreMeetTimes.Day(visit.Context, visit.Now).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            .With("time", LondonTime.Words(PreMeetTimes.Start(owed, visit.Review))),
    };

    public override Task<TaskReading> ReadAsync(Visit visit, Owed owed, TaskPost post, CancellationToken cancellationToken) =>
        FormDate.ParseTime(post.Answers.Text("time")) is { } time
            ? Do(new SetPreMeet(owed.AgencyId ?? "", LondonTime.At(post.Answers.Date("day")!.Value, time)))
            : Wrong("time", "Enter a time like 10:30");
}

/// <summary>Whether the pre-meet took place.</summary>
public sealed class ConfirmPreMeetPage : TaskPage
{
    public override OwedKind Kind => OwedKind.ConfirmPreMeet;

    public override TaskView Show(Visit visit, Owed owed) => new(
        OwedWords.Title(owed, visit.Review, visit.Context.Procedure),
        ["One that did not take place is set again."],
        Questions.Form("The pre-meet", Questions.YesNo("held", "Did it take place?", "whether it took place", "Select yes if it took place")),
        "Confirm",
        "Thank you")
    {
        Facts = PreMeetTimes.Set(owed, visit.Review) is { } set ? [("Set for", LondonTime.Words(set))] : [],
    };

    public override Task<TaskReading> ReadAsync(Visit visit, Owed owed, TaskPost post, CancellationToken cancellationToken) =>
        Do(new ConfirmPreMeet(owed.AgencyId ?? "", post.Answers.IsYes("held")));
}
