using System.Threading.Channels;
using RapidReviewBot.Domain.Reviews;

namespace RapidReviewBot.Deadlines;

/// <summary>
/// What a command leaves to be done. Promised on the agenda before the command is written, so that no crash can lose it;
/// taken up at once by this instance when it is.
/// </summary>
public sealed class WorkQueue(Agenda agenda, TimeProvider time)
{
    /// <summary>How far ahead the promise stands, machine time.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromMinutes(1);

    /// <summary>After this time a command's transaction is given up: well before somebody attends to its promise.</summary>
    public static readonly TimeSpan GiveUp = TimeSpan.FromSeconds(30);

    private readonly Channel<AgendaRow> _ready = Channel.CreateUnbounded<AgendaRow>(new UnboundedChannelOptions { SingleReader = true });
    private int _unfinished;

    /// <summary>How much this instance has taken up or is about to.</summary>
    public int Unfinished => Volatile.Read(ref _unfinished);

    public Task<AgendaRow> PromiseAsync(ReviewId review, CancellationToken cancellationToken) =>
        agenda.AddAsync(review, AgendaTime.Machine, time.GetUtcNow() + Ahead, cancellationToken);

    /// <summary>Cancelled when the time for a command is up, or with <paramref name="cancellationToken"/>.</summary>
    public TimeLimit NewLimit(CancellationToken cancellationToken) => NewLimit(GiveUp, cancellationToken);

    /// <summary>Cancelled when a span of machine time is over, or with <paramref name="cancellationToken"/>.</summary>
    public TimeLimit NewLimit(TimeSpan span, CancellationToken cancellationToken) => new(span, time, cancellationToken);

    public Task WaitAsync(TimeSpan pause, CancellationToken cancellationToken) => Task.Delay(pause, time, cancellationToken);

    /// <summary>Starts on it now.</summary>
    public void Begin(AgendaRow row)
    {
        Interlocked.Increment(ref _unfinished);
        _ready.Writer.TryWrite(row);
    }

    public void End() => Interlocked.Decrement(ref _unfinished);

    public IAsyncEnumerable<AgendaRow> TakeAsync(CancellationToken cancellationToken) => _ready.Reader.ReadAllAsync(cancellationToken);
}

/// <summary>How long something may take, machine time.</summary>
public sealed class TimeLimit : IDisposable
{
    private readonly CancellationTokenSource _time;
    private readonly CancellationTokenSource _either;

    internal TimeLimit(TimeSpan limit, TimeProvider time, CancellationToken cancellationToken)
    {
        _time = new CancellationTokenSource(limit, time);
        _either = CancellationTokenSource.CreateLinkedTokenSource(_time.Token, cancellationToken);
    }

    public CancellationToken Token => _either.Token;

    public void Dispose()
    {
        _either.Dispose();
        _time.Dispose();
    }
}
