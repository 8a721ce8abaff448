using System.Text.Json;
using System.Text.Json.Nodes;
using AdaptiveCards;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Ledger;
using RapidReviewBot.LocalTenant.Story;
using RapidReviewBot.Testing;
using RapidReviewBot.Testing.Reviews;
using RapidReviewBot.Tests.Tables;

namespace RapidReviewBot.Tests.BadInput;

/// <summary>
/// Whatever card asks somebody for something, at whatever stage: nonsense gets a plain sentence, is in the service's log and changes nothing.
/// The cards are those that the stages bring up, so a new card of theirs is covered by itself.
/// </summary>
[Collection(AzuriteCollection.Name)]
public sealed class Every_task_card_takes_no_nonsense(AzuriteFixture azurite)
{
    public static TheoryData<string> Stages => [.. ByName.Keys];

    private static readonly Dictionary<string, Func<ReviewInHand>> ByName = new()
    {
        ["opened"] = () => Begun(),
        ["referral filed"] = () => Begun().WithReferral(),
        ["agencies asked"] = () => Asked(),
        ["a return is in"] = () => Asked().ByAgency(new ReviewInHand().Context.Partnership.Agencies[0].Id, Testing.Reviews.Stages.Return(new ReviewInHand().Context.Partnership.Agencies[0].Id)),
        ["slots found"] = () => WithSlots(),
        ["meeting booked, returns in"] = () => Asked().MeetingBooked("2026-04-15T10:00").Returned(),
        ["meeting over"] = () => Asked().MeetingBooked("2026-04-15T10:00").Returned().ByManager(new CirculatePack()).At("2026-04-15T12:30"),
        ["meeting held"] = () => Held(),
        ["decided"] = () => Held().Decided(),
        ["agreed"] = () => Held().Decided().Agreed(),
        ["signed"] = () => Signed(),
        ["parked"] = () => Asked().ByService(new ParkEffect("o-00000003-0", "SendMail", "The mailbox is full.")),
    };

