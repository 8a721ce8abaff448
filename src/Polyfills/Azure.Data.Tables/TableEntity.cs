using System.Collections;
using System.Globalization;

namespace Azure.Data.Tables;

/// <summary>A row as a dictionary of named values. Supported: string, int, long, bool, double, Guid, byte[], BinaryData, DateTimeOffset, DateTime (UTC).</summary>
#pragma warning disable CA1710 // The official name.
public sealed class TableEntity : ITableEntity, IDictionary<string, object>
#pragma warning restore CA1710
{
    internal const string EtagKey = "odata.etag";

    private readonly Dictionary<string, object> _values = new(StringComparer.Ordinal);

    public TableEntity()
    {
    }

    public TableEntity(string partitionKey, string rowKey) => (PartitionKey, RowKey) = (partitionKey, rowKey);

    public TableEntity(IDictionary<string, object> values)
    {
        foreach (var (key, value) in values) _values[key] = value;
    }

    public string PartitionKey { get => GetString(nameof(PartitionKey)); set => _values[nameof(PartitionKey)] = value; }

    public string RowKey { get => GetString(nameof(RowKey)); set => _values[nameof(RowKey)] = value; }

    public DateTimeOffset? Timestamp { get => GetDateTimeOffset(nameof(Timestamp)); set => _values[nameof(Timestamp)] = value; }

    public ETag ETag { get => GetString(EtagKey) is { } etag ? new ETag(etag) : default; set => _values[EtagKey] = value.ToString(); }

    public int Count => _values.Count;

    public ICollection<string> Keys => _values.Keys;

    ICollection<object> IDictionary<string, object>.Values => _values.Values;

    bool ICollection<KeyValuePair<string, object>>.IsReadOnly => false;

    /// <summary>The value, or null where the row has no such property.</summary>
    public object this[string key] { get => _values.GetValueOrDefault(key); set => _values[key] = value; }

    /// <summary>The value, or null where there is none. This and its siblings throw InvalidOperationException when it is of another type.</summary>
    public string GetString(string key) => Of<string>(key);

    public byte[] GetBinary(string key) => this[key] is BinaryData data ? data.ToArray() : Of<byte[]>(key);

    public bool? GetBoolean(string key) => ValueOf<bool>(key);

    public DateTimeOffset? GetDateTimeOffset(string key) =>
        this[key] is DateTime time ? new DateTimeOffset(time.ToUniversalTime()) : ValueOf<DateTimeOffset>(key);

    public double? GetDouble(string key) => this[key] is int whole ? whole : ValueOf<double>(key);

    public Guid? GetGuid(string key) => ValueOf<Guid>(key);

    public int? GetInt32(string key) => ValueOf<int>(key);

    public long? GetInt64(string key) => this[key] is int small ? small : ValueOf<long>(key);

    public void Add(string key, object value) => _values.Add(key, value);

    public void Clear() => _values.Clear();

    public bool ContainsKey(string key) => _values.ContainsKey(key);

    public bool Remove(string key) => _values.Remove(key);

    public bool TryGetValue(string key, out object value) => _values.TryGetValue(key, out value);

    void ICollection<KeyValuePair<string, object>>.Add(KeyValuePair<string, object> item) => _values.Add(item.Key, item.Value);

    bool ICollection<KeyValuePair<string, object>>.Contains(KeyValuePair<string, object> item) => Pairs.Contains(item);

    void ICollection<KeyValuePair<string, object>>.CopyTo(KeyValuePair<string, object>[] array, int arrayIndex) => Pairs.CopyTo(array, arrayIndex);

    bool ICollection<KeyValuePair<string, object>>.Remove(KeyValuePair<string, object> item) => Pairs.Remove(item);

    IEnumerator<KeyValuePair<string, object>> IEnumerable<KeyValuePair<string, object>>.GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _values.GetEnumerator();

    private ICollection<KeyValuePair<string, object>> Pairs => _values;

    private T Of<T>(string key) where T : class => this[key] switch
    {
        null => null,
        T value => value,
        var other => throw WrongType(key, typeof(T), other),
    };

    private T? ValueOf<T>(string key) where T : struct => this[key] switch
    {
        null => null,
        T value => value,
        var other => throw WrongType(key, typeof(T), other),
    };

    private static InvalidOperationException WrongType(string key, Type asked, object found) =>
        new(string.Create(CultureInfo.InvariantCulture, $"Cannot return {key} as {asked}: its value is a {found.GetType()}."));
}
