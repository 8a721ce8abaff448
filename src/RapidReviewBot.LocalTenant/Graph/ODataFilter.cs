using System.Text.RegularExpressions;

namespace RapidReviewBot.LocalTenant.Graph;

/// <summary>The few filters that this tenant reads; any other is refused by its caller, never ignored.</summary>
internal static partial class ODataFilter
{
    /// <summary>The value of <c>property eq 'value'</c>, or null when the filter is another one.</summary>
    public static string? Equality(string filter, string property)
    {
        var match = Equal().Match(filter);
        return match.Success && string.Equals(match.Groups["property"].Value, property, StringComparison.OrdinalIgnoreCase)
            ? match.Groups["value"].Value.Replace("''", "'", StringComparison.Ordinal)
            : null;
    }

    /// <summary>Id and value of <c>singleValueExtendedProperties/Any(ep: ep/id eq '...' and ep/value eq '...')</c>, or null.</summary>
    public static (string Id, string Value)? ExtendedProperty(string filter)
    {
        var match = Extended().Match(filter);
        return match.Success ? (Plain(match.Groups["id"].Value), Plain(match.Groups["value"].Value)) : null;
    }

    private static string Plain(string quoted) => quoted.Replace("''", "'", StringComparison.Ordinal);

    [GeneratedRegex(@"^\s*(?<property>[\w/]+)\s+eq\s+'(?<value>([^']|'')*)'\s*$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Equal();

    [GeneratedRegex(
        @"^\s*singleValueExtendedProperties/any\(\s*(?<v>\w+)\s*:\s*\k<v>/id\s+eq\s+'(?<id>([^']|'')*)'\s+and\s+\k<v>/value\s+eq\s+'(?<value>([^']|'')*)'\s*\)\s*$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Extended();
}
