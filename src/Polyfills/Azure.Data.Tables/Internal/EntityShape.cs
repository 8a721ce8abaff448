using System.Reflection;
using System.Runtime.Serialization;

namespace Azure.Data.Tables;

/// <summary>The named values of a row, whether a <see cref="TableEntity"/> or a class of the caller's with public properties.</summary>
internal static class EntityShape
{
    public static List<KeyValuePair<string, object>> ValuesOf(ITableEntity entity)
    {
        ArgumentNullException.ThrowIfNull(entity.PartitionKey);
        ArgumentNullException.ThrowIfNull(entity.RowKey);
        IEnumerable<KeyValuePair<string, object>> all = entity is TableEntity row
            ? row
            : PropertiesOf(entity.GetType()).Select(p => KeyValuePair.Create(NameOf(p), Stored(p.GetValue(entity))));
        return all.Where(p => p.Value != null && p.Key is not ("Timestamp" or "ETag" or TableEntity.EtagKey)).ToList();
    }

    public static T Make<T>(Dictionary<string, object> values) where T : class, ITableEntity
    {
        if (typeof(T) == typeof(TableEntity)) return (T)(object)new TableEntity(values);
        var entity = Activator.CreateInstance<T>();
        foreach (var property in PropertiesOf(typeof(T)))
        {
            if (values.TryGetValue(NameOf(property), out var value)) property.SetValue(entity, Loaded(value, property.PropertyType));
        }

        if (values.TryGetValue(TableEntity.EtagKey, out var etag)) entity.ETag = new ETag((string)etag);
        return entity;
    }

    private static IEnumerable<PropertyInfo> PropertiesOf(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.CanRead && p.CanWrite && p.GetIndexParameters().Length == 0 && p.GetCustomAttribute<IgnoreDataMemberAttribute>() == null);

    private static string NameOf(PropertyInfo property) => property.GetCustomAttribute<DataMemberAttribute>()?.Name ?? property.Name;

    // An enum is stored by its name.
    private static object Stored(object value) => value is Enum ? value.ToString() : value;

    private static object Loaded(object value, Type type)
    {
        var target = Nullable.GetUnderlyingType(type) ?? type;
        return value switch
        {
            string text when target.IsEnum => Enum.Parse(target, text),
            int small when target == typeof(long) => (long)small,
            int small when target == typeof(double) => (double)small,
            DateTimeOffset time when target == typeof(DateTime) => time.UtcDateTime,
            byte[] bytes when target == typeof(BinaryData) => BinaryData.FromBytes(bytes),
            _ => value,
        };
    }
}
