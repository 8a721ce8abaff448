namespace RapidReviewBot.Documents.Composing;

public static class Registration
{
    public static IServiceCollection AddDocuments(this IServiceCollection services) => services
        .AddSingleton<FiledForms>()
        .AddSingleton<DocumentComposer, ReturnFormComposer>()
        .AddSingleton<DocumentComposer, RequestLetterComposer>()
        .AddSingleton<DocumentComposer, AgendaComposer>()
        .AddSingleton<DocumentComposer, MinutesComposer>()
        .AddSingleton<DocumentComposer, ReportComposer>()
        .AddSingleton<DocumentComposer, PanelLetterComposer>();
}
