using RapidReviewBot;
using RapidReviewBot.Procedures;

if (args is [ProcedureCommands.Word, ..])
    return ProcedureCommands.Run(args, Console.Out);

var app = RapidReviewHost.Build(args);
await app.RunAsync();

return 0;
