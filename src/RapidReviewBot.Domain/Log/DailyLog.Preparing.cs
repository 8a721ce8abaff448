using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Log;

public static partial class DailyLog
{
    private static LogLine OfPreparing(PreparingEvent happened, Words say) => happened switch
    {
        NoticeReleased released => new(LogCategory.Opening, $"Notice that the review has begun let go, to {string.Join(", ", released.Roles.Select(say.Role))}.{LeftOut(released, say)}", say.Review.Newest(DocumentKind.NoticeToPartners)),
        PartnerTold told => new(LogCategory.Opening, $"{say.Person(told.PersonId)}{As(told.Roles, say)} told that the review has begun."),
        PartnerLeadNamed named => new(LogCategory.Agencies, $"{named.Lead.Name} leads for {PartnerWords.Name(named.Partner)}.{Requests(named, say)}"),
        HealthProvidersTold told => new(LogCategory.Agencies, $"Health providers told on {LondonTime.Words(told.On)}: {Names(told.AgencyIds, say)}.{Listed(" Not relevant to the case:", told.NotRelevant, say)}"),
        AgenciesNamedInReferral named => new(LogCategory.Agencies, $"The referral names {Found(named, say)}."),
        AgenciesListed listed => new(LogCategory.Agencies, $"Agencies involved with the child and family: {Names(listed.AgencyIds, say)}."),
        AgenciesAgreed agreed => new(LogCategory.Agencies, $"Agencies to ask agreed: {Names(agreed.AgencyIds, say)}.{Listed(" Left out:", agreed.LeftOut, say)}"),
        PlanAgreed plan => new(LogCategory.Deadline, $"Timeline agreed: {string.Join("; ", plan.Dues.OrderBy(due => due.Value).Select(due => $"{say.Milestone(due.Key)} by {LondonTime.Words(due.Value)}"))}.{Officers(plan, say)}{Listed(" Pre-meets with:", plan.PreMeets, say)}{Discussed(plan.Said)}"),
        PlanReopened reopened => new(LogCategory.Deadline, $"The agreed timeline is opened again: {reopened.Reason} Its dates stand until it is agreed anew."),
        PreMeetSet set => new(LogCategory.Meeting, $"Pre-meet with {say.Agency(set.AgencyId)} set for {LondonTime.Words(set.Start)}."),
        PreMeetHeld held => new(LogCategory.Meeting, $"The pre-meet with {say.Agency(held.AgencyId)} took place."),
        PreMeetMissed missed => new(LogCategory.Meeting, $"The pre-meet with {say.Agency(missed.AgencyId)} did not take place; another time is to be set."),
        _ => throw Unsaid(happened),
    };

    private static string Found(AgenciesNamedInReferral named, Words say) => (named.AgencyIds.Count, named.Unknown) switch
    {
        (0, 0) => "no agency",
        (0, var unknown) => $"{Count(unknown, "agency", "agencies")} not on the list",
        (_, 0) => Names(named.AgencyIds, say),
        (_, var unknown) => $"{Names(named.AgencyIds, say)} and {Count(unknown, "agency", "agencies")} not on the list",
    };

    private static string Names(IEnumerable<string> agencies, Words say) => string.Join(", ", agencies.Select(say.Agency));

    private static string Listed(string lead, IReadOnlyList<string> agencies, Words say) => agencies.Count == 0 ? "" : $"{lead} {Names(agencies, say)}.";

    private static string As(IReadOnlyList<string> roles, Words say) => roles.Count == 0 ? "" : $", {string.Join(" and ", roles.Select(say.Role))},";

    private static string LeftOut(NoticeReleased released, Words say)
    {
        var others = say.Procedure.Agencies.ToldAtStart.Select(recipient => recipient.Role).Except(released.Roles).Select(say.Role).ToList();
        return others.Count == 0 ? "" : $" Not to {string.Join(", ", others)}: it does not apply.";
    }

    private static string Requests(PartnerLeadNamed named, Words say) =>
        named.AgencyIds.Count == 0 ? "" : $" Requests to {Names(named.AgencyIds, say)} go to the lead from now on.";

    private static string Officers(PlanAgreed plan, Words say) =>
        plan.SeniorOfficers.Count == 0 ? "" : $" Senior officers: {string.Join(", ", plan.SeniorOfficers.Select(say.Person))}.";

    private static string Discussed(string said) => said.Length == 0 ? "" : $" Discussed: {said}";
}
