using RapidReviewBot.Conversation;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Tasks;
using RapidReviewBot.Domain.Reviews;

namespace RapidReviewBot.Features.WriteReport;

public static class Registration
{
    public static IServiceCollection AddWriteReport(this IServiceCollection services) => services
        .AddCard<AgreeReportCard>()
        .AddCardVerb<AgreeReportVerb>()
        .AddSingleton<Card>(new PageTaskCard(OwedKind.ReviseReport, "Somebody does not agree with the report; their reason is in the case folder. Change the Word file and hand in the new version on the page. Earlier signatures are void, and everybody is asked again."));
}
