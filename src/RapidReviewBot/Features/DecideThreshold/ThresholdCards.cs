using System.Globalization;
using AdaptiveCards;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Conversation.Tasks;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Meetings;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;

namespace RapidReviewBot.Features.DecideThreshold;

/// <summary>Asks one partner for a view; where there is a virtual panel, the partner may call it as a short online meeting instead (R02).</summary>
public sealed class ThresholdViewCard : TaskCard
{
    public override OwedKind Owed => OwedKind.GiveThresholdView;

    protected override string Seen(TaskAtHand task) => $"{task.Review.Threshold.CalledOff} {task.Review.Threshold.Meeting?.Start:u}";

    protected override IEnumerable<AdaptiveElement?> Body(TaskAtHand task)
    {
        var meeting = task.Review.Threshold.Meeting;
        var mayCall = task.Procedure.Threshold is { Mode: ThresholdMode.VirtualPanel } && (meeting is null || meeting.Start <= task.Now);
        return
        [
            CardWriting.Text("Is the threshold met? Your grounds tell the story, so you give your view on a page. Each of you gives one; the result is shown when all are in."),
            CardWriting.Facts(("You answer as", RoleOf(task)), ("Discussion", meeting is null ? "none called" : LondonTime.Words(meeting.Start))),
            CardWriting.Buttons([CardButtons.MainPress("Get my page", OpenPageVerb.Verb), .. mayCall ? [CardButtons.PressWithoutFields("Call a short online meeting first", CallThresholdMeetingVerb.Verb)] : Array.Empty<AdaptiveAction>()]),
        ];
    }

    protected override AdaptiveElement? StillOpen(ReviewInContext review, CardRequest request) => ThresholdSteps.ToCorrect(review.Review with { AsOf = request.Now }, review.Context.Procedure, request.ViewerId ?? "").Any(view => view.Key == request.Address.Subject)
        ? CardWriting.Buttons(CardButtons.PressWithoutFields("Correct my view", OpenPageVerb.Verb))
        : null;

    private static string RoleOf(TaskAtHand task) => task.Procedure.Role(task.Owed.Subject?.Split('/')[0] ?? "")?.Title ?? "";
}

public sealed class CallThresholdMeetingVerb : ReviewVerb
{
    public const string Verb = "call-threshold-meeting";

    public override string Name => Verb;

    public override ReviewCommand Read(Press press) => new CallThresholdMeeting();
}

/// <summary>Arranges the discussion of the threshold (T04).</summary>
public sealed class ArrangeDiscussionCard : TaskCard
{
    public const string Start = "slot";

    public override OwedKind Owed => OwedKind.ArrangeDiscussion;

    protected override IEnumerable<AdaptiveElement?> Body(TaskAtHand task) =>
    [
        CardWriting.Text("Half an hour online. Everybody gets an invitation at once, and is asked for a view when it begins."),
        CardWriting.Points(ThresholdSteps.Viewers(task.Review, task.Procedure).Select(person => $"{person.Name}, {person.Organisation}")),
        CardFields.ChoiceField(Start, "Time", [.. TalkTimes.Offered(task.Review.Threshold.Times, task.Now, task.Context.Calendar).Select(time => (Value(time.Start), Words(time)))], required: false),
        CardWriting.Heading("Or another time"),
        CardFields.DateField("day", "Day", required: false, earliest: task.Today),
        CardFields.TimeField("time", "Start, London time", required: false),
        CardWriting.Buttons(CardButtons.MainPress("Send the invitations", ArrangeDiscussionVerb.Verb)),
    ];

    private static string Words(OfferedTime time) => time.Who.Length == 0 ? LondonTime.Words(time.Start) : $"{LondonTime.Words(time.Start)}: {time.Who}";

    internal static string Value(DateTimeOffset start) => start.UtcDateTime.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);
}

public sealed class ArrangeDiscussionVerb : ReviewVerb
{
    public const string Verb = "arrange-discussion";

    public override string Name => Verb;

    // A time that was offered an hour ago may be offered no more; the rules say whether it can still be.
    public override ReviewCommand Read(Press press)
    {
        var day = press.Fields.Date("day", "Day", required: false);
        var time = press.Fields.Time("time", "Start, London time", required: false);
        if (day is { } date && time is { } start) return new ArrangeDiscussion(LondonTime.At(date, start));
        var chosen = press.Fields.Entered.GetValueOrDefault(ArrangeDiscussionCard.Start, "");
        var known = DateTimeOffset.TryParseExact(chosen, "yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var offered);
        if (day is not null || time is not null) press.Fields.Problem("Enter both the day and the start, or choose one of the times.");
        else if (!known) press.Fields.Problem("Choose one of the times, or enter another day and start.");
        return new ArrangeDiscussion(offered);
    }
}
