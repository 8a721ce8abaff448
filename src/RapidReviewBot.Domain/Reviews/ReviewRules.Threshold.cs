using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews;

public static partial class ReviewRules
{
    private static Decision? Threshold(Moment at) => at.Command.What switch
    {
        CallThresholdMeeting => PanelCalled(at),
        ArrangeDiscussion arrange => DiscussionArranged(at, arrange),
        CallOffThresholdMeeting off => ThresholdMeetingCalledOff(at, off),
        GiveThresholdView give => ViewGiven(at, give),
        CorrectThresholdView correct => ViewCorrected(at, correct),
        AdviseOnThreshold advise => Advised(at, advise),
        DecideThreshold decide => ThresholdDecidedByOne(at, decide),
        DeclineNotification decline => NotificationDeclined(at, decline),
        _ => Commissioning(at) ?? AfterNotMet(at),
    };

    /// <summary>Why nothing is to be decided on the threshold now; null when something is.</summary>
    private static Refusal? NotUndecided(Moment at)
    {
        if (!ThresholdSteps.IsDecidedHere(at.Procedure)) return No("no-threshold", "This procedure asks nobody for a view on the threshold.");
        if (at.Review.Threshold.Decided is { } decided) return No("threshold-decided", $"It is settled already: the threshold is {(decided.Met ? "met" : "not met")}. Nothing more is asked of you here.", "R02");
        return at.Review.When<ReferralFiled>() is null ? No("referral-first", "The referral is not filed yet. You will be asked when it is there to read.", "R02") : null;
    }

    /// <summary>Why agencies are not asked and no meeting is planned yet; null once the review proper has begun.</summary>
    private static Refusal? NotBegun(Moment at) =>
        ThresholdSteps.HasBegun(at.Review, at.Procedure) ? null
        : ThresholdSteps.Passed(at.Review, at.Procedure) ? No("notification-first", "The threshold is met. Record the serious incident notification first: the review begins with it.", "T31")
        : No("threshold-first", "It is not settled yet that the threshold is met. The review goes on after that.", "R02");

    private static Decision PanelCalled(Moment at)
    {
        if (NotUndecided(at) is { } refusal) return refusal;
        if (at.Procedure.Threshold!.Mode != ThresholdMode.VirtualPanel) return No("no-panel", "This procedure has no virtual panel. Arrange the discussion instead.", "T04");
        return at.Review.Threshold.Meeting is { } set && set.Start > at.Now
            ? No("panel-called", $"The three are called already, for {LondonTime.Words(set.Start)}.", "R02")
            : new ThresholdMeetingSet(AtOnce(at), ThresholdSteps.DiscussionLength);
    }

    /// <summary>The next half hour that leaves people half an hour to come, between 09:00 and 17:00 of a working day.</summary>
    private static DateTimeOffset AtOnce(Moment at)
    {
        const long HalfHour = TimeSpan.TicksPerHour / 2;
        var soon = new DateTimeOffset((((at.Now.UtcTicks - 1) / HalfHour) + 2) * HalfHour, TimeSpan.Zero);
        var (day, time) = (LondonTime.DateOf(soon), LondonTime.TimeOf(soon));
        if (at.Context.Calendar.IsWorkingDay(day) && time <= new TimeOnly(17, 0)) return time < new TimeOnly(9, 0) ? LondonTime.At(day, new(9, 0)) : soon;
        return LondonTime.At(at.Context.Calendar.Next(day), new(9, 0));
    }

    private static Decision DiscussionArranged(Moment at, ArrangeDiscussion arrange)
    {
        if (NotUndecided(at) is { } refusal) return refusal;
        if (at.Procedure.Threshold!.Mode != ThresholdMode.Discussion) return No("no-discussion", "This procedure has no discussion to arrange. Each partner gives its view.", "R02");
        if (at.Review.Threshold.Meeting is { } set) return No("discussion-arranged", $"The discussion is arranged already, for {LondonTime.Words(set.Start)}.", "T04");
        if (arrange.Start <= at.Now) return No("date-in-past", "That time is in the past. Choose one that is still to come.", "T04");
        var day = LondonTime.DateOf(arrange.Start);
        if (at.Context.Calendar.WhyNot(day) is { } why) return No("not-a-working-day", $"{LondonTime.Words(day)} is {why}. Choose a working day.", "N02");
        return LondonTime.TimeOf(arrange.Start) is var time && (time < new TimeOnly(7, 0) || time > new TimeOnly(19, 0))
            ? No("not-in-working-hours", "Choose a start between 07:00 and 19:00.", "T04")
            : new ThresholdMeetingSet(arrange.Start, ThresholdSteps.DiscussionLength);
    }

    private static Decision ThresholdMeetingCalledOff(Moment at, CallOffThresholdMeeting off)
    {
        if (NotUndecided(at) is { } refusal) return refusal;
        if (at.Review.Threshold.Meeting is not { } set) return No("no-meeting", "No discussion is set that could be called off.", "T04");
        if (set.Start <= at.Now && at.Review.Threshold.ViewsNow.Any()) return No("discussion-held", "The discussion has been held: views are in already.", "T04");
        return string.IsNullOrWhiteSpace(off.Reason) || off.Reason.Length > 200
            ? No("reason-missing", "Say in at most 200 characters why the discussion is called off.", "T04")
            : new ThresholdMeetingCalledOff(off.Reason.Trim());
    }

