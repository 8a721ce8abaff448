namespace RapidReviewBot.Web.Tasks.Kinds;

/// <summary>The pages on which the threshold is decided and the review commissioned.</summary>
static class ThresholdPages
{
    public static IServiceCollection AddThresholdPages(this IServiceCollection services) => services
        .AddSingleton<TaskPage, ArrangeDiscussionPage>()
        .AddSingleton<TaskPage, ThresholdViewPage>()
        .AddSingleton<TaskPage, AdviseOnThresholdPage>()
        .AddSingleton<TaskPage, DecideThresholdPage>()
        .AddSingleton<TaskPage, CommissionReviewPage>()
        .AddSingleton<TaskPage, DeclareNoInvolvementPage>()
        .AddSingleton<TaskPage, ConcludeNotMetPage>()
        .AddSingleton<TaskPage, GiveAssurancePage>()
        .AddSingleton<TaskPage, RecordMultiAgencyReviewPage>();
}
