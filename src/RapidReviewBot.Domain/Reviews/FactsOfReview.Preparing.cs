using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews;

public static partial class FactsOfReview
{
    private static IEnumerable<(Fact, DateTimeOffset?)> PreparingFacts(Review review, Procedure procedure) =>
    [
        (Fact.PartnersTold, ToldAll(review.Preparing)),
        (Fact.LeadsNamed, LedAll(review.Preparing)),
        (Fact.HealthProvidersTold, review.When<HealthProvidersTold>()),
        (Fact.AgenciesConfirmed, AgencyList(review, procedure)),
        (Fact.TimescalesAgreed, review.When<PlanAgreed>()),
        (Fact.PreMeetsHeld, PreMetAll(review.Preparing)),
    ];

    private static IEnumerable<Circumstance> PreparingCircumstances(Review review, Procedure procedure) =>
        review.Preparing.PreMeets.Count > 0 ? [Circumstance.PreMeetAsked] : [];

    private static DateTimeOffset? ToldAll(PreparingPart part) =>
        part.Notice is { Roles.Count: > 0 } notice && notice.Roles.All(part.Told.ContainsKey) ? notice.Roles.Max(role => part.Told[role]) : null;

    private static DateTimeOffset? LedAll(PreparingPart part) =>
        Enum.GetValues<Partner>().All(part.LeadNamedAt.ContainsKey) ? part.LeadNamedAt.Values.Max() : null;

    /// <summary>The list is settled by whoever the procedure says; where it names nobody, when the requests are let go.</summary>
    private static DateTimeOffset? AgencyList(Review review, Procedure procedure) => procedure.Agencies switch
    {
        { ConfirmedBy: not null } => review.When<AgenciesAgreed>(),
        { ListedBy: not null } => review.When<AgenciesListed>(),
        _ => review.When<AgenciesConfirmed>(),
    };

    private static DateTimeOffset? PreMetAll(PreparingPart part) =>
        part.PreMeets.Count > 0 && part.PreMeets.Values.All(one => one.HeldAt is not null) ? part.PreMeets.Values.Max(one => one.HeldAt) : null;
}
