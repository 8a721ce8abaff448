namespace RapidReviewBot.LocalTenant.Control;

/// <summary>Somebody's wish to begin again with an empty tenant; whoever runs the host carries it out.</summary>
public sealed class TenantReset
{
    private readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when a reset is asked for.</summary>
    public Task Asked => asked.Task;

    public void Ask() => asked.TrySetResult();
}
