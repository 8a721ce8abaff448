using RapidReviewBot.Conversation;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Tasks;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Outbox;

namespace RapidReviewBot.Features.FollowUp;

public static class Registration
{
    public static IServiceCollection AddFollowUp(this IServiceCollection services) => services
        .AddCard<PresentationCard>()
        .AddCardVerb<PresentationVerb>()
        .AddCard<ShareFindingsCard>()
        .AddCardVerb<ShareFindingsVerb>()
        .AddCard<PracticeReviewCard>()
        .AddCardVerb<PracticeReviewVerb>()
        .AddCard<TimelinesCard>()
        .AddCardVerb<TimelinesVerb>()
        .AddEffectRunner<LookForOtherNotificationsRunner>()
        .AddCard<ExecutiveMeetingCard>()
        .AddCardVerb<ExecutiveMeetingVerb>()
        .AddSingleton<Card>(new PageTaskCard(OwedKind.ReviewDecision, "The executive and the chair have met. On the page you record what the decision is now and on what grounds; a new version follows.", ReconsideredOutcome.OfReview))
        .AddSingleton<Card>(new PageTaskCard(OwedKind.DecideEscalation, "The vote was tied, or the executive still does not agree. Your decision is final; on the page you give it with its grounds.", ReconsideredOutcome.OfEscalation))
        .AddSingleton<Card>(new PageTaskCard(OwedKind.SettleResponse, "No answer has been filed yet. On the page you can file one that did not come by mail, or say that none is waited for any longer."))
        .AddSingleton<Card>(new PageTaskCard(OwedKind.RecordActionPlan, "Actions are written on a page, because they tell of the case. The review is closed only when they are on the action plan, or it is said why there are none."))
        .AddSingleton<Card>(new PageTaskCard(OwedKind.CommissionPracticeReview, "The decision is signed. On the page you say by which method the practice review is done, and who stands in for whom."));
}
