using System.Collections;

namespace RapidReviewBot.Tests.Ledger;

/// <summary>A value of any type of the domain with every part filled, the same each time.</summary>
internal static class Sample
{
    public static object Of(Type type, string name = "value")
    {
        if (Nullable.GetUnderlyingType(type) is { } inner) return Of(inner, name);
        if (type == typeof(string)) return $"some {name}";
        if (type == typeof(int)) return 3;
        if (type == typeof(bool)) return true;
        if (type == typeof(DateOnly)) return new DateOnly(2026, 4, 8);
        if (type == typeof(TimeSpan)) return TimeSpan.FromMinutes(90);
        if (type == typeof(DateTimeOffset)) return new DateTimeOffset(2026, 4, 8, 16, 0, 0, TimeSpan.Zero);
        if (type.IsEnum) return Enum.GetValues(type).Cast<object>().First();
        return type.IsGenericType ? Collection(type, name) : Record(type);
    }

    private static object Collection(Type type, string name)
    {
        var parts = type.GetGenericArguments();
        if (parts.Length == 2)
        {
            var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(parts))!;
            map.Add(Of(parts[0], "key"), Of(parts[1], name));
            return map;
        }

        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(parts))!;
        list.Add(Of(parts[0], name));
        return type.IsAssignableFrom(list.GetType()) ? list : Activator.CreateInstance(typeof(HashSet<>).MakeGenericType(parts), list)!;
    }

    private static object Record(Type type)
    {
        var constructor = type.GetConstructors().OrderByDescending(one => one.GetParameters().Length).First();
        var made = constructor.Invoke([.. constructor.GetParameters().Select(part => Of(part.ParameterType, part.Name!))]);
        foreach (var property in type.GetProperties().Where(one => one.SetMethod is { IsPublic: true } && constructor.GetParameters().All(part => part.Name != one.Name)))
            property.SetValue(made, Of(property.PropertyType, property.Name));
        return made;
    }
}
