using RapidReviewBot.Conversation;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Tasks;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Graph.Mail;

namespace RapidReviewBot.Features.WriteReport;

public static class Registration
{
    public static IServiceCollection AddWriteReport(this IServiceCollection services) => services
        .AddSingleton<DraftFacts>()
        .AddCard<CompleteDraftCard>()
        .AddCardVerb<CompleteDraftVerb>()
        .AddCard<ReleaseDraftCard>()
        .AddCardVerb<ReleaseDraftVerb>()
        .AddCard<CirculateDraftCard>()
        .AddCardVerb<CirculateDraftVerb>()
        .AddCard<SettleCommentsCard>()
        .AddCardVerb<KeepDraftVerb>()
        .AddCard<CommentOnDraftCard>()
        .AddCardVerb<NoCommentVerb>()
        .AddCard<AssureReportCard>()
        .AddCardVerb<AssureReportVerb>()
        .AddSingleton<IMailWriter, DraftMail>()
        .AddCard<AgreeReportCard>()
        .AddCardVerb<AgreeReportVerb>()
        .AddSingleton<Card>(new PageTaskCard(OwedKind.ReviseReport, "The report has to change: somebody does not agree with it, and their reason is in the case folder, or a part that must be filled is empty. Get your page: it has the newest Word file. Change that in Word, save it and hand it in on the same page. Earlier signatures are void, and everybody is asked again."));
}
