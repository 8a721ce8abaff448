using System.Globalization;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;

namespace RapidReviewBot.Web.Tasks.Kinds;

/// <summary>Somebody whose calendar can't be read says which of the offered times suit (W09).</summary>
public sealed class AnswerSlotsPage : TaskPage
{
    const string None = "none";
    const string OptionForm = "yyyyMMdd'T'HHmm'Z'";

    public override OwedKind Kind => OwedKind.AnswerSlots;

    public override TaskView Show(Visit visit, Owed owed)
    {
        var offered = visit.Review.Meeting.Slots.Select(slot =>
            new FormOption(Id(slot.Start), $"{LondonTime.WordsWithYear(LondonTime.DateOf(slot.Start))}, {LondonTime.Words(LondonTime.TimeOf(slot.Start))} to {LondonTime.Words(LondonTime.TimeOf(slot.Start + slot.Length))}"));
        return new TaskView(
            "Say which meeting times suit you",
            ["We cannot see your calendar, so please tell us which of these times you can come to.", "Keep them free until you hear which one it is."],
            Questions.Form(
                "Say which meeting times suit you",
                Questions.Choices("suits", "Which times suit you?", "the times that suit you", "Select the times that suit you, or that none does", "Select all that suit you.", [.. offered, new FormOption(None, "None of these times")])),
            "Send my answer",
            "Your answer is in")
        {
            Facts = [("Meeting", visit.Context.Procedure.Meeting.Name)],
            Next = "You will get an invitation by mail once the time is set.",
        };
    }

    public override Task<TaskReading> ReadAsync(Visit visit, Owed owed, TaskPost post, CancellationToken cancellationToken)
    {
        var chosen = post.Answers.Chosen("suits");
        if (chosen.Contains(None)) return chosen.Count > 1 ? Wrong("suits", "Select the times that suit you, or \"None of these times\", not both") : Do(new AnswerSlots([]));
        return Do(new AnswerSlots([.. chosen.Select(Start)]));
    }

    static string Id(DateTimeOffset start) => start.UtcDateTime.ToString(OptionForm, CultureInfo.InvariantCulture);

    static DateTimeOffset Start(string id) => DateTimeOffset.ParseExact(id, OptionForm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
