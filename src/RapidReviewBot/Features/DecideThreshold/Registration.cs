using RapidReviewBot.Conversation;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Tasks;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Graph.Mail;

namespace RapidReviewBot.Features.DecideThreshold;

public static class Registration
{
    public static IServiceCollection AddDecideThreshold(this IServiceCollection services) => services
        .AddCard<ArrangeDiscussionCard>()
        .AddCardVerb<ArrangeDiscussionVerb>()
        .AddCard<ThresholdViewCard>()
        .AddCardVerb<CallThresholdMeetingVerb>()
        .AddCard<CommissionCard>()
        .AddCardVerb<CommissionVerb>()
        .AddCardVerb<AskDeclarationVerb>()
        .AddCard<DeclarationCard>()
        .AddCardVerb<DeclarationVerb>()
        .AddCard<ConcludeNotMetCard>()
        .AddCardVerb<ConcludeNotMetVerb>()
        .AddSingleton<Card>(new PageTaskCard(OwedKind.AdviseOnThreshold, "All views are in and differ. Read the referral and the views, then advise the partners on a page; they are asked again after that."))
        .AddSingleton<Card>(new PageTaskCard(OwedKind.DecideThreshold, "All views are in and differ. Read them, speak with the others, then record the decision and its grounds on a page."))
        .AddSingleton<Card>(new PageTaskCard(OwedKind.GiveAssurance, "The threshold is not met. What you answer tells a story, so you write it on a page; it is kept in the case folder."))
        .AddSingleton<Card>(new PageTaskCard(OwedKind.RecordMultiAgencyReview, "The case is under the threshold, but there is concern about how services worked together. Hold the multi-agency review, then record on a page what came of it."))
        .AddSingleton<IMailWriter, NotMetMail>();
}
