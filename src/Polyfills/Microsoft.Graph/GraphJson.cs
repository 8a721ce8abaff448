using System.Reflection;
using System.Runtime.Serialization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Graph;

/// <summary>Graph's JSON: names begin with a small letter, what is not set is not sent, an enum value that this version does not know reads as null.</summary>
internal static class GraphJson
{
    internal static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        AllowOutOfOrderMetadataProperties = true,
        Converters = { new EnumValues() },
    };

    private sealed class EnumValues : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => Nullable.GetUnderlyingType(typeToConvert)?.IsEnum == true;

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(EnumValue<>).MakeGenericType(Nullable.GetUnderlyingType(typeToConvert)!))!;
    }

    private sealed class EnumValue<T> : JsonConverter<T?>
        where T : struct, Enum
    {
        private static readonly Dictionary<string, T> Values = typeof(T).GetFields(BindingFlags.Public | BindingFlags.Static)
            .ToDictionary(field => field.GetCustomAttribute<EnumMemberAttribute>()!.Value!, field => (T)field.GetValue(null)!, StringComparer.OrdinalIgnoreCase);

        private static readonly Dictionary<T, string> Names = Values.ToDictionary(pair => pair.Value, pair => pair.Key);

        public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString() is { } text && Values.TryGetValue(text, out var value) ? value : null;

        public override void Write(Utf8JsonWriter writer, T? value, JsonSerializerOptions options) => writer.WriteStringValue(Names[value!.Value]);
    }
}
