namespace RapidReviewBot.Procedures;

public static class Registration
{
    /// <summary>Reads and checks every procedure now: with a fault in one of them the service does not start.</summary>
    public static IServiceCollection AddProcedures(this IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton(ProcedureCatalogue.Load(configuration["Procedures:Folder"]));
}
