using Microsoft.Extensions.DependencyInjection.Extensions;
using RapidReviewBot.Deadlines;

namespace RapidReviewBot.Holidays;

public static class HolidayRegistration
{
    /// <summary>The bank holidays and their daily refresh.</summary>
    public static IServiceCollection AddBankHolidays(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<BankHolidayOptions>()
            .Bind(configuration.GetSection(BankHolidayOptions.Section))
            .ValidateDataAnnotations()
            .Validate(options => options.IsSafe, "BankHolidays:Url must be https, or http on this machine.")
            .ValidateOnStart();
        services.AddHttpClient(nameof(GovUkSource), client =>
        {
            client.Timeout = TimeSpan.FromSeconds(30);
            client.MaxResponseContentBufferSize = GovUkSource.LongestAnswer;
        });
        services.AddSingleton<GovUkSource>();
        services.TryAddSingleton<BankHolidayStore>();
        services.AddSingleton<MovedDeadlines>();
        services.AddSingleton<ClosedDays>();
        services.AddHostedService<ClosedDaysLook>();
        services.AddSingleton<DailyLook>();
        services.AddSingleton<WaitingWork>(provider => provider.GetRequiredService<DailyLook>().WaitingAsync);
        services.AddSingleton<BankHolidayRefresh>();
        services.AddHostedService(provider => provider.GetRequiredService<BankHolidayRefresh>());

        return services;
    }
}
