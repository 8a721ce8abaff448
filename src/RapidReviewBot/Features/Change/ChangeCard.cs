using AdaptiveCards;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;

namespace RapidReviewBot.Features.Change;

/// <summary>What the office can put right in an open review. Subject: which change; empty for the list of them.</summary>
public sealed class ChangeCard : Card
{
    public const string CardKind = "change";

    public override string Kind => CardKind;

    public static CardAddress AddressOf(ReviewId review, string change = "") => new(CardKind, review.Value, change);

    public override Task<WrittenCard?> DrawAsync(CardRequest request, CancellationToken cancellationToken)
    {
        var (review, context) = request.TheReview;
        if (!review.IsOpen) return Task.FromResult<WrittenCard?>(CardWriting.Write(request.Address, "over", $"Review {review.Reference}", "This review is over; nothing can be changed in it.", []));
        var today = LondonTime.DateOf(request.Now);
        var (title, body) = request.Address.Subject switch
        {
            Changes.StandDown => ("Stand the review down", StandDown()),
            Changes.CallOffThreshold => ("Call the threshold discussion off", CallOffThreshold(review)),
            Changes.CallOff => ("Call the meeting off", CallOff(review)),
            Changes.Dates => ("Correct dates", Dates(review, context.Procedure, today)),
            Changes.Notification => ("Correct the notification", Notification(review, today)),
            Changes.Role => ("Give a role", Role(context.Procedure, today)),
            Changes.End => ("End a role", PeopleToChange.End(review, context.Procedure, today)),
            Changes.Away => ("Somebody is away", Away(review, context.Procedure, today)),
            Changes.Agency => ("Add an agency", Agency()),
            Changes.Contact => ("Replace an agency's contact", PeopleToChange.Contact(review)),
            Changes.Plan => ("Open the agreed timeline again", Plan()),
            Changes.LastDay => ("Record another last day", LastDay(review, context.Procedure, today)),
            _ => ("Change something", List(review, context.Procedure)),
        };
        return Task.FromResult<WrittenCard?>(CardWriting.Write(request.Address, $"v{review.Version}", title, $"Review {review.Reference}. Every change goes into the Daily Log.", body));
    }

    private static IEnumerable<AdaptiveElement?> List(Review review, Procedure procedure) =>
    [
        CardWriting.Text("Choose what to change. Nothing happens until you confirm it on the next card."),
        CardWriting.Buttons(
            Choose("Correct dates", Changes.Dates),
            review.Notification is null ? null : Choose("Correct the notification", Changes.Notification),
            Choose("Give a role", Changes.Role),
            Changes.MayEnd(review, procedure, LondonTime.DateOf(review.AsOf)).Any() ? Choose("End a role", Changes.End) : null,
            Choose("Somebody is away", Changes.Away),
            Choose("Add an agency", Changes.Agency),
            review.Agencies.Count == 0 ? null : Choose("Replace an agency's contact", Changes.Contact),
            PlanProposal.MayReopen(review, procedure) ? Choose("Open the timeline again", Changes.Plan) : null,
            Changes.MayAgreeLastDay(review) ? Choose("Record another last day", Changes.LastDay) : null,
            review.Threshold is { Meeting: not null, Decided: null } ? Choose("Call the threshold discussion off", Changes.CallOffThreshold) : null,
            review.Meeting is { Set: not null, Held: false } ? Choose("Call the meeting off", Changes.CallOff) : null,
            Choose("Stand the review down", Changes.StandDown)),
    ];

    private static AdaptiveAction Choose(string title, string change) => CardButtons.Press(title, ChooseChangeVerb.Verb, ("change", change));

    private static IEnumerable<AdaptiveElement?> StandDown() =>
    [
        CardWriting.Text("Use this when the criteria are found not to be met after all. Reminders stop, the meeting is cancelled, and every agency that was asked is told. It can't be undone."),
        CardFields.TextField("decided-by", "Who decided it: role and organisation"),
        CardFields.TextField("reason", "Reason, without names of children or family"),
        CardWriting.Buttons(CardButtons.MainPress("Stand down", StandDownVerb.Verb), Back()),
    ];

    private static IEnumerable<AdaptiveElement?> CallOff(Review review) =>
    [
        CardWriting.Facts(("Meeting", review.Meeting.Set is { } set ? LondonTime.Words(set.Start) : "not set")),
        CardWriting.Text("Everybody invited gets a cancellation, and the bot looks for other times."),
        CardFields.TextField("reason", "Reason"),
        CardWriting.Buttons(CardButtons.MainPress("Call it off", CallOffVerb.Verb), Back()),
    ];

    private static IEnumerable<AdaptiveElement?> CallOffThreshold(Review review) =>
    [
        CardWriting.Facts(("Discussion", review.Threshold.Meeting is { } set ? LondonTime.Words(set.Start) : "not set")),
        CardWriting.Text("Those invited get a cancellation, and another time can be set."),
        CardFields.TextField("reason", "Reason"),
        CardWriting.Buttons(CardButtons.MainPress("Call the discussion off", CallOffThresholdVerb.Verb), Back()),
    ];

