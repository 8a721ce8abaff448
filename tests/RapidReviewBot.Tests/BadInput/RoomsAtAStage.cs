using RapidReviewBot.Ledger;
using RapidReviewBot.Testing;

namespace RapidReviewBot.Tests.BadInput;

/// <summary>A review at one stage, and a new one at the same stage once a press has moved it.</summary>
internal sealed class RoomsAtAStage(AzuriteFixture azurite, string stage) : IAsyncDisposable
{
    private PressRoom? room;
    private int version;

    public async Task<PressRoom> RoomAsync()
    {
        if (room is not null) return room;
        room = await PressRoom.StartAsync(azurite, Reached.At(stage));
        version = (await room.ReviewAsync()).Version;
        return room;
    }

    /// <summary>Whether the last press moved the review; then nothing of the nonsense may be in what was recorded.</summary>
    public async Task<bool> IsMovedAsync(Nonsense nonsense)
    {
        var history = await room!.HistoryAsync();
        if (history.Count == version) return false;
        Assert.All(history.Skip(version), recorded => Assert.DoesNotContain(nonsense.Mark, StoredJson.Write(recorded.What), StringComparison.Ordinal));
        await DisposeAsync();
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        if (room is not null) await room.DisposeAsync();
        room = null;
    }
}
