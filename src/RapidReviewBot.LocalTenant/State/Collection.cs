using System.Text.Json;

namespace RapidReviewBot.LocalTenant.State;

/// <summary>One kind of document, kept in the order in which each id was first put.</summary>
public sealed class Collection<T>
    where T : class
{
    private readonly string name;
    private readonly Func<T, string> idOf;
    private readonly StateFile file;
    private readonly Lock gate = new();
    private readonly Dictionary<string, T> documents = [];
    private readonly List<string> order = [];
    private T[]? snapshot;

    internal Collection(string name, Func<T, string> idOf, StateFile file)
    {
        (this.name, this.idOf, this.file) = (name, idOf, file);
        foreach (var (id, document) in file.Take(name))
        {
            documents[id] = document.Deserialize<T>(TenantJson.Options)!;
            order.Add(id);
        }
    }

    /// <summary>All documents now, in the order they came; later changes do not show in it.</summary>
    public IReadOnlyList<T> All
    {
        get
        {
            lock (gate)
                return snapshot ??= [.. order.Select(id => documents[id])];
        }
    }

    public T? Find(string id)
    {
        lock (gate)
            return documents.GetValueOrDefault(id);
    }

    /// <summary>Adds or replaces the document with this id.</summary>
    public T Put(T document)
    {
        string id = idOf(document);
        lock (gate)
        {
            if (documents.TryAdd(id, document))
                order.Add(id);
            else
                documents[id] = document;
            snapshot = null;
            file.Append(name, id, JsonSerializer.SerializeToNode(document, TenantJson.Options));
        }

        return document;
    }

    public bool Remove(string id)
    {
        lock (gate)
        {
            if (!documents.Remove(id))
                return false;

            order.Remove(id);
            snapshot = null;
            file.Append(name, id, null);
            return true;
        }
    }
}
