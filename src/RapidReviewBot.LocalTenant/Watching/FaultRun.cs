using System.Globalization;
using RapidReviewBot.LocalTenant.Access;
using RapidReviewBot.LocalTenant.Graph;

namespace RapidReviewBot.LocalTenant.Watching;

/// <summary>Lets a call meet its fault. False: the answer must not go out.</summary>
public sealed class FaultRun(Faults faults, CutInstances cut)
{
    /// <summary>What clears away after an instance that a fault has killed and cut off.</summary>
    public Action<string>? AfterKill { get; set; }

    public async Task<(bool Answer, Fault? Fault)> RunAsync(HttpContext context, string path, string? instance, Func<Task> work)
    {
        if (faults.Take(context.Request.Method, path) is not { } fault)
        {
            await work();
            return (true, null);
        }

        switch (fault.Kind)
        {
            case FaultKind.Throttle:
                await Refuse(context, 429, "TooManyRequests", "Too many requests.", fault.RetryAfter ?? 1);
                return (true, fault);
            case FaultKind.Fail:
                await Refuse(context, fault.Status, "ServiceUnavailable", "The service is unavailable.", fault.RetryAfter);
                return (true, fault);
            case FaultKind.TimeOut:
                await UntilAbandonedAsync(context);
                return (false, fault);
            case FaultKind.Drop:
                await work();
                return (false, fault);
            case FaultKind.KillBefore:
                Kill(instance);
                return (false, fault);
            case FaultKind.KillAfter:
                await work();
                Kill(instance);
                return (false, fault);
            default:
                throw new InvalidOperationException($"There is no fault {fault.Kind}.");
        }
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

    private static async Task Refuse(HttpContext context, int status, string code, string message, int? retryAfter)
    {
        if (retryAfter is { } seconds)
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        await GraphError.Result(status, code, message).ExecuteAsync(context);
    }
}
