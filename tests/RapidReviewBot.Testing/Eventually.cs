namespace RapidReviewBot.Testing;

/// <summary>Waits, on machine time, for something that the other side does some time later.</summary>
public static class Eventually
{
    public static async Task TrueAsync(Func<Task<bool>> condition, TimeSpan? within = null)
    {
        var until = within ?? TimeSpan.FromSeconds(30);
        long started = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            if (TimeProvider.System.GetElapsedTime(started) > until)
                throw new TimeoutException($"It did not come true within {until.TotalSeconds} seconds.");
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
        }
    }
}
