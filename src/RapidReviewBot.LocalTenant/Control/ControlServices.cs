namespace RapidReviewBot.LocalTenant.Control;

/// <summary>The control API: every part and path of it that is not Teams' or the page's own.</summary>
internal static class ControlServices
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<PersonMail>();
        services.AddSingleton<BotWork>();
        services.AddSingleton<Idleness>();
        services.AddSingleton<ClockMover>();
        services.AddSingleton<Exports>();
        services.AddSingleton<TenantReset>();
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        MailControl.Map(routes);
        CalendarControl.Map(routes);
        ClockControl.Map(routes);
        ServiceControl.Map(routes);
        HolidaysControl.Map(routes);
        SitePages.Map(routes);
    }
}
