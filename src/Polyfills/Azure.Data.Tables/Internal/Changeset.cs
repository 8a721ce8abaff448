using System.Text;
using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>A transaction as multipart/mixed (learn.microsoft.com, "Performing entity group transactions").</summary>
internal sealed class Changeset(TableRest rest, string table, IReadOnlyList<TableTransactionAction> actions)
{
    private const string Line = "\r\n";

    public HttpMessage Request()
    {
        var batch = $"batch_{Guid.NewGuid()}";
        var body = Encoding.UTF8.GetBytes(Body(batch, $"changeset_{Guid.NewGuid()}"));
        EntityLimits.CheckTransactionSize(body.Length);
        var message = rest.Request(RequestMethod.Post, "$batch", body);
        message.Request.Headers.SetValue("Content-Type", $"multipart/mixed; boundary={batch}");
        return message;
    }

    private string Body(string batch, string changeset)
    {
        var body = new StringBuilder();
        body.Append("--").Append(batch).Append(Line).Append("Content-Type: multipart/mixed; boundary=").Append(changeset).Append(Line).Append(Line);
        foreach (var action in actions)
        {
            body.Append("--").Append(changeset).Append(Line).Append("Content-Type: application/http").Append(Line)
                .Append("Content-Transfer-Encoding: binary").Append(Line).Append(Line);
            Append(body, action);
        }

        return body.Append("--").Append(changeset).Append("--").Append(Line).Append("--").Append(batch).Append("--").Append(Line).ToString();
    }

    private void Append(StringBuilder body, TableTransactionAction action)
    {
        var type = action.ActionType;
        var path = type == TableTransactionActionType.Add ? table : TableRest.PathOf(table, action.Entity.PartitionKey, action.Entity.RowKey);
        body.Append(VerbOf(type)).Append(' ').Append(rest.Account.Endpoint.AbsoluteUri).Append(path).Append(" HTTP/1.1").Append(Line)
            .Append("DataServiceVersion: 3.0").Append(Line).Append("Accept: application/json;odata=minimalmetadata").Append(Line);
        if (type == TableTransactionActionType.Add) body.Append("Prefer: return-no-content").Append(Line);
        if (ConditionOf(action) is { } etag) body.Append("If-Match: ").Append(etag).Append(Line);
        if (type != TableTransactionActionType.Delete)
            body.Append("Content-Type: application/json").Append(Line).Append(Line).Append(Encoding.UTF8.GetString(EntityJson.Write(action.Entity).Span));
        body.Append(Line).Append(Line);
    }

    private static string VerbOf(TableTransactionActionType type) => type switch
    {
        TableTransactionActionType.Add => "POST",
        TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpsertMerge => "PATCH",
        TableTransactionActionType.UpdateReplace or TableTransactionActionType.UpsertReplace => "PUT",
        TableTransactionActionType.Delete => "DELETE",
        _ => throw new InvalidOperationException($"Unknown action {type}."),
    };

    // As in the official client: without a version an update inserts a missing row, a delete takes any version.
    private static string ConditionOf(TableTransactionAction action) => action.ActionType switch
    {
        TableTransactionActionType.Delete => (action.ETag == default ? ETag.All : action.ETag).ToString(),
        TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpdateReplace when action.ETag != default => action.ETag.ToString(),
        _ => null,
    };
}
