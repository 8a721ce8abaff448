using RapidReviewBot.Conversation;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Tasks;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Graph.Mail;

namespace RapidReviewBot.Features.OpenReview;

public static class Registration
{
    public static IServiceCollection AddOpenReview(this IServiceCollection services) => services
        .AddCard<OpeningCard>()
        .AddCardVerb<OpenReviewVerb>()
        .AddCard<WaitingReferralCard>()
        .AddCardVerb<ReadReferralVerb>()
        .AddCardVerb<OpenFromReferralVerb>()
        .AddChatWord<NewReviewWord>()
        .AddChatWord<ReferralFormWord>()
        .AddSingleton<Card>(new PageTaskCard(OwedKind.FileReferral, "The referral tells the story, so it is written on a page and kept in the case folder, never in chat. You can also upload the filled Word form there."))
        .AddSingleton<IMailWriter, ReferralCopyMail>()
        .AddCard<NotificationCard>()
        .AddCardVerb<NotificationVerb>()
        .AddCardVerb<DeclineNotificationVerb>()
        .AddCard<StatutoryDutyCard>()
        .AddCardVerb<StatutoryDutyVerb>();
}
