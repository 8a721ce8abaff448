using RapidReviewBot.Domain.Procedures;

namespace RapidReviewBot.Documents.Composing;

public static class Registration
{
    public static IServiceCollection AddDocuments(this IServiceCollection services) => services
        .AddSingleton<FiledForms>()
        .AddSingleton<DocumentComposer, ReturnFormComposer>()
        .AddSingleton<DocumentComposer, RequestLetterComposer>()
        .AddSingleton<DocumentComposer, NoticeComposer>()
        .AddSingleton<DocumentComposer, AgendaComposer>()
        .AddSingleton<DocumentComposer, MinutesComposer>()
        .AddSingleton<ReportParts>()
        .AddSingleton<DocumentComposer>(services => new ReportComposer(services.GetRequiredService<FiledForms>()))
        .AddSingleton<DocumentComposer>(services => new ReportComposer(services.GetRequiredService<FiledForms>(), DocumentKind.DecisionSheet))
        .AddSingleton<DocumentComposer, NotMetLetterComposer>()
        .AddSingleton<DocumentComposer, PanelLetterComposer>()
        .AddSingleton<DocumentComposer, OutcomeLetterComposer>();
}
