using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Domain.Timetables;

namespace RapidReviewBot.Domain.Reviews;

/// <summary>What is owed, in words: the same on cards, in mails and on pages.</summary>
public static class OwedWords
{
    /// <summary>The task as an instruction: "Confirm that records are secured".</summary>
    public static string Title(Owed owed, Review review, Procedure procedure) => Title(owed.Kind, owed.AgencyId, owed.Subject, review, procedure);

    /// <summary>The task that a key names (<see cref="Owed.Key"/>), whoever owed it. For the log, where a task may be told that is long done.</summary>
    public static string Title(string key, Review review, Procedure procedure)
    {
        var parts = key.Split(':', 2);
        if (!Enum.TryParse<OwedKind>(parts[0], out var kind)) return "Do something that is not asked any more";
        var rest = parts.Length > 1 ? parts[1].Split(':', 2) : [];
        return rest.Length > 0 && review.Agency(rest[0]) is not null
            ? Title(kind, rest[0], rest.ElementAtOrDefault(1), review, procedure)
            : Title(kind, null, parts.ElementAtOrDefault(1), review, procedure);
    }

    /// <summary>The agency that it is about, where the title does not name it; null where it does or there is none.</summary>
    public static string? UnnamedAgency(Owed owed, Review review, string title) =>
        review.Agency(owed.AgencyId ?? "")?.Agency.Name is { } name && !title.Contains(name, StringComparison.Ordinal) ? name : null;

    private static string Title(OwedKind kind, string? agencyId, string? subject, Review review, Procedure procedure) => kind switch
    {
        OwedKind.FileReferral => "Fill in the referral form",
        OwedKind.ArrangeDiscussion => "Arrange the discussion of the threshold",
        OwedKind.GiveThresholdView => subject?.Contains("/r", StringComparison.Ordinal) == true
            ? "Give your view on the threshold again, after the advice"
            : "Give your view on the threshold",
        OwedKind.AdviseOnThreshold => "Advise the partners, who do not agree on the threshold",
        OwedKind.DecideThreshold => "Decide whether the threshold is met",
        OwedKind.CommissionReview => "Commission the review and name who chairs it",
        OwedKind.DeclareNoInvolvement => "Say whether you are free to chair the review",
        OwedKind.ConcludeNotMet => "Say what follows: the threshold is not met",
        OwedKind.GiveAssurance => subject == nameof(AssuranceKind.Feedback) ? "Review the lessons and feed back" : "Give the assurance that the chair asks for",
        OwedKind.RecordMultiAgencyReview => "Hold the multi-agency review and record what came of it",
        OwedKind.RecordNotification => "Record the serious incident notification",
        OwedKind.ConfirmStatutoryDuty => procedure.Opening.AuthorityDuties.FirstOrDefault(duty => duty.Id == subject)?.Title ?? "Confirm a duty",
        OwedKind.ConfirmAgencies => "Confirm the agency list and send the requests",
        OwedKind.TellPartners => "Tell those concerned that the review has begun",
        OwedKind.NamePartnerLead => $"Name who leads for {PartnerWords.Name(Enum.Parse<Partner>(subject ?? agencyId ?? ""))}",
        OwedKind.TellHealthProviders => "Tell the health providers and confirm it",
        OwedKind.ListAgencies => "Share the list of agencies involved with the child and family",
        OwedKind.AgreeAgencies => "Confirm which agencies are asked",
        OwedKind.AgreePlan => "Agree the timeline",
        OwedKind.SetPreMeet => $"Set the pre-meet with {Agency(agencyId, review)}",
        OwedKind.ConfirmPreMeet => $"Say whether the pre-meet with {Agency(agencyId, review)} took place",
        OwedKind.NameLead => $"Name who leads for {OneOfSeveral(agencyId, review) ?? "your agency"}",
        OwedKind.SecureRecords => OneOfSeveral(agencyId, review) is { } own ? $"Confirm that the records of {own} are secured" : "Confirm that your records are secured",
        OwedKind.GiveReturn => OneOfSeveral(agencyId, review) is { } own ? $"Give the return of {own} ({procedure.Returns.Name})" : $"Give your agency's return ({procedure.Returns.Name})",
        OwedKind.SettleReturn => $"Accept or send back the return of {Agency(agencyId, review)}",
        OwedKind.PlanMeeting => "Say how the meeting is to be held",
        OwedKind.AnswerSlots => "Say which meeting times suit you",
        OwedKind.SetMeeting => "Set the meeting",
        OwedKind.CirculatePack => "Circulate the meeting's papers",
        OwedKind.NameMinuteTaker => "Name who takes the minutes",
        OwedKind.SettleInvitee => $"Invite somebody, or say why not: {Invitees.Title(review, procedure, subject) ?? "a provider"}",
        OwedKind.DeclareConflict => "Declare a conflict of interest, or none",
        OwedKind.ConsiderConflict => $"Consider the conflict of interest of {(Conflicts.ByMark(review, subject) is { } of ? review.Find(of.PersonId)?.Name : null) ?? "a member"}",
        OwedKind.AgreeCriteria => "Record whether the threshold for a practice review is met",
        OwedKind.CastVote => "Vote on recommending a practice review",
        OwedKind.CloseVote => "Close the vote",
        OwedKind.CirculateMinutes => "Circulate the minutes",
        OwedKind.RecordAttendance => "Record who came to the meeting",
        OwedKind.RecordDecision => "Record the decision and its grounds",
        OwedKind.CompleteDraft => $"Complete the draft {procedure.Report.Name}",
        OwedKind.ReleaseDraft => $"Check and release the draft {procedure.Report.Name}",
        OwedKind.CirculateDraft => $"Circulate the draft {procedure.Report.Name}",
        OwedKind.CommentOnDraft => $"Comment on the draft {procedure.Report.Name}",
        OwedKind.SettleComments => $"Deal with the comments on the draft {procedure.Report.Name}",
        OwedKind.AssureReport => $"Say whether the {procedure.Report.Name} holds what is needed",
        OwedKind.AgreeReport => $"Agree the {procedure.Report.Name}",
        OwedKind.ReviseReport => $"File a new version of the {procedure.Report.Name}",
        OwedKind.SignOff => procedure.SignOff.FirstOrDefault(step => subject?.StartsWith(step.Id + "/", StringComparison.Ordinal) == true)?.Title ?? "Sign the report",
        OwedKind.ApproveSubmission => "Send the report to the Panel",
        OwedKind.RatifyRecommendation => "Ratify the recommendation on a practice review",
        OwedKind.DecidePresentation => "Say how the executive leaders see the findings",
        OwedKind.ShareFindings => "Record that the executive leaders have seen the findings",
        OwedKind.SubmitToOfsted => "Send the report to Ofsted",
        OwedKind.SettleResponse => $"Say whether an answer of {StatutoryBodyWords.Name(OwedList.BodyOf(subject))} has come",
        OwedKind.RecordActionPlan => "Put the agencies' actions on the action plan, or say that there are none",
        OwedKind.CommissionPracticeReview => "Commission the practice review and agree the substitutes",
        OwedKind.RecordPracticeReview => "Record that the practice review was held",
        OwedKind.AgreeTimelines => "Agree the timeline with the Panel",
        OwedKind.CallExecutiveMeeting => "Call the executive and the chair together",
        OwedKind.ReviewDecision => "Record what the review of the decision came to",
        OwedKind.DecideEscalation => "Decide for the executive",
        OwedKind.ConfirmInspectorate => OneOfSeveral(agencyId, review) is { } own ? $"Say whether {own} told its inspectorate" : "Say whether you told your inspectorate",
        OwedKind.CloseReview => "Close the review",
        OwedKind.MendParked => "Look at something that could not be done",
        _ => throw new InvalidOperationException($"No words for {kind}."),
    };

