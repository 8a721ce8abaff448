namespace RapidReviewBot;

/// <summary>Puts the service together: every feature registers itself in its own folder and is listed once here.</summary>
public static class RapidReviewHost
{
    public static WebApplication Build(string[] args) => Build(WebApplication.CreateBuilder(args));

    public static WebApplication Build(WebApplicationBuilder builder)
    {
        builder.Host.UseDefaultServiceProvider(options => (options.ValidateOnBuild, options.ValidateScopes) = (true, true));

        return builder.Build();
    }
}
