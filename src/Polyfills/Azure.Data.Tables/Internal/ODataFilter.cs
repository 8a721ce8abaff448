using System.Globalization;

namespace Azure.Data.Tables;

/// <summary>Writes values into an OData filter, quoted and escaped.</summary>
internal static class ODataFilter
{
    public static string Of(FormattableString filter)
    {
        var literals = new object[filter.ArgumentCount];
        for (var i = 0; i < literals.Length; i++) literals[i] = Literal(filter.GetArgument(i));
        return string.Format(CultureInfo.InvariantCulture, filter.Format, literals);
    }

    private static string Literal(object value) => value switch
    {
        string text => $"'{Quote(text)}'",
        bool flag => flag ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        long number => number.ToString(CultureInfo.InvariantCulture) + "L",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        Guid id => $"guid'{id}'",
        DateTimeOffset time => $"datetime'{EntityJson.Instant(time)}'",
        DateTime time => $"datetime'{EntityJson.Instant(new DateTimeOffset(time.ToUniversalTime()))}'",
        byte[] bytes => $"X'{Convert.ToHexStringLower(bytes)}'",
        _ => throw new ArgumentException($"A filter cannot hold a {value?.GetType().ToString() ?? "null"}.", nameof(value)),
    };

    public static string Quote(string text) => text.Replace("'", "''", StringComparison.Ordinal);
}
