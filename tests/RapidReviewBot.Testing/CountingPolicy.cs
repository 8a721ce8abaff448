using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;

namespace RapidReviewBot.Testing;

/// <summary>Counts the requests that a table client sends, and can stand in their way.</summary>
public sealed class CountingPolicy : HttpPipelinePolicy
{
    private readonly ConcurrentQueue<string> _seen = new();

    /// <summary>Runs before a request goes out, after it has been counted; throw to lose the request.</summary>
    public Func<Request, Task>? Before { get; set; }

    /// <summary>Runs when the answer is there; throw to lose the answer of a request that was carried out.</summary>
    public Func<Request, Task>? After { get; set; }

    public int Count => _seen.Count;

    /// <summary>Method and path of each request, in order.</summary>
    public IReadOnlyList<string> Seen => [.. _seen];

    public void Reset() => _seen.Clear();

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException("The service calls tables asynchronously.");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        _seen.Enqueue($"{message.Request.Method} {message.Request.Uri.Path}");
        if (Before != null) await Before(message.Request);
        await ProcessNextAsync(message, pipeline);
        if (After != null) await After(message.Request);
    }
}