    private static Decision ViewGiven(Moment at, GiveThresholdView give)
    {
        if (NotUndecided(at) is { } refusal) return refusal;
        var rules = at.Procedure.Threshold!;
        var threshold = at.Review.Threshold;
        if (!rules.Views.Contains(give.Role) || !at.Review.Holding(give.Role, at.Procedure).Any(person => person.Id == at.Command.By.PersonId))
            return No("not-asked", $"You are not asked for this view. Only these people give one: {Titles(at, rules.Views)}.", "R02");
        if (rules.Mode == ThresholdMode.Discussion && threshold.Meeting is null) return No("discussion-first", "The discussion is not arranged yet. Your view is asked for when it has been held.", "T04");
        if (threshold.ConsultationOpen) return No("consultation-open", "All views are in and differ. You will be asked again when the advice is there.", "R03");
        if (threshold.ViewsNow.Any(view => view.Given.Role == give.Role)) return No("view-given", $"The view of {Titles(at, [give.Role])} is in already. One view each is counted; whoever gave it can correct it until all are in.", "R02");
        var given = new ThresholdViewGiven(threshold.Round, give.Role, at.Command.By.PersonId, give.Met, give.Grounds);
        return Decision.All([given, .. WhenAllAreIn(at, given)]);
    }

    private static Decision ViewCorrected(Moment at, CorrectThresholdView correct)
    {
        if (NotUndecided(at) is { } refusal) return refusal;
        if (at.Review.Threshold.ConsultationOpen) return No("consultation-open", "All views are in and differ. You will be asked again when the advice is there.", "R03");
        return ThresholdSteps.Correctable(at.Review, at.Procedure, at.Command.By.PersonId).FirstOrDefault(view => view.Given.Role == correct.Role) is { } given
            ? new ThresholdViewCorrected(given.Given.Round, correct.Role, at.Command.By.PersonId, correct.Met, correct.Grounds)
            : No("no-own-view", "You can correct only a view that you gave yourself.", "R02");
    }

    /// <summary>Equal views settle it; views that differ open the next step by themselves.</summary>
    private static IEnumerable<ReviewEvent> WhenAllAreIn(Moment at, ThresholdViewGiven last)
    {
        var views = at.Review.Threshold.ViewsNow.Select(view => view.Given).Append(last).ToList();
        if (!at.Procedure.Threshold!.Views.All(role => views.Any(view => view.Role == role))) return [];
        return views.All(view => view.Met == last.Met) ? ThresholdSettled(at, last.Met, null) : [new ThresholdDisputed(last.Round)];
    }

    /// <summary>"Not met" ends the review at once where nothing else is to follow (N05).</summary>
    private static IEnumerable<ReviewEvent> ThresholdSettled(Moment at, bool met, FiledDocument? grounds)
    {
        yield return new ThresholdDecided(met, grounds);
        if (!met && at.Procedure.Threshold is { NotMetLetter: false }) yield return NotMetEnd();
    }

    private static ReviewStoodDown NotMetEnd() => new("The safeguarding partners", "The threshold is not met.");

    private static Decision Advised(Moment at, AdviseOnThreshold advise)
    {
        if (NotUndecided(at) is { } refusal) return refusal;
        if (at.Procedure.Threshold!.OnDisagreement is null || !at.Review.Threshold.ConsultationOpen)
            return No("no-consultation", "No advice is asked for: the partners' views do not differ.", "R03");
        if (advise.RegionalAdviceOn > at.Today) return No("date-in-future", "The day of the regional lead's advice is in the future. Enter the day on which it was given.", "R03");
        return advise.RegionalAdviceOn is not null && !at.Procedure.Threshold.RegionalAdvice
            ? No("no-regional-advice", "This procedure does not ask for the regional lead's advice.", "R03")
            : new ScrutineerAdvised(at.Review.Threshold.Round, at.Command.By.PersonId, advise.Advice, advise.RegionalAdviceOn);
    }

    private static Decision ThresholdDecidedByOne(Moment at, DecideThreshold decide)
    {
        if (NotUndecided(at) is { } refusal) return refusal;
        return at.Procedure.Threshold!.OnDisagreement is not null || !at.Review.Threshold.ConsultationOpen
            ? No("not-to-decide", "This is not decided by one person: it follows from the views of all.", "R02")
            : Decision.All(ThresholdSettled(at, decide.Met, decide.Grounds));
    }

    /// <summary>The notification is the local authority's decision, either way (J04).</summary>
    private static Decision NotificationDeclined(Moment at, DeclineNotification decline)
    {
        if (at.Procedure.Threshold is not { Mode: ThresholdMode.LocalAuthority }) return No("not-theirs-alone", "Here the partners decide on the threshold. Stand the review down if it is not to go on.", "J04");
        if (at.Review.Facts(at.Procedure).When(Fact.NotificationSent) is not null) return No("notified", "The notification was sent already. Stand the review down if it is not to go on.", "J04");
        if (decline.On > at.Today) return No("date-in-future", "The decision's date is in the future. Enter the day on which it was made.", "J04");
        return string.IsNullOrWhiteSpace(decline.Reference) || decline.Reference.Length > 60
            ? No("reference-missing", "Enter the decision's reference, at most 60 characters.", "J04")
            : Decision.All(new NotificationDecided(false, decline.On, decline.Reference.Trim()), new ReviewStoodDown("The local authority", "No serious incident notification is made."));
    }
}
