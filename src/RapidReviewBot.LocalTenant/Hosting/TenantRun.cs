namespace RapidReviewBot.LocalTenant.Hosting;

/// <summary>Runs a tenant until the process is asked to stop; begins again from the seed when a reset is asked for.</summary>
public static class TenantRun
{
    public static async Task RunAsync(TenantOptions options, Action<TenantHost> started)
    {
        while (true)
        {
            await using (var tenant = await TenantHost.StartAsync(options))
            {
                started(tenant);
                var stop = tenant.WaitForShutdownAsync();
                if (await Task.WhenAny(stop, tenant.ResetAsked) == stop)
                    return;
            }

            if (options.Folder is { } folder && Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
    }
}