    /// <summary>What the review waits for first, and for whom: "Next in this review, Example Person: Set the meeting, due today, 17:00." Null when nothing is owed.</summary>
    public static string? Next(Review review, ReviewContext context, DateTimeOffset now)
    {
        var next = OwedList.Of(review with { AsOf = now }, context.Procedure).MinBy(owed => DueAt(owed, review, context, now) ?? DateTimeOffset.MaxValue);
        if (next is null) return null;
        var due = Due(next, review, context, now);
        return $"Next in this review, {next.By.Name}: {Title(next, review, context.Procedure)}{(due.Length == 0 ? "" : $", {due}")}.";
    }

    /// <summary>By when, for this person: "due Wed 8 Apr, 17:00 - 2 working days left". Empty when there is no date.</summary>
    public static string Due(Owed owed, Review review, ReviewContext context, DateTimeOffset now) =>
        DueAt(owed, review, context, now) is { } due ? DueWords(due, context.Calendar, now) : "";

    /// <summary>The due instant, counted from the agency's own request where it is an agency that owes it.</summary>
    public static DateTimeOffset? DueAt(Owed owed, Review review, ReviewContext context, DateTimeOffset now)
    {
        if (owed.MilestoneId is not { } milestone) return null;
        var facts = review.Facts(context.Procedure);
        var dated = owed.AgencyId is { } agency
            ? Timetable.ForAgency(context.Procedure, facts, context.Calendar, now, (milestone, agency))
            : Timetable.For(context.Procedure, facts, context.Calendar, now).Find(milestone);
        return dated?.DueAt;
    }

    /// <summary>"due Wed 8 Apr, 17:00 - 2 working days left", "due today, 17:00", "was due Wed 8 Apr, 17:00 - 1 working day late".</summary>
    public static string DueWords(DateTimeOffset due, WorkingCalendar calendar, DateTimeOffset now)
    {
        var (today, day) = (LondonTime.DateOf(now), LondonTime.DateOf(due));
        if (due < now) return day == today ? $"was due today, {LondonTime.Words(LondonTime.TimeOf(due))}" : $"was due {LondonTime.Words(due)} - {Days(calendar, day, today)} late";
        return day == today ? $"due today, {LondonTime.Words(LondonTime.TimeOf(due))}" : $"due {LondonTime.Words(due)} - {Days(calendar, today, day)} left";
    }

    private static string Days(WorkingCalendar calendar, DateOnly from, DateOnly to) => calendar.WorkingDaysBetween(from, to) switch
    {
        1 => "1 working day",
        var days => $"{days} working days",
    };

    /// <summary>The agency's name where whoever answers for it answers for others too, so that "your agency" would leave open which.</summary>
    private static string? OneOfSeveral(string? agencyId, Review review) =>
        review.Agency(agencyId ?? "") is { } part && review.Agencies.Count(other => other.Lead.Id == part.Lead.Id) > 1 ? part.Agency.Name : null;

    private static string Agency(string? agencyId, Review review) => agencyId is { } id ? review.Agency(id)?.Agency.Name ?? id : "an agency";
}
