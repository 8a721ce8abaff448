using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Ledger;

/// <summary>Events and effects as stored: the type's name and its JSON. A name that no type has is a fault, never passed over.</summary>
public static class StoredJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,

        // What is worked out from the rest is not stored.
        IgnoreReadOnlyProperties = true,
    };

    private static readonly Dictionary<string, Type> Types = typeof(ReviewEvent).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && (type.IsSubclassOf(typeof(ReviewEvent)) || type.IsSubclassOf(typeof(Effect))))
        .ToDictionary(type => type.Name, StringComparer.Ordinal);

    public static string Write(object value) => JsonSerializer.Serialize(value, value.GetType(), Options);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException($"Stored {typeof(T).Name} is null.");

    public static ReviewEvent ReadEvent(string type, string json) => (ReviewEvent)ReadNamed(type, json);

    public static Effect ReadEffect(string type, string json) => (Effect)ReadNamed(type, json);

    private static object ReadNamed(string type, string json) => Types.TryGetValue(type, out var known)
        ? JsonSerializer.Deserialize(json, known, Options) ?? throw new JsonException($"Stored {type} is null.")
        : throw new JsonException($"The ledger holds a '{type}', which this version of the service does not know.");
}
