using RapidReviewBot.Conversation;
using RapidReviewBot.Conversation.Tasks;
using RapidReviewBot.Graph.Mail;
using RapidReviewBot.Outbox;

namespace RapidReviewBot.Features.Watch;

public static class Registration
{
    public static IServiceCollection AddWatch(this IServiceCollection services) => services
        .AddCard<ReviewCard>()
        .AddCard<ReminderCard>()
        .AddCard<NoticeCard>()
        .AddCard<ParkedCard>()
        .AddCardVerb<RetryVerb>()
        .AddCardVerb<OpenPageVerb>()
        .AddChatWord<StatusWord>()
        .AddChatWord<DueWord>()
        .AddChatWord<WaitingWord>()
        .AddChatWord<WhyWord>()
        .AddChatWord<LogWord>()
        .AddSingleton<CardSending>()
        .AddEffectRunner<KeepReviewCardRunner>()
        .AddEffectRunner<AskPersonRunner>()
        .AddEffectRunner<RemindPersonRunner>()
        .AddEffectRunner<TellPersonRunner>()
        .AddSingleton<IMailWriter, TaskMail>()
        .AddSingleton<IMailWriter, ReminderMail>()
        .AddSingleton<IMailWriter, NoticeMail>();
}
