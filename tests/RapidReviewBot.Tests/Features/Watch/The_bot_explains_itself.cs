using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Ledger;
using RapidReviewBot.Testing;
using RapidReviewBot.Tests.Conversation;

namespace RapidReviewBot.Tests.Features.Watch;

public sealed class The_bot_explains_itself(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task Why_answers_with_clause_sum_owner_escalation_and_what_comes_next()
    {
        await using var room = await BotRoom.OpenAsync(azurite);
        await room.OpenReviewAsync();
        await ListedAsync(room);

        var answer = Text(Assert.Single(await room.SayAsync(room.Manager, "why send the template to the agencies")));

        Assert.Contains("West Midlands 4.3.3", answer);
        Assert.Contains("2 working days after the referral", answer);
        Assert.Contains("It is for the Single point of contact", answer);
        Assert.Contains("If it is late, the Rapid Review chair is told", answer);
        Assert.Contains("What happens next: ", answer);
        Assert.Contains("Return the Initial Scoping", answer);
    }

    [Fact, Trait("Duty", "J01")]
    public async Task An_absence_is_noted_by_card_and_refused_in_plain_words_when_nobody_covers()
    {
        await using var room = await BotRoom.OpenAsync(azurite);
        var review = await room.OpenReviewAsync();
        await ListedAsync(room);
        var chat = room.ChatOf(room.Manager);
        var card = (string)Assert.Single(await room.SayAsync(room.Manager, "change"))["id"]!;
        await room.PressAsync(room.Manager, chat, card, "Somebody is away");
        var today = Domain.Calendar.LondonTime.DateOf(room.Bot.GetRequiredService<RapidReviewBot.Deadlines.ReviewClock>().Now);

        await room.PressAsync(room.Manager, chat, card, "Note the absence", new { away = $"single-point-of-contact/{room.Manager.Id}", from = $"{today:yyyy-MM-dd}", until = $"{today:yyyy-MM-dd}" });

        var shown = Text((await room.MessagesAsync(room.Manager, chat)).Single(one => (string?)one["id"] == card));
        Assert.Contains("Nobody else would act as Single point of contact", shown);
        Assert.Empty((await room.Bot.GetRequiredService<ReviewLedger>().ReadAsync(review, CancellationToken.None)).Absences);
    }

    private static Task ListedAsync(BotRoom room) => Eventually.TrueAsync(
        async () => (await room.Bot.GetRequiredService<ReviewLedger>().HeadsAsync(BotRoom.PartnershipId, CancellationToken.None)).Count > 0, TimeSpan.FromSeconds(30));

    private static string Text(JsonNode answer) => answer.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
