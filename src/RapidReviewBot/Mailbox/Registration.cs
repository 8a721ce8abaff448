using RapidReviewBot.Deadlines;

namespace RapidReviewBot.Mailbox;

public static class Registration
{
    /// <summary>Reads the mailbox of every partnership.</summary>
    public static IServiceCollection AddMailbox(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<MailboxOptions>().Bind(configuration.GetSection(MailboxOptions.Section))
            .Validate(options => options.Every >= TimeSpan.FromSeconds(1), "Mailbox:Every must be at least one second.").ValidateOnStart();
        services.AddMailHandling();
        services.AddSingleton<MailboxRounds>();
        services.AddSingleton<MailboxService>();
        services.AddHostedService(provider => provider.GetRequiredService<MailboxService>());
        services.AddSingleton<WaitingWork>(provider => provider.GetRequiredService<MailboxService>().WaitingAsync);
        return services;
    }

    private static void AddMailHandling(this IServiceCollection services)
    {
        services.AddSingleton<Inbox>();
        services.AddSingleton<MailboxRows>();
        services.AddSingleton<LeavingMails>();
        services.AddSingleton<ReturnForms>();
        services.AddSingleton<MailedReturns>();
        services.AddSingleton<MailedComments>();
        services.AddSingleton<StatutoryReplies>();
        services.AddSingleton<Bounces>();
        services.AddSingleton<CaseMail>();
        services.AddSingleton<ReferralRequests>();
        services.AddSingleton<MailedReferrals>();
        services.AddSingleton<ReferralMail>();
        services.AddSingleton<MailKinds>();
        services.AddSingleton<MailAnswers>();
        services.AddSingleton<ManagerMails>();
        services.AddSingleton<UnhandledMails>();
        services.AddSingleton<MailDesk>();
        services.AddSingleton<MailHandling>();
        services.AddSingleton<MailboxReader>();
    }
}
