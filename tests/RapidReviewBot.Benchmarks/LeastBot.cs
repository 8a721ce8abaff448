using Azure.Data.Tables;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using RapidReviewBot.Ledger;

namespace RapidReviewBot.Benchmarks;

/// <summary>The least that a press can cost in this host: its token is checked, one query, one transaction, a short answer.</summary>
internal sealed class LeastBot(ServiceTables tables) : ActivityHandler
{
    private const int Rows = 5;
    private int turn;

    protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
    {
        var partition = $"least-{Interlocked.Increment(ref turn)}";
        await foreach (var _ in tables.Reviews.QueryAsync<TableEntity>($"PartitionKey eq '{partition}' and RowKey ge 'e-00000001'", cancellationToken: cancellationToken))
            throw new InvalidOperationException("Nothing was written there yet.");
        var rows = Enumerable.Range(1, Rows).Select(number => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity(partition, $"e-{number:D8}") { ["Text"] = new string('x', 400) }));
        await tables.Reviews.SubmitTransactionAsync(rows, cancellationToken);
        return new AdaptiveCardInvokeResponse { StatusCode = 200, Type = "application/vnd.microsoft.activity.message", Value = "Done: nothing." };
    }
}
