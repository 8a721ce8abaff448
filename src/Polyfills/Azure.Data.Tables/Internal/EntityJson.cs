using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Azure.Data.Tables;

/// <summary>A row to and from the service's JSON (learn.microsoft.com, "Payload format for Table service operations").</summary>
internal static class EntityJson
{
    public static ReadOnlyMemory<byte> Write(ITableEntity entity)
    {
        var values = EntityShape.ValuesOf(entity);
        EntityLimits.Check(values);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var (name, value) in values) WriteProperty(json, name, value);
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    public static T Read<T>(JsonElement row) where T : class, ITableEntity
    {
        var values = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var property in row.EnumerateObject())
        {
            if (property.Name.EndsWith("@odata.type", StringComparison.Ordinal)) continue;
            var type = row.TryGetProperty(property.Name + "@odata.type", out var named) ? named.GetString() : null;
            if (ReadValue(property, type) is { } value) values[property.Name] = value;
        }

        return EntityShape.Make<T>(values);
    }

    /// <summary>ISO 8601 in UTC with the seven digits that the service keeps.</summary>
    public static string Instant(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

    private static void WriteProperty(Utf8JsonWriter json, string name, object value)
    {
        switch (value)
        {
            case string text: json.WriteString(name, text); break;
            case bool flag: json.WriteBoolean(name, flag); break;
            case int number: json.WriteNumber(name, number); break;
            case long number: Typed(json, name, "Edm.Int64", number.ToString(CultureInfo.InvariantCulture)); break;
            case double number: WriteDouble(json, name, number); break;
            case Guid id: Typed(json, name, "Edm.Guid", id.ToString("D")); break;
            case byte[] bytes: Typed(json, name, "Edm.Binary", Convert.ToBase64String(bytes)); break;
            case BinaryData data: Typed(json, name, "Edm.Binary", Convert.ToBase64String(data.ToMemory().Span)); break;
            case DateTimeOffset time: Typed(json, name, "Edm.DateTime", Instant(time)); break;
            case DateTime time: Typed(json, name, "Edm.DateTime", Instant(new DateTimeOffset(time.ToUniversalTime()))); break;
            default: throw new NotSupportedException($"A table cannot hold '{name}', a {value.GetType()}.");
        }
    }

    private static void WriteDouble(Utf8JsonWriter json, string name, double number)
    {
        json.WriteString(name + "@odata.type", "Edm.Double");
        if (double.IsFinite(number)) json.WriteNumber(name, number);
        else json.WriteString(name, number.ToString("R", CultureInfo.InvariantCulture));
    }

    private static void Typed(Utf8JsonWriter json, string name, string type, string value)
    {
        json.WriteString(name + "@odata.type", type);
        json.WriteString(name, value);
    }

    private static object ReadValue(JsonProperty property, string type) => property.Value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => ReadNumber(property.Value, type),
        JsonValueKind.String => ReadString(property, type),
        var kind => throw new FormatException($"The service answered a {kind} for '{property.Name}'."),
    };

    // Boxed branch by branch: a conditional of two number types would widen an int to a double.
    private static object ReadNumber(JsonElement value, string type)
    {
        if (type == "Edm.Int64") return value.GetInt64();
        if (type != "Edm.Double" && value.TryGetInt32(out var small)) return small;
        return value.GetDouble();
    }

    private static object ReadString(JsonProperty property, string type)
    {
        var text = property.Value.GetString();
        return type switch
        {
            null when property.NameEquals("Timestamp") => Time(text),
            null or "Edm.String" => text,
            "Edm.DateTime" => Time(text),
            "Edm.Int64" => long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
            "Edm.Double" => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
            "Edm.Guid" => Guid.Parse(text),
            "Edm.Binary" => Convert.FromBase64String(text),
            _ => throw new FormatException($"The service answered '{property.Name}' as {type}."),
        };
    }

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
