using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews;

public sealed partial record Review
{
    private Review Opened(OpeningEvent happened, DateTimeOffset at) => happened switch
    {
        ReviewOpened opened => Opened(opened, at),
        ReferralFiled filed => Filed(filed.Form) with { Referrer = filed.Referrer ?? Referrer },
        NotificationRecorded sent => this with { Notification = new(sent.SentOn, sent.Reference, at) },
        StatutoryDutyConfirmed confirmed => this with { StatutoryDuties = Put(StatutoryDuties, confirmed.DutyItem, confirmed) },
        DatesCorrected corrected => this with
        {
            Dates = new Dictionary<Fact, DateTimeOffset>([.. Dates.Where(date => !corrected.Dates.ContainsKey(date.Key)), .. corrected.Dates]),
        },
        RoleGiven given => this with { Roles = [.. Roles, given.Holder] },
        RoleEnded ended => this with
        {
            Roles = [.. Roles.Select(held => held.Role == ended.Role && held.Person.Id == ended.PersonId && !(held.Until <= ended.LastDay) ? held with { Until = ended.LastDay } : held)],
        },
        AbsenceNoted absence => this with { Absences = [.. Absences.Where(other => other.Role != absence.Role || other.PersonId != absence.PersonId), absence] },
        AgencyAdded added => this with { Agencies = [.. Agencies, new AgencyPart(added.Agency)] },
        AgencyRemoved removed => this with { Agencies = [.. Agencies.Where(part => part.Agency.Id != removed.AgencyId)] },
        _ => throw Unknown(happened),
    };

    private Review Opened(ReviewOpened opened, DateTimeOffset at) => this with
    {
        Status = ReviewStatus.Open,
        Reference = opened.Reference,
        PartnershipId = opened.PartnershipId,
        ProcedureId = opened.ProcedureId,
        Dates = opened.Dates,
        ChildInitials = opened.ChildInitials,
        Circumstances = opened.Circumstances,
        ReferrerAgencyId = opened.ReferrerAgencyId,
        Roles = opened.Roles,
        Agencies = [.. opened.Agencies.Select(agency => new AgencyPart(agency))],
        AttendedUpTo = at,
    };

    private Review Filed(FiledDocument document) => this with { Documents = [.. Documents, document] };
}
