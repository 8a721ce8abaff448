using RapidReviewBot.Conversation;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Tasks;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Graph.Mail;

namespace RapidReviewBot.Features.GatherReturns;

public static class Registration
{
    public static IServiceCollection AddGatherReturns(this IServiceCollection services) => services
        .AddCard<AgencyListCard>()
        .AddCardVerb<AgencyListVerb>()
        .AddCard<SettleReturnCard>()
        .AddCardVerb<AcceptReturnVerb>()
        .AddCardVerb<SendBackReturnVerb>()
        .AddSingleton<Card>(new PageTaskCard(OwedKind.NameLead, "Say who leads for your agency; later requests go to that person."))
        .AddSingleton<Card>(new PageTaskCard(OwedKind.SecureRecords, "Say when your agency's records were secured, where they are held, and who alone reaches them."))
        .AddSingleton<Card>(new PageTaskCard(OwedKind.GiveReturn, "Type the return on the page, or upload the filled Word form there."))
        .AddSingleton<IMailWriter, ScopingRequestMail>()
        .AddSingleton<IMailWriter, ReturnSentBackMail>()
        .AddSingleton<IMailWriter, ReturnSharedMail>();
}
