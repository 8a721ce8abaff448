using RapidReviewBot.Conversation;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Tasks;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Graph.Mail;

namespace RapidReviewBot.Features.Submit;

public static class Registration
{
    public static IServiceCollection AddSubmit(this IServiceCollection services) => services
        .AddCard<SubmissionCard>()
        .AddCardVerb<SubmissionVerb>()
        .AddCard<OfstedSubmissionCard>()
        .AddCardVerb<OfstedSubmissionVerb>()
        .AddCard<CloseReviewCard>()
        .AddCardVerb<CloseReviewVerb>()
        .AddSingleton<Card>(new PageTaskCard(OwedKind.ConfirmInspectorate, "Say whether your agency had to tell its inspectorate, and when it did."))
        .AddSingleton<IMailWriter, PanelMail>()
        .AddSingleton<IMailWriter, OfstedMail>()
        .AddSingleton<IMailWriter, OutcomeMail>()
        .AddSingleton<IMailWriter, StoodDownMail>();
}