    private static IEnumerable<AdaptiveElement?> Dates(Review review, Procedure procedure, DateOnly today) =>
    [
        CardWriting.Text("Deadlines are worked out anew from these dates."),
        .. procedure.Opening.Dates.Where(date => date.Fact != Fact.NotificationSent).Select(date => CardFields.DateField(
            Changes.DateField(date.Fact), date.Label, date.Required, value: review.Dates.TryGetValue(date.Fact, out var at) ? LondonTime.DateOf(at) : null, latest: today)),
        CardFields.TextField("reason", "Why they change"),
        CardWriting.Buttons(CardButtons.MainPress("Correct the dates", CorrectDatesVerb.Verb), Back()),
    ];

    private static IEnumerable<AdaptiveElement?> Notification(Review review, DateOnly today) =>
    [
        CardWriting.Text("The national limit is worked out anew from the day on which the serious incident notification was sent."),
        CardFields.DateField("on", "Day on which the notification was sent", value: review.Notification?.SentOn, latest: today),
        CardFields.TextField("reference", "Its reference", longest: 60, value: review.Notification?.Reference),
        CardWriting.Buttons(CardButtons.MainPress("Correct the notification", CorrectNotificationVerb.Verb), Back()),
    ];

    private static IEnumerable<AdaptiveElement?> Role(Procedure procedure, DateOnly today) =>
    [
        CardWriting.Text("The person takes the role in this review only. The partnership's own roster is changed with \"set up\"."),
        CardFields.ChoiceField("role", "Role", [.. procedure.Roles.Select(role => (role.Id, role.Title))]),
        CardFields.TextField("name", "Name"),
        CardFields.EmailField("email", "Email address"),
        CardFields.TextField("organisation", "Organisation"),
        CardFields.DateField("from", "First day", value: today),
        CardFields.DateField("until", "Last day, if it is for a time only", required: false, earliest: today),
        CardFields.TickField(Changes.Instead, "The person takes the place of whoever holds it"),
        procedure.Meeting.MembersSpeakForAgency ? CardFields.TickField(Changes.Speaks, "As a member, the person speaks for their agency and has strategic oversight") : null,
        CardWriting.Buttons(CardButtons.MainPress("Give the role", GiveRoleVerb.Verb), Back()),
    ];

    private static IEnumerable<AdaptiveElement?> Away(Review review, Procedure procedure, DateOnly today) =>
    [
        CardWriting.Text("Whoever covers the role gets its cards and mails from the first day to the last. If the person is back sooner, say it again with the new last day."),
        CardFields.ChoiceField(Changes.Away, "Who is away", [.. Changes.MayBeAway(review, procedure, today)]),
        CardFields.DateField("from", "First day away", value: today),
        CardFields.DateField("until", "Last day away", earliest: today),
        CardWriting.Buttons(CardButtons.MainPress("Note the absence", NoteAbsenceVerb.Verb), Back()),
    ];

    private static IEnumerable<AdaptiveElement?> Agency() =>
    [
        CardWriting.Text("The agency joins this review's list. If the requests have gone out already, confirm the list again to ask it too."),
        CardFields.TextField("agency", "Agency"),
        CardFields.TextField("name", "Contact person"),
        CardFields.EmailField("email", "Email address"),
        CardWriting.Buttons(CardButtons.MainPress("Add the agency", AddAgencyVerb.Verb), Back()),
    ];

    private static IEnumerable<AdaptiveElement?> Plan() =>
    [
        CardWriting.Text("Whoever agreed the timeline gets its card again, with the dates as they were agreed. They stand until it is agreed anew."),
        CardFields.TextField("reason", "Why the timeline changes, without names of children or family"),
        CardWriting.Buttons(CardButtons.MainPress("Open it again", ReopenPlanVerb.Verb), Back()),
    ];

    private static IEnumerable<AdaptiveElement?> LastDay(Review review, Procedure procedure, DateOnly today) =>
    [
        CardWriting.Text($"Notifications of several reviews were sent within {procedure.Outcome.ManyNotificationsWithin} working days: {string.Join(", ", [review.Reference, .. review.FollowUp.OtherNotifications, .. review.FollowUp.LaterNotifications])}. Record the last day of this review that was agreed with the Panel."),
        CardFields.DateField("last-day", "Last day that was agreed", value: review.FollowUp.Timelines?.LastDay, earliest: today),
        CardFields.TextField("with", "Who agreed it for the Panel"),
        CardWriting.Buttons(CardButtons.MainPress("Record the agreed day", AgreeLastDayVerb.Verb), Back()),
    ];

    internal static AdaptiveAction Back() => CardButtons.PressWithoutFields("Back", ChooseChangeVerb.Verb, ("change", ""));
}
