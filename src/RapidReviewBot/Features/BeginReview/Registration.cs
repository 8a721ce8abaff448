using RapidReviewBot.Conversation;
using RapidReviewBot.Graph.Mail;

namespace RapidReviewBot.Features.BeginReview;

public static class Registration
{
    public static IServiceCollection AddBeginReview(this IServiceCollection services) => services
        .AddCard<TellPartnersCard>()
        .AddCardVerb<TellPartnersVerb>()
        .AddCard<PartnerLeadCard>()
        .AddCardVerb<PartnerLeadVerb>()
        .AddCard<HealthToldCard>()
        .AddCardVerb<HealthToldVerb>()
        .AddCard<ListAgenciesCard>()
        .AddCardVerb<ListAgenciesVerb>()
        .AddCard<AgreeAgenciesCard>()
        .AddCardVerb<AgreeAgenciesVerb>()
        .AddCard<AgreePlanCard>()
        .AddCardVerb<AgreePlanVerb>()
        .AddCard<SetPreMeetCard>()
        .AddCardVerb<SetPreMeetVerb>()
        .AddCard<ConfirmPreMeetCard>()
        .AddCardVerb<ConfirmPreMeetVerb>()
        .AddSingleton<IMailWriter, ReviewBegunMail>();
}
