using RapidReviewBot.Deadlines;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Ledger;
using RapidReviewBot.LocalTenant.Time;
using RapidReviewBot.Outbox;
using RapidReviewBot.Testing;
using RapidReviewBot.Tests.Ledger;
using RapidReviewBot.Tests.Outbox;

namespace RapidReviewBot.Tests.Deadlines;

/// <summary>
/// Each piece of work is played once whole, then once for each of its table requests with the instance killed at that request.
/// A second instance goes on, people press again as people do, and the end must be the same.
/// </summary>
public sealed class KilledAnywhereTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly ReviewId Id = new("abcdefgh");

    public static TheoryData<string, bool> Cases
    {
        get
        {
            var cases = new TheoryData<string, bool>();
            foreach (var piece in Pieces.Keys)
            {
                cases.Add(piece, false);
                cases.Add(piece, true);
            }

            return cases;
        }
    }

    private static Dictionary<string, Piece> Pieces { get; } = new(StringComparer.Ordinal)
    {
        ["a review is opened"] = new(_ => Task.CompletedTask, room => ExamplePartnership.Open(Id, room.Clock.GetUtcNow())),
        ["a line is written into the log"] = new(OpenAsync, _ => ExamplePartnership.Log(Id, ServiceInstance.Monday, "A line")),
        ["two weeks fall due at once"] = new(
            async room =>
            {
                await OpenAsync(room);
                room.Clock.Advance(TimeSpan.FromDays(14) + TimeSpan.FromHours(3));
            },
            Press: null),
        ["an effect is given up"] = new(
            room =>
            {
                room.IsChannelRefused = true;
                return Task.CompletedTask;
            },
            room => ExamplePartnership.Open(Id, room.Clock.GetUtcNow())),
        ["an effect that was given up is tried again"] = new(
            async room =>
            {
                room.IsChannelRefused = true;
                await OpenAsync(room);
                room.IsChannelRefused = false;
            },
            _ => new Command(CommandIds.Of("retry"), Id, ExamplePartnership.ByManager, ServiceInstance.Monday, new RetryParked("o-00000001-0"))),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_end_is_as_if_nothing_had_happened_when(string piece, bool carriedOut)
    {
        var (expected, requests) = await PlayAsync(Pieces[piece], null, carriedOut);

        Assert.True(requests > 5);
        for (var killAt = 0; killAt < requests; killAt++)
        {
            var (end, _) = await PlayAsync(Pieces[piece], killAt, carriedOut);
            Assert.True(expected == end, $"When {piece}, killed at request {killAt} (carried out: {carriedOut}):\n{end}\ninstead of\n{expected}");
        }
    }

    private async Task<(string End, int Requests)> PlayAsync(Piece piece, int? killAt, bool carriedOut)
    {
        using var room = await Room.NewAsync(azurite);
        await piece.Before(room);
        var press = piece.Press?.Invoke(room);
        var first = room.Instance;
        first.Requests.Reset();
        if (killAt is { } request) first.DieAt(request, carriedOut);
        try
        {
            if (press is not null) await first.HandleAsync(press);
            await first.Upkeep.AttendAsync(Id, CancellationToken.None);
        }
        catch (InstanceKilledException)
        {
            // That is the point.
        }

        var requests = first.Requests.Count;
        var second = await first.AnotherAsync();
        if (press is not null) await second.HandleAsync(press);
        await UpkeepTests.QuietAsync(second);
        return (await EndAsync(second), requests);
    }

    private static async Task OpenAsync(Room room)
    {
        await room.Instance.HandleAsync(ExamplePartnership.Open(Id, room.Clock.GetUtcNow()));
        await UpkeepTests.QuietAsync(room.Instance);
    }

    // As text, so that two ends can be compared and a difference read.
    private static async Task<string> EndAsync(ServiceInstance instance)
    {
        var history = await instance.Ledger.HistoryAsync(Id, CancellationToken.None);
        var heads = await instance.Ledger.HeadsAsync(ExamplePartnership.Id, CancellationToken.None);
        var rows = await instance.RowsAsync(Id);
        var agenda = await instance.Agenda.AllAsync(CancellationToken.None).ToListAsync();
        return string.Join('\n', [
            .. history.Select(happened => happened.What).Select(what => what is EffectParked parked ? $"EffectParked {parked.Key}" : what.GetType().Name).Order(),
            .. heads.Select(head => $"{head.Reference} {head.Status} {head.ChannelId} {head.Parked}"),
            .. rows.Where(row => row.RowKey.StartsWith("o-", StringComparison.Ordinal)).Select(row => $"{row.RowKey} parked: {row.GetBoolean(EffectRow.Parked)}"),
            .. agenda.Select(row => $"{row.Time} {row.Due:u}"),
        ]);
    }

    private sealed record Piece(Func<Room, Task> Before, Func<Room, Command>? Press);

    private sealed class Room : IDisposable
    {
        private Room(TenantClock clock) => Clock = clock;

        public TenantClock Clock { get; }

        public ServiceInstance Instance { get; private set; } = null!;

        public bool IsChannelRefused { get; set; }

        public static async Task<Room> NewAsync(AzuriteFixture azurite)
        {
            var room = new Room(ServiceInstance.Frozen());
            var world = new OutsideWorld { On = (effect, _, _) => effect is CreateChannel && room.IsChannelRefused ? throw OutsideFault.Never("The bot is not in the team.") : Task.FromResult<EffectResult?>(null) };
            room.Instance = await ServiceInstance.StartAsync(azurite, room.Clock, parts: new InstanceParts { Runners = world.Runners });
            return room;
        }

        public void Dispose() => Clock.Dispose();
    }
}
