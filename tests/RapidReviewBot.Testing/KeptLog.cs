using Microsoft.Extensions.Logging;

namespace RapidReviewBot.Testing;

/// <summary>A service's log, line by line, for a test to read.</summary>
/// <param name="keep">Gets "Level: line exception".</param>
public sealed class KeptLog(Action<string> keep) : ILoggerProvider, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        keep($"{logLevel}: {formatter(state, exception)} {exception}");

    public void Dispose()
    {
    }
}
