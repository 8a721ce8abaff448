using RapidReviewBot.LocalTenant.Hosting;
using RapidReviewBot.LocalTenant.Story;
using RapidReviewBot.LocalTenant.Time;

if (args is ["story", ..])
    return await StoryCommand.RunAsync(args[1..]);
if (args is ["validate", ..])
    return RapidReviewBot.Procedures.ProcedureCommands.Run([RapidReviewBot.Procedures.ProcedureCommands.Word, .. args], Console.Out);

var configuration = new ConfigurationBuilder().AddEnvironmentVariables("TENANT_").AddCommandLine(args).Build();
var options = new TenantOptions
{
    Folder = configuration["folder"] ?? Path.Combine(".local", "tenant"),
    Seed = configuration["seed"],
    Partnership = configuration["partnership"] ?? new TenantOptions().Partnership,
    Procedures = configuration["procedures"],
    Port = configuration.GetValue("port", 5080),
    BotPort = configuration.GetValue("bot-port", 3978),
    Bots = configuration.GetValue("bots", 1),
    StartAt = configuration.GetValue<DateTimeOffset?>("start-at"),
    Frozen = configuration.GetValue("frozen", false),
    MailDelay = configuration.GetValue("mail-delay", new TenantOptions().MailDelay),
    BotTime = new LaterTime(configuration.GetValue("bots-later-by", TimeSpan.Zero)),
};

try
{
    await TenantRun.RunAsync(options, tenant =>
    {
        if (configuration["bot-url"] is { } elsewhere)
            tenant.UseBot(options.Bots + 1, new Uri(elsewhere));
        Console.WriteLine($"The local tenant is at {tenant.Url}");
        foreach (var bot in tenant.Bots.Running)
            Console.WriteLine($"Bot {bot.Number} is at {bot.Url}");
    });
    return 0;
}
catch (PortTakenException taken)
{
    Console.Error.WriteLine(taken.Message);
    return 1;
}
