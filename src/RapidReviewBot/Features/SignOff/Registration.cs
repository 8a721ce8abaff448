using RapidReviewBot.Conversation;

namespace RapidReviewBot.Features.SignOff;

public static class Registration
{
    public static IServiceCollection AddSignOff(this IServiceCollection services) => services
        .AddCard<SignOffCard>()
        .AddCardVerb<SignOffVerb>()
        .AddCard<RatifyCard>()
        .AddCardVerb<RatifyVerb>();
}
