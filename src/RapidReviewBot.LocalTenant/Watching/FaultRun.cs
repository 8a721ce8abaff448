using System.Globalization;
using RapidReviewBot.LocalTenant.Access;
using RapidReviewBot.LocalTenant.Graph;

namespace RapidReviewBot.LocalTenant.Watching;

/// <summary>Lets a call meet its fault. False: the answer must not go out.</summary>
public sealed class FaultRun(Faults faults, CutInstances cut)
{
    /// <summary>What clears away after an instance that a fault has killed and cut off.</summary>
    public Action<string>? AfterKill { get; set; }

    private int underway;

    /// <summary>How many calls of the bots are being carried out.</summary>
    public int Underway => Volatile.Read(ref underway);

    /// <summary>Whether a rule looks into what is written to the tables.</summary>
    public bool AsksForBodies => faults.Rule is not null;

    public async Task<(bool Answer, Fault? Fault)> RunAsync(HttpContext context, ServiceCall call, Func<Task> work)
    {
        Interlocked.Increment(ref underway);
        try
        {
            return await MeetAsync(context, call, work);
        }
        finally
        {
            Interlocked.Decrement(ref underway);
        }
    }

    private async Task<(bool Answer, Fault? Fault)> MeetAsync(HttpContext context, ServiceCall call, Func<Task> work)
    {
        bool gone = call.Instance is not null && cut.IsCut(call.Instance);
        if (gone || faults.Take(call) is not { } fault)
        {
            await work();
            return (true, null);
        }

        if (fault.Kind is FaultKind.Throttle or FaultKind.Fail)
        {
            await RefuseAsync(context, fault);
            return (true, fault);
        }

        if (fault.Kind is FaultKind.TimeOut)
            await UntilAbandonedAsync(context);
        if (fault.Kind is FaultKind.Drop or FaultKind.KillAfter)
            await work();
        if (fault.Kind is FaultKind.KillBefore or FaultKind.KillAfter)
            Kill(call.Instance);
        return (false, fault);
    }

    private void Kill(string? instance)
    {
        if (instance is null)
            return;

        cut.Cut(instance);
        AfterKill?.Invoke(instance);
    }

    private static async Task UntilAbandonedAsync(HttpContext context)
    {
        var abandoned = new TaskCompletionSource();
        await using var registration = context.RequestAborted.Register(() => abandoned.TrySetResult());
        await abandoned.Task;
    }

    private static async Task RefuseAsync(HttpContext context, Fault fault)
    {
        bool throttled = fault.Kind == FaultKind.Throttle;
        if ((throttled ? fault.RetryAfter ?? 1 : fault.RetryAfter) is { } seconds)
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        var refusal = throttled
            ? GraphError.Result(429, "TooManyRequests", "Too many requests.")
            : GraphError.Result(fault.Status, "ServiceUnavailable", "The service is unavailable.");
        await refusal.ExecuteAsync(context);
    }
}