    [Theory]
    [MemberData(nameof(Stages))]
    public async Task Nonsense_gets_a_plain_sentence_and_changes_nothing(string stage)
    {
        await using var room = await PressRoom.StartAsync(azurite, ByName[stage]());
        var owed = await room.OwedAsync();
        Assert.NotEmpty(owed);
        foreach (var one in owed)
        {
            foreach (var nonsense in Nonsense.Refused) await RefusedAsync(room, one, nonsense);
            foreach (var nonsense in Nonsense.Doubtful) await DoubtedAsync(room, one, nonsense);
        }
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public async Task An_old_card_a_stranger_and_somebody_without_the_role_change_nothing(string stage)
    {
        await using var room = await PressRoom.StartAsync(azurite, ByName[stage]());
        var stranger = Person.ByMail("A Stranger", "stranger@example.example", "Nowhere") with { EntraId = "stranger" };
        foreach (var one in await room.OwedAsync())
        {
            var card = (await room.CardAsync(one, one.By))!;
            foreach (var button in Buttons(card))
            {
                var before = (await room.ReviewAsync()).Version;
                var old = await room.PressAsync(one.By, button, Sensible(card), stamp: "of yesterday");
                var strange = await room.PressAsync(stranger, button, Sensible(card));
                Assert.Contains("out of date", Text(old), StringComparison.Ordinal);
                Assert.Contains("You take no part in this review", Text(strange), StringComparison.Ordinal);
                foreach (var contact in room.Hand.Review.Agencies.Where(part => part.Agency.Id != one.AgencyId).Select(part => part.Agency.Contact))
                {
                    var other = contact with { EntraId = contact.Id };
                    var forged = await room.PressAsync(other, button, Sensible(card), (await room.CardAsync(one, other))?.Stamp);
                    Assert.NotNull(forged.NotDone);
                    Assert.False(string.IsNullOrWhiteSpace(Text(forged)));
                }

                Assert.Equal(before, (await room.ReviewAsync()).Version);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public async Task The_same_press_twice_at_once_counts_once(string stage)
    {
        await using var room = await PressRoom.StartAsync(azurite, ByName[stage]());
        foreach (var one in await room.OwedAsync())
        {
            if ((await room.OwedAsync()).All(still => still.Key != one.Key) || await room.CardAsync(one, one.By) is not { } card || Buttons(card) is not [var button, ..]) continue;
            var before = (await room.HistoryAsync()).Count;

            var answers = await Task.WhenAll(room.PressAsync(one.By, button, Sensible(card)), room.PressAsync(one.By, button, Sensible(card)));
            var once = (await room.HistoryAsync()).Skip(before).ToList();
            await room.PressAsync(one.By, button, Sensible(card));

            Assert.Equal(once.Count, (await room.HistoryAsync()).Count - before);
            Assert.All(answers, answer => Assert.False(string.IsNullOrWhiteSpace(Text(answer))));
            Assert.All(once.GroupBy(recorded => StoredJson.Write(recorded.What)), same => Assert.Single(same));
        }
    }

    [Fact]
    public async Task The_stages_bring_up_every_card_that_this_procedure_asks_with()
    {
        var met = new HashSet<OwedKind>();
        foreach (var stage in ByName.Values)
        {
            await using var room = await PressRoom.StartAsync(azurite, stage());
            met.UnionWith((await room.OwedAsync()).Select(owed => owed.Kind));
        }

        OwedKind[] asked =
        [
            OwedKind.FileReferral, OwedKind.RecordNotification, OwedKind.ConfirmAgencies, OwedKind.SettleReturn, OwedKind.PlanMeeting, OwedKind.SetMeeting,
            OwedKind.CirculatePack, OwedKind.RecordAttendance, OwedKind.RecordDecision, OwedKind.AgreeReport, OwedKind.SignOff, OwedKind.ApproveSubmission, OwedKind.MendParked,
        ];
        Assert.Empty(asked.Except(met));
    }

    /// <summary>Each button that reads such a field refuses it; one that does not read it may do what it is for, without the nonsense.</summary>
    private static async Task RefusedAsync(PressRoom room, Owed owed, Nonsense nonsense)
    {
        if (await room.CardAsync(owed, owed.By) is not { } card || CardWalk.Inputs(card.Content).All(input => nonsense.For(input) is null)) return;
        var refused = 0;
        foreach (var button in Buttons(card))
        {
            var before = await room.ReviewAsync();
            var logged = room.Logged.Count;
            var answer = await room.PressAsync(owed.By, button, With(card, nonsense));
            if ((await room.ReviewAsync()).Version != before.Version)
            {
                await IsCleanAsync(room, before.Version, nonsense);
                continue;
            }

            refused++;
            Assert.True(answer.NotDone is not null && Text(answer).Length > 0, $"{owed.Kind}, {button.Title}, {nonsense.Name}: nothing was said.");
            Assert.True(room.Logged.Count > logged, $"{owed.Kind}, {button.Title}, {nonsense.Name}: nothing is in the log.");
            if (await room.CardAsync(owed, owed.By) is null) return;
        }

        Assert.True(refused > 0, $"{owed.Kind}: {nonsense.Name} was taken by every button.");
    }

    private static async Task DoubtedAsync(PressRoom room, Owed owed, Nonsense nonsense)
    {
        if (await room.CardAsync(owed, owed.By) is not { } card || CardWalk.Inputs(card.Content).All(input => nonsense.For(input) is null)) return;
        foreach (var button in Buttons(card))
        {
            var before = await room.ReviewAsync();
            var answer = await room.PressAsync(owed.By, button, With(card, nonsense));
            Assert.False(string.IsNullOrWhiteSpace(Text(answer)));
            if ((await room.ReviewAsync()).Version != before.Version) await IsCleanAsync(room, before.Version, nonsense);
        }
    }

    private static async Task IsCleanAsync(PressRoom room, int since, Nonsense nonsense) => Assert.All(
        (await room.HistoryAsync()).Skip(since), recorded => Assert.DoesNotContain(nonsense.Mark, StoredJson.Write(recorded.What), StringComparison.Ordinal));

    private static IReadOnlyList<AdaptiveExecuteAction> Buttons(WrittenCard card) => [.. CardWalk.Actions(card.Content).OfType<AdaptiveExecuteAction>()];

    private static Dictionary<string, string> With(WrittenCard card, Nonsense nonsense)
    {
        var entered = Sensible(card);
        foreach (var input in CardWalk.Inputs(card.Content))
            if (nonsense.For(input) is { } value) entered[input.Id] = value;
        return entered;
    }

    /// <summary>What somebody enters who has no reason not to.</summary>
    private static Dictionary<string, string> Sensible(WrittenCard card) =>
        CardAnswers.For(CardWalk.Inputs(card.Content).Select(input => (JsonObject)JsonNode.Parse(Newtonsoft.Json.JsonConvert.SerializeObject(input))!), new DateTimeOffset(2026, 4, 1, 8, 0, 0, TimeSpan.Zero));

    private static string Text(DeskAnswer answer) => answer.Sentence ?? answer.Card?.ToJson().ToString() ?? "";

    private static ReviewInHand Begun() => new ReviewInHand().Opened();

    private static ReviewInHand Asked() => Begun().WithReferral().AgenciesAsked();

    private static ReviewInHand WithSlots()
    {
        var planned = Asked().ByManager(new PlanMeeting(MeetingKind.Extraordinary, false, ""));
        var start = new ReviewInHand("west-midlands", "2026-04-15T10:00").Now;
        return planned.ByService(new RecordSlots([new MeetingSlot(start, TimeSpan.FromHours(2), [], [], []), new MeetingSlot(start.AddDays(1), TimeSpan.FromHours(2), [], [], [])]));
    }

    private static ReviewInHand Held() => Asked().MeetingBooked("2026-04-15T10:00").Returned().ByManager(new CirculatePack()).MeetingHeld();

    private static ReviewInHand Signed()
    {
        var signed = Held().Decided().Agreed().SignedByAll();
        signed.ByService(new RecordDocument(Testing.Reviews.Stages.Filed(Domain.Procedures.DocumentKind.SignedPdf, version: signed.Review.Report.Newest!.Version)));
        foreach (var kind in signed.Procedure.Submission.With) signed.ByService(new RecordDocument(Testing.Reviews.Stages.Filed(kind)));
        return signed;
    }
}
