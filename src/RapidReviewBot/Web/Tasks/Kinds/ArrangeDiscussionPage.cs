using System.Globalization;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Meetings;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;

namespace RapidReviewBot.Web.Tasks.Kinds;

/// <summary>Arranges the discussion of the threshold (T04).</summary>
public sealed class ArrangeDiscussionPage : TaskPage
{
    const string Other = "other";
    const string OptionForm = "yyyyMMdd'T'HHmm'Z'";

    public override OwedKind Kind => OwedKind.ArrangeDiscussion;

    public override TaskView Show(Visit visit, Owed owed) => new(
        "Arrange the discussion of the threshold",
        ["Choose a time for half an hour online. The others get an invitation at once, and each of you is asked for a view when it begins."],
        Questions.Form(
            "Arrange the discussion of the threshold",
            Questions.Choice("start", "When?", "the time", "Select a time", [.. TalkTimes.Offered(visit.Review.Threshold.Times, visit.Now, visit.Context.Calendar).Select(Option), new FormOption(Other, "Another time")]),
            new FormField { Id = "other-date", Label = "Day", Called = "the day", Kind = FieldKind.Date, Required = true, Help = "For example, 27 3 2026", ShownWhen = Questions.When("start", Other) },
            new FormField { Id = "other-time", Label = "Start, London time", Called = "the start", Kind = FieldKind.Time, Required = true, Help = "For example, 14:30", ShownWhen = Questions.When("start", Other) }),
        "Send the invitations",
        "The discussion is arranged")
    {
        Facts = [("Who takes part", string.Join(", ", ThresholdSteps.Viewers(visit.Review, visit.Context.Procedure).Select(person => person.Name)))],
        Papers = [.. ThresholdPapers.ToRead(visit.Review)],
        Next = "You are asked for your view when the discussion begins.",
    };

    public override Task<TaskReading> ReadAsync(Visit visit, Owed owed, TaskPost post, CancellationToken cancellationToken)
    {
        var chosen = post.Answers.Text("start");
        if (chosen != Other) return Do(new ArrangeDiscussion(DateTimeOffset.ParseExact(chosen, OptionForm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal)));
        return TimeOnly.TryParse(post.Answers.Text("other-time"), CultureInfo.InvariantCulture, out var time)
            ? Do(new ArrangeDiscussion(LondonTime.At(post.Answers.Date("other-date")!.Value, time)))
            : Wrong("other-time", "Enter the start as a time, like 14:30");
    }

    static FormOption Option(OfferedTime time) => new(
        time.Start.UtcDateTime.ToString(OptionForm, CultureInfo.InvariantCulture),
        $"{LondonTime.WordsWithYear(LondonTime.DateOf(time.Start))}, {LondonTime.Words(LondonTime.TimeOf(time.Start))}{(time.Who.Length == 0 ? "" : $" ({time.Who})")}");
}
