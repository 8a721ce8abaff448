using System.Globalization;
using AdaptiveCards;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Conversation.Tasks;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Features.HoldMeeting;

/// <summary>Sets the meeting: one of the times that were found, or another with its reason (W09).</summary>
public sealed class SetMeetingCard : TaskCard
{
    public const string Slot = "slot";

    public override OwedKind Owed => OwedKind.SetMeeting;

    protected override string Seen(TaskAtHand task) => task.Review.Meeting.Slots.Count == 0 ? "none" : string.Join(' ', task.Review.Meeting.Slots.Select(slot => Value(slot.Start)));

    protected override IEnumerable<AdaptiveElement?> Body(TaskAtHand task)
    {
        var meeting = task.Review.Meeting;
        return
        [
            meeting.Slots.Count == 0 ? CardWriting.State(CardState.Problem, "no time was found in the procedure's window at which the quorum can come and no other review meets.") : null,
            meeting.Slots.Count == 0
                ? CardWriting.Text("Ask the people of the quorum when they can make themselves free, then enter day and start below. If that day is outside the window, say why.")
                : CardWriting.Text("A calendar that can't be read counts as unknown, not as free; those people have been asked by mail."),
            meeting.Slots.Count == 0 ? null : CardWriting.Points(meeting.Slots.Select(slot => $"{LondonTime.Words(slot.Start)}: {Availability(slot, meeting)}")),
            Others(task) is { Length: > 0 } others ? CardWriting.Note($"Other Rapid Reviews meet on {others}; {(task.Procedure.Meeting.NotBackToBack ? "those days and the working days beside them are" : "those days are")} not offered.") : null,
            meeting.Slots.Count == 0 ? null : CardFields.ChoiceField(Slot, "Time", [.. meeting.Slots.Select(slot => (Value(slot.Start), LondonTime.Words(slot.Start)))], required: false),
            CardWriting.Heading(meeting.Slots.Count == 0 ? "The time" : "Or another time"),
            CardFields.DateField("day", "Day", required: false, earliest: task.Today),
            CardFields.TimeField("time", "Start, London time", required: false),
            CardFields.TextField("reason", "If the day is outside the procedure's window: why", required: false),
            CardWriting.Buttons(CardButtons.MainPress("Set the meeting and send invitations", SetMeetingVerb.Verb)),
        ];
    }

    protected override TaskOutcome? Outcome(ReviewInContext settled, Owed was) => settled.Review.Meeting.Set is { } set
        ? $"the meeting is on {LondonTime.Words(set.Start)}; everybody invited gets an invitation."
        : null;

    private static string Others(TaskAtHand task) =>
        string.Join(", ", task.Review.Meeting.OthersDays.Concat(task.Review.Meeting.DaysTaken).Distinct().Order().Select(LondonTime.Words));

    internal static string Value(DateTimeOffset start) => start.UtcDateTime.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);

    /// <summary>How many can come, those counted who have answered for a calendar that could not be read.</summary>
    private static string Availability(MeetingSlot slot, MeetingPart meeting)
    {
        var yes = slot.Unknown.Count(id => meeting.Answers.TryGetValue(id, out var suits) && suits.Contains(slot.Start));
        var no = slot.Unknown.Count(id => meeting.Answers.TryGetValue(id, out var suits) && !suits.Contains(slot.Start));
        return $"{slot.Free.Count + yes} can come, {slot.Busy.Count + no} can't, {slot.Unknown.Count - yes - no} not known yet";
    }
}

public sealed class SetMeetingVerb : ReviewVerb
{
    public const string Verb = "set-meeting";

    public override string Name => Verb;

    public override ReviewCommand Read(Press press)
    {
        var offered = press.TheReview.Review.Meeting.Slots.ToDictionary(slot => SetMeetingCard.Value(slot.Start), slot => slot.Start);
        var chosen = press.Fields.Choice(SetMeetingCard.Slot, "Time", offered.Keys, required: false);
        var day = press.Fields.Date("day", "Day", required: false);
        var time = press.Fields.Time("time", "Start, London time", required: false);
        var reason = press.Fields.Line("reason", "Why outside the window", required: false);
        if (day is { } date && time is { } start) return new SetMeeting(LondonTime.At(date, start), reason);
        if (day is not null || time is not null) press.Fields.Problem("Enter both the day and the start, or choose one of the times.");
        else if (chosen.Length == 0) press.Fields.Problem("Choose one of the times, or enter another day and start.");
        return new SetMeeting(offered.GetValueOrDefault(chosen), reason);
    }
}
