using System.IO.Enumeration;

namespace RapidReviewBot.LocalTenant.Watching;

public enum FaultKind
{
    /// <summary>429 with Retry-After; nothing is done.</summary>
    Throttle,

    /// <summary>The given status (503 unless told); nothing is done.</summary>
    Fail,

    /// <summary>No answer at all; nothing is done.</summary>
    TimeOut,

    /// <summary>The work is done and the answer is lost.</summary>
    Drop,

    /// <summary>The calling instance is killed before the work is done.</summary>
    KillBefore,

    /// <summary>The work is done, then the calling instance is killed without hearing of it.</summary>
    KillAfter,
}

/// <summary>A fault that the next matching calls meet.</summary>
/// <param name="Method">An HTTP method, or <c>*</c>.</param>
/// <param name="Path">A path with <c>*</c> for any run of characters: <c>/v1.0/users/*/sendMail</c>; table calls are under <c>/tables/</c>.</param>
/// <param name="Count">How many calls meet it.</param>
/// <param name="Skip">How many matching calls pass first.</param>
/// <param name="RetryAfter">Seconds, for <see cref="FaultKind.Throttle"/> and <see cref="FaultKind.Fail"/>; none is sent when null.</param>
public sealed record Fault(
    FaultKind Kind, string Method = "*", string Path = "*", int Count = 1, int Skip = 0, int Status = 503, int? RetryAfter = null)
{
    public bool Matches(string method, string path) =>
        (Method == "*" || string.Equals(Method, method, StringComparison.OrdinalIgnoreCase))
        && FileSystemName.MatchesSimpleExpression(Path, path, ignoreCase: true);
}

/// <summary>A call of a bot's that is about to be carried out.</summary>
/// <param name="Path">As for <see cref="Fault"/>.</param>
/// <param name="Instance">The tag of the instance that calls; null where the call does not say.</param>
/// <param name="Body">Of a call to the tables while a rule is set; else null.</param>
public sealed record ServiceCall(string Method, string Path, string? Instance, string? Body);

/// <summary>The faults that are set now, oldest first.</summary>
public sealed class Faults
{
    private readonly Lock gate = new();
    private readonly List<Fault> set = [];

    /// <summary>Asked before the faults that are set: a test that decides by what a call is for. Null where the call shall pass.</summary>
    public Func<ServiceCall, Fault?>? Rule { get; set; }

    public IReadOnlyList<Fault> Set
    {
        get
        {
            lock (gate)
                return [.. set];
        }
    }

    public void Add(Fault fault)
    {
        lock (gate)
            set.Add(fault);
    }

    public void Clear()
    {
        lock (gate)
            set.Clear();
    }

    /// <summary>The fault that this call meets, used up by one; null as a rule.</summary>
    public Fault? Take(ServiceCall call) => Rule?.Invoke(call) ?? Take(call.Method, call.Path);

    private Fault? Take(string method, string path)
    {
        lock (gate)
        {
            for (int at = 0; at < set.Count; at++)
            {
                var fault = set[at];
                if (!fault.Matches(method, path))
                    continue;
                if (fault.Skip > 0)
                {
                    set[at] = fault with { Skip = fault.Skip - 1 };
                    continue;
                }

                set[at] = fault with { Count = fault.Count - 1 };
                if (set[at].Count <= 0)
                    set.RemoveAt(at);
                return fault;
            }

            return null;
        }
    }
}
