using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace RapidReviewBot.LocalTenant.State;

/// <summary>File contents and attachments, each kept once under its SHA-256.</summary>
public sealed class BlobFolder(string? folder)
{
    private readonly ConcurrentDictionary<string, byte[]> memory = new();

    public string Put(ReadOnlySpan<byte> content)
    {
        string hash = Convert.ToHexStringLower(SHA256.HashData(content));
        if (folder is null)
        {
            memory.TryAdd(hash, content.ToArray());
            return hash;
        }

        string path = Path.Combine(folder, hash);
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(folder);
            string part = $"{path}.{Guid.NewGuid():N}";
            File.WriteAllBytes(part, content.ToArray());
            File.Move(part, path, overwrite: true);
        }

        return hash;
    }

    public byte[] Get(string hash) => folder is null ? memory[hash] : File.ReadAllBytes(Path.Combine(folder, hash));
}
