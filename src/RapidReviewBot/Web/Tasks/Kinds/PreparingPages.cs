namespace RapidReviewBot.Web.Tasks.Kinds;

/// <summary>The pages of what comes before information is asked for.</summary>
static class PreparingPages
{
    public static IServiceCollection AddPreparingPages(this IServiceCollection services) => services
        .AddSingleton<TaskPage, TellPartnersPage>()
        .AddSingleton<TaskPage, NamePartnerLeadPage>()
        .AddSingleton<TaskPage, TellHealthProvidersPage>()
        .AddSingleton<TaskPage, ListAgenciesPage>()
        .AddSingleton<TaskPage, AgreeAgenciesPage>()
        .AddSingleton<TaskPage, AgreePlanPage>()
        .AddSingleton<TaskPage, SetPreMeetPage>()
        .AddSingleton<TaskPage, ConfirmPreMeetPage>();
}
