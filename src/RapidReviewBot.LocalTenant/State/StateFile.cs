using System.Text.Json;
using System.Text.Json.Nodes;

namespace RapidReviewBot.LocalTenant.State;

/// <summary>
/// The tenant's memory on disk: one line for each document put or removed, the last line for an id counts.
/// A line is handed to the operating system before the call that caused it is answered, so a killed process loses nothing it has admitted.
/// </summary>
public sealed class StateFile : IDisposable
{
    private readonly Dictionary<string, Dictionary<string, JsonNode>> loaded = [];
    private readonly Lock gate = new();
    private readonly FileStream? file;
    private readonly FileStream? held;
    private long changes;

    public StateFile(string? path)
    {
        if (path is null)
            return;

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        // One process at a time: where the file system can lock, a second one fails here.
        held = new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        int lines = Load(path);
        if (lines > 2 * loaded.Values.Sum(documents => documents.Count) + 1000)
            Compact(path);
        file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read);
        EndTornLine(path);
    }

    /// <summary>One more with every document put or removed since the start.</summary>
    internal long Changes => Interlocked.Read(ref changes);

    internal IReadOnlyDictionary<string, JsonNode> Take(string collection) =>
        loaded.Remove(collection, out var documents) ? documents : new Dictionary<string, JsonNode>();

    internal void Append(string collection, string id, JsonNode? document)
    {
        Interlocked.Increment(ref changes);
        if (file is null)
            return;

        var line = new JsonObject { ["c"] = collection, ["id"] = id, ["v"] = document };
        byte[] bytes = [.. JsonSerializer.SerializeToUtf8Bytes(line), (byte)'\n'];
        lock (gate)
        {
            file.Write(bytes);
            file.Flush();
        }
    }

    public void Dispose()
    {
        file?.Dispose();
        held?.Dispose();
    }

    private int Load(string path)
    {
        if (!File.Exists(path))
            return 0;

        int lines = 0;
        string[] all = File.ReadAllLines(path);
        for (int at = 0; at < all.Length; at++)
        {
            // Only the last line can be torn (the process died while writing it): nobody was told that it was kept.
            if (Parse(all[at], isLast: at == all.Length - 1) is not { } line)
                continue;

            lines++;
            Keep(line);
        }

        return lines;
    }

    private void Keep(JsonObject line)
    {
        string collection = (string)line["c"]!;
        if (!loaded.TryGetValue(collection, out var documents))
            loaded[collection] = documents = [];
        string id = (string)line["id"]!;
        if (line["v"] is { } document)
            documents[id] = document.DeepClone();
        else
            documents.Remove(id);
    }

    private static JsonObject? Parse(string line, bool isLast)
    {
        try
        {
            return JsonNode.Parse(line)!.AsObject();
        }
        catch (JsonException) when (isLast)
        {
            return null;
        }
    }

    private void Compact(string path)
    {
        string fresh = path + ".new";
        using (var writer = new StreamWriter(fresh))
        {
            foreach (var (collection, documents) in loaded)
            {
                foreach (var (id, document) in documents)
                    writer.WriteLine(new JsonObject { ["c"] = collection, ["id"] = id, ["v"] = document.DeepClone() }.ToJsonString());
            }
        }

        File.Move(fresh, path, overwrite: true);
    }

    private void EndTornLine(string path)
    {
        if (file!.Length == 0)
            return;

        using var reader = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        reader.Seek(-1, SeekOrigin.End);
        if (reader.ReadByte() != '\n')
            file.Write("\n"u8);
    }
}
