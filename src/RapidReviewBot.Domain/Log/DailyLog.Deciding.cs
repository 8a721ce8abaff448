using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Log;

public static partial class DailyLog
{
    private static LogLine OfMeeting(MeetingEvent happened, Words say) => happened switch
    {
        MeetingPlanned planned => new(LogCategory.Meeting, $"The meeting is to be {(planned.Kind == MeetingKind.StandingGroup ? "of the standing group" : "an extraordinary one")}{(planned.Teleconference ? ", by teleconference" : "")}.{Reason(planned.Reason)}"),
        SlotsFound found => new(LogCategory.Meeting, found.Slots.Count == 0 ? "No time was found for the meeting." : $"Times found for the meeting: {string.Join("; ", found.Slots.Select(slot => LondonTime.Words(slot.Start)))}."),
        SlotsAnswered answered => new(LogCategory.Meeting, $"{say.Person(answered.PersonId)} can come at {(answered.Suits.Count == 0 ? "none of the times" : string.Join("; ", answered.Suits.Select(LondonTime.Words)))}."),
        MeetingSet set => new(LogCategory.Meeting, $"Meeting set for {LondonTime.Words(set.Start)}.{Reason(set.OutsideWindowReason, "Outside the window because")}"),
        MeetingBooked booked => new(LogCategory.Meeting, $"Invitations sent for {LondonTime.Words(booked.Start)}."),
        MeetingCalledOff off => new(LogCategory.Meeting, $"Meeting called off: {off.Reason}"),
        MeetingDayTaken taken => new(LogCategory.Meeting, $"{LondonTime.Words(taken.Day)} holds another Rapid Review's meeting; another day is being looked for."),
        PackCirculated circulated => new(LogCategory.Meeting, $"Papers circulated: {string.Join("; ", circulated.Items.Select(item => $"{say.Document(item.Document)}{Of(item.AgencyId, say)} ({Manner(item.Manner)})"))}."),
        AttendanceRecorded attendance => new(LogCategory.Meeting, $"Present: {string.Join(", ", attendance.Present.Select(say.Person))}. {(attendance.Quorate ? "The meeting was quorate." : "The meeting was not quorate and is to be held again.")}"),
        MinutesFiled filed => new(LogCategory.Meeting, "Minutes filed.", filed.Minutes),
        _ => OfMembers(happened, say),
    };

    private static string Of(string? agencyId, Words say) => agencyId is null ? "" : $" of {say.Agency(agencyId)}";

    private static string Manner(PackManner manner) => manner == PackManner.SentInAdvance ? "sent in advance" : "tabled";

    private static string Reason(string reason, string lead = "Reason:") => reason.Length == 0 ? "" : $" {lead} {reason}";

    private static LogLine OfDeciding(DecidingEvent happened, Words say) => happened switch
    {
        DecisionRecorded decided => new(LogCategory.Decision, $"Decision recorded: {Outcome(decided.Outcome, say)}{Other(decided.OtherReview)}. {string.Join("; ", decided.Criteria.Select(criterion => $"{Criterion(criterion.Key, say)}: {(criterion.Value ? "met" : "not met")}"))}.", decided.Grounds),
        ActionAgreed agreed => new(LogCategory.Decision, $"Action {agreed.Number} agreed for {say.Agency(agreed.AgencyId)}, due {LondonTime.Words(agreed.Due)}{(agreed.Immediate ? ", immediate" : "")}."),
        ActionDone done => new(LogCategory.Decision, $"Action {done.Number} done on {LondonTime.Words(done.On)}."),
        ReportVersionFiled filed => new(LogCategory.Report, $"{say.Document(filed.Report.Document)}, version {filed.Report.Version}, filed.", filed.Report),
        SignOffsVoided voided => new(LogCategory.SignOff, $"Sign-offs of version {voided.Version} by {string.Join(", ", voided.PersonIds.Select(say.Person))} are void: a newer version was filed."),
        ReportAgreed agreed => new(LogCategory.Report, $"Version {agreed.Version} agreed by the meeting.", say.Review.Report.Versions.FirstOrDefault(version => version.Version == agreed.Version)),
        SignedOff signed => new(LogCategory.SignOff, $"{say.Person(signed.PersonId)}, {say.Role(signed.Role)}: {Step(signed.Step, say)}, version {signed.Version}, SHA-256 {signed.Sha256[..12]}{(signed.Ratified ? "; recommendation ratified" : "")}."),
        SignOffRefused refused => new(LogCategory.SignOff, $"{say.Person(refused.PersonId)}, {say.Role(refused.Role)}, does not agree with version {refused.Version}.", refused.Reason),
        _ => OfEnding(happened, say),
    };

    private static LogLine OfEnding(DecidingEvent happened, Words say) => happened switch
    {
        SubmissionApproved approved => new(LogCategory.Submission, $"Version {approved.Version} approved for submission."),
        ReportSubmitted submitted => new(LogCategory.Submission, $"Report sent to {submitted.To}, message id {submitted.MessageId}.", say.Review.Newest(DocumentKind.SignedPdf)),
        OutcomeTold told => new(LogCategory.Outcome, $"{say.Agency(told.AgencyId)} told the outcome; sent to {say.Person(told.PersonId)}."),
        InspectorateConfirmed confirmed => new(LogCategory.Outcome, confirmed.Required ? $"{say.Agency(confirmed.AgencyId)} told its inspectorate on {LondonTime.Words(confirmed.On!.Value)}." : $"{say.Agency(confirmed.AgencyId)} need not tell an inspectorate."),
        ReviewStoodDown down => new(LogCategory.Outcome, $"Review stood down, decided by {down.DecidedBy}: {down.Reason}"),
        ReviewClosed => new(LogCategory.Outcome, "Review closed."),
        _ => throw Unsaid(happened),
    };

    private static string Outcome(string id, Words say) => say.Procedure.Decision.TitleOf(id) ?? id;

    private static string Criterion(string id, Words say) => say.Procedure.Decision.Criteria.FirstOrDefault(criterion => criterion.Id == id)?.Title ?? id;

    private static string Step(string id, Words say) => say.Procedure.SignOff.FirstOrDefault(step => step.Id == id)?.Title ?? id;
}
