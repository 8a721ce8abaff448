using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews;

public static partial class EffectPlan
{
    private static IEnumerable<Effect> OfPreparing(PreparingEvent happened, Review after, ReviewContext context) => happened switch
    {
        NoticeReleased released => [.. Written(context, [.. context.Procedure.Agencies.ToldWith]), .. Notice(released, after, context)],
        PartnerLeadNamed named => [.. Led(named, after), .. named.AgencyIds.SelectMany(agency => AskedAgain(agency, after, context))],
        PlanAgreed plan => [.. AboutPlan(plan, after, context)],
        PreMeetSet set => [new BookSideMeeting(Preparation.PreMeetWith(set.AgencyId), set.Start, set.Length, [.. Preparation.AtPreMeet(set.AgencyId, after, context.Procedure).Select(person => person.Id)])],
        PartnerTold or AgenciesNamedInReferral or HealthProvidersTold or AgenciesListed or AgenciesAgreed or PlanReopened or PreMeetHeld or PreMeetMissed => [],
        _ => throw new InvalidOperationException($"No plan says what follows from {happened.GetType().Name}."),
    };

    /// <summary>One mail to each person, to those of the host's tenant too (B01).</summary>
    private static IEnumerable<Effect> Notice(NoticeReleased released, Review after, ReviewContext context) =>
        Preparation.People(after, context.Procedure, released.Roles).Select(told => new SendMail(
            Letters.ReviewBegun, told.Person.Id, null, [.. context.Procedure.Agencies.ToldWith.Select(kind => new DocumentPart(kind))]) { Keep = true });

    /// <summary>Those who get the referral besides the office get a link, never the form (T30, N09).</summary>
    private static IEnumerable<Effect> Copies(Review after, ReviewContext context) =>
        Preparation.People(after, context.Procedure, context.Procedure.Opening.ReferralCopiedTo).Select(one => new SendMail(Letters.ReferralCopy, one.Person.Id, null, []));

    private static IEnumerable<Effect> Led(PartnerLeadNamed named, Review after) =>
        after.Folder is null ? [Telling(named.Lead, Notices.LeadNamed, named.Partner.ToString())] : [new SetFolderAccess(), Telling(named.Lead, Notices.LeadNamed, named.Partner.ToString())];

    /// <summary>Whoever newly answers for an agency that was asked already gets the request too, with a link of their own (B03).</summary>
    private static IEnumerable<Effect> AskedAgain(string agencyId, Review after, ReviewContext context) =>
        after.Agency(agencyId) is { RequestSentAt: not null, HasReturned: false } part ? [Asking(part, context)] : [];

    private static SendMail Asking(AgencyPart part, ReviewContext context) => new(
        Letters.ScopingRequest, part.Lead.Id, part.Agency.Id, [.. context.Procedure.Returns.SentWith.Select(kind => new DocumentPart(kind, part.Agency.Id))]) { Keep = true };

    private static IEnumerable<Effect> AboutPlan(PlanAgreed plan, Review after, ReviewContext context) =>
    [
        .. after.With(context.Procedure, Capacity.Manager).Select(person => Telling(person, Notices.PlanAgreed)),
        .. plan.SeniorOfficers.Select(after.Find).OfType<Person>().Select(person => Telling(person, Notices.SeniorOfficer)),
    ];
}
