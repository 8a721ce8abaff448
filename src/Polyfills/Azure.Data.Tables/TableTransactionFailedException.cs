using System.Globalization;

namespace Azure.Data.Tables;

/// <summary>A transaction was refused: none of its writes was done. Status and ErrorCode are those of the write that failed.</summary>
public class TableTransactionFailedException : RequestFailedException
{
    public TableTransactionFailedException(RequestFailedException requestFailedException)
        : base(requestFailedException.Status, requestFailedException.Message, requestFailedException.ErrorCode, requestFailedException.InnerException) =>
        FailedTransactionActionIndex = IndexIn(requestFailedException.Message);

    /// <summary>The zero-based index of the write that failed, where the service named it.</summary>
    public int? FailedTransactionActionIndex { get; }

    // The service puts the index before its sentence: "2:The update condition specified ..."
    private static int? IndexIn(string message)
    {
        var colon = message.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && int.TryParse(message.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;
    }
}
