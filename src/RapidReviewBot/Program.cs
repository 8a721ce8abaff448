using RapidReviewBot;

var app = RapidReviewHost.Build(args);
await app.RunAsync();
