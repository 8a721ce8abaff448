using Microsoft.Extensions.DependencyInjection.Extensions;
using RapidReviewBot.Deadlines;
using RapidReviewBot.Features.SetUp;

namespace RapidReviewBot.Referrals;

public static class Registration
{
    /// <summary>Takes referrals and shows them to the office.</summary>
    public static IServiceCollection AddReferrals(this IServiceCollection services)
    {
        services.TryAddSingleton<Office>();
        return services
            .AddSingleton<ReferralShelf>()
            .AddSingleton<ReferralFiles>()
            .AddSingleton<ReferralForms>()
            .AddSingleton<ReferralBell>()
            .AddSingleton<ReferralIntake>()
            .AddSingleton<ReferralDesk>();
    }

    /// <summary>Does what a referral brings with it. Needs the conversation.</summary>
    public static IServiceCollection AddReferralRounds(this IServiceCollection services) => services
        .AddSingleton<ReferralCards>()
        .AddSingleton<ReferralMails>()
        .AddSingleton<ReferralTelling>()
        .AddSingleton<ReferralDrafting>()
        .AddSingleton<ReferralMoving>()
        .AddSingleton<ReferralRounds>()
        .AddSingleton<ReferralReminders>()
        .AddSingleton<ReferralService>()
        .AddHostedService(provider => provider.GetRequiredService<ReferralService>())
        .AddSingleton<WaitingWork>(provider => provider.GetRequiredService<ReferralService>().WaitingAsync);
}
