namespace RapidReviewBot.LocalTenant.Hosting;

/// <summary>Stands before everything else in a bot: from the moment it is killed nobody gets an answer from it, not even that something went wrong.</summary>
internal sealed class DeadSilence(Func<bool> isCut) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, rest) =>
        {
            context.Response.OnStarting(() =>
            {
                if (isCut())
                    context.Abort();
                return Task.CompletedTask;
            });
            if (isCut())
                context.Abort();
            else
                await rest(context);
        });
        next(app);
    };
}
