using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews;

public static partial class ReviewRules
{
    private static Decision? FollowUp(Moment at) => at.Command.What switch
    {
        DecidePresentation decide => PresentationDecided(at, decide),
        ShareFindings share => FindingsShared(at, share),
        RatifyRecommendation ratify => Ratified(at, ratify),
        RefuseRatification refuse => RatificationRefused(at, refuse),
        ApproveOfstedSubmission approve => OfstedApproved(at, approve),
        SettleResponse settle => ResponseSettled(at, settle),
        RecordActionPlan plan => ActionsRecorded(at, plan),
        CommissionPracticeReview commission => Commissioned(at, commission),
        RecordOtherNotifications found => found.References.Count == 0 || found.References.SequenceEqual(at.Review.FollowUp.OtherNotifications)
            ? Decision.NothingToDo
            : new OtherNotificationsFound(found.References),
        RecordLaterNotification later => LaterNotified(at, later),
        AgreeTimelines agree => TimelinesAgreed(at, agree),
        RecordPracticeReview held => PracticeReviewHeld(at, held),
        _ => null,
    };

    private static Decision PresentationDecided(Moment at, DecidePresentation decide)
    {
        if (!at.Procedure.Outcome.ExecutivePresentation) return No("not-asked", "This procedure does not ask how the executive leaders see the findings.");
        if (!at.Review.Meeting.Held) return No("meeting-first", "The findings are known after the meeting. Record who attended it first.", "J11");
        if (at.Review.FollowUp.Findings is not null) return No("already-shared", "The executive leaders have seen the findings already.", "J11");
        if (at.Review.Report.Submitted is not null) return No("already-submitted", "The report has gone to the Panel already.", "J11");
        var missing = PartnersWithout(at, decide.DecidedWith).ToList();
        if (missing.Count > 0)
            return No("partners-missing", $"Chair and statutory partners decide this together. Nobody is named for {string.Join(" and ", missing.Select(PartnerWords.Name))}; agree it with them first.", "J11");
        if (decide.Start is not { } start) return new PresentationDecided(null, [.. decide.DecidedWith.Distinct()]);
        if (start <= at.Now) return No("date-in-past", "That time is in the past. Choose one that is still to come, before the report goes to the Panel.", "J11");
        if (at.Context.Calendar.WhyNot(LondonTime.DateOf(start)) is { } why)
            return No("not-a-working-day", $"{LondonTime.Words(LondonTime.DateOf(start))} is {why}. Choose a working day.", "N02");
        if (SubmissionDue(at) is { } due && start >= due)
            return No("too-late", $"The report is due with the Panel {LondonTime.Words(due)}. The findings are presented before that; choose an earlier time.", "J11");
        return at.Review.FollowUp.Presentation is { } known && known.Start == start ? Decision.NothingToDo : new PresentationDecided(start, [.. decide.DecidedWith.Distinct()]);
    }

    /// <summary>Partners who have a lead in this review but are not among these people.</summary>
    private static IEnumerable<Partner> PartnersWithout(Moment at, IReadOnlyList<string> personIds)
    {
        var named = personIds.SelectMany(id => at.Review.Represents(id, at.Procedure)).ToHashSet();
        return at.Procedure.RolesOf(Capacity.PartnerLead).Where(role => at.Review.Holding(role.Id, at.Procedure).Count > 0)
            .Select(role => role.Partner).OfType<Partner>().Distinct().Where(partner => !named.Contains(partner));
    }

    private static DateTimeOffset? SubmissionDue(Moment at) =>
        at.Procedure.Milestones.FirstOrDefault(milestone => milestone.CompletedBy == Fact.Submitted) is { } milestone
            ? Timetables.Timetable.For(at.Procedure, at.Review.Facts(at.Procedure), at.Context.Calendar, at.Now).Find(milestone.Id)?.DueAt
            : null;

    private static Decision FindingsShared(Moment at, ShareFindings share)
    {
        if (at.Review.FollowUp.Presentation is not { } decided) return No("decision-first", "Chair and partners decide first how the executive leaders see the findings.", "J11");
        if (decided.Start is { } start && at.Now < start) return No("not-yet", $"The presentation is {LondonTime.Words(start)}. Record it once it has begun.", "J11");
        if (share.With.Count == 0) return No("nobody-named", "Choose at least one executive leader who has seen the findings.", "J11");
        if (share.With.Any(id => at.Review.Find(id) is null)) return No("unknown-person", "One of these people has no part in this review. Choose from the list.", "J11");
        if (share.On > at.Today) return No("date-in-future", "That date is in the future. Enter the day on which the leaders saw the findings.", "J11");
        if (at.Review.Meeting.Set is { } meeting && share.On < LondonTime.DateOf(meeting.Start))
            return No("date-too-early", $"The meeting that made the findings was on {LondonTime.Words(LondonTime.DateOf(meeting.Start))}. Enter that day or a later one.", "J11");
        return at.Review.FollowUp.Findings is not null ? Decision.NothingToDo : new FindingsShared(share.On, [.. share.With.Distinct()]);
    }

    private static Decision OfstedApproved(Moment at, ApproveOfstedSubmission approve)
    {
        if (!at.Procedure.Submission.OfstedIfRequired || !at.Review.Facts(at.Procedure).Circumstances.Contains(Circumstance.OfstedRequired))
            return No("not-asked", "This report does not go to Ofsted.", "J23");
        if (at.Review.FollowUp.OfstedApproved is not null) return Decision.NothingToDo;
        if (!SignOffSteps.AllComplete(at.Review, at.Procedure)) return No("not-signed", "Not everybody has signed. The review card shows who is missing.", "J23");
        if (!at.Review.Report.IsNewest(approve.Version, approve.Sha256)) return OldVersion(at, "J23");
        return Submission.IsReady(at.Review, at.Procedure)
            ? new OfstedSubmissionApproved(approve.Version, approve.Sha256)
            : No("files-missing", "The PDF is still being made. Try again in a minute.", "J23");
    }

    private static Decision ResponseSettled(Moment at, SettleResponse settle)
    {
        if (at.Review.Report.Submitted is null) return No("not-submitted", "The report has not gone out yet, so no answer can have come.", "J24");
        if (at.Review.FollowUp.AnswerOf(settle.Of) is not null) return Decision.NothingToDo;
        return settle.Answer is null && (string.IsNullOrWhiteSpace(settle.NoneBecause) || settle.NoneBecause.Length > 200)
            ? No("reason-missing", "File the answer, or say in at most 200 characters, without names, why none is waited for any longer.", "J24")
            : new ResponseSettled(settle.Of, settle.Answer, settle.Answer is null ? settle.NoneBecause.Trim() : "");
    }

    /// <summary>Answers whose day has come: the office is asked at the last reminder of that day, before it is over (J24, T18).</summary>
    private static IEnumerable<ReviewEvent> AnswersExpected(Moment at)
    {
        var waited = FollowUps.Answers.Where(one => !at.Review.FollowUp.Expected.Contains(one.Key) && FollowUps.Asks(at.Review, at.Procedure, one.Value)).ToList();
        if (waited.Count == 0) return [];
        var timetable = Timetables.Timetable.For(at.Procedure, at.Review.Facts(at.Procedure), at.Context.Calendar, at.Now);
        return waited
            .Where(one => timetable.Milestones.Any(dated => dated.Milestone.CompletedBy == one.Value && dated.DueAt is { } due && at.Now >= due - BeforeTheDayEnds))
            .Select(one => new AnswerExpected(one.Key));
    }

    private static readonly TimeSpan BeforeTheDayEnds = TimeSpan.FromHours(2);
}
