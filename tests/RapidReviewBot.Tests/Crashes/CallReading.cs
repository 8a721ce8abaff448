using System.Text.RegularExpressions;
using RapidReviewBot.LocalTenant.Watching;

namespace RapidReviewBot.Tests.Crashes;

/// <summary>What a call of the bot's is for, read from the call itself: the effect that it claims, the command that it writes.</summary>
internal static partial class CallReading
{
    /// <summary>Whether the call changes anything. A kill at a reading leaves what the change before it left.</summary>
    public static bool Changes(ServiceCall call) => call.Method != "GET" && !call.Path.EndsWith("/Tables", StringComparison.Ordinal);

    public static bool IsTables(ServiceCall call) => call.Path.StartsWith("/tables/", StringComparison.Ordinal);

    public static bool IsTransaction(ServiceCall call) => IsTables(call) && call.Path.EndsWith("$batch", StringComparison.Ordinal);

    public static bool IsConnector(ServiceCall call) => call.Path.Contains("/v3/", StringComparison.Ordinal);

    /// <summary>The kind of command in a transaction; null where it records none.</summary>
    public static string? CommandIn(string body) => Command().Match(body) is { Success: true } match ? match.Groups["type"].Value : null;

    /// <summary>The effects that a transaction asks for, by key.</summary>
    public static IEnumerable<(string Key, string Type)> EffectsIn(string body) =>
        Effect().Matches(body).Select(match => (match.Groups["key"].Value, match.Groups["type"].Value));

    /// <summary>The key of the effect whose row a transaction changes or deletes, among those given.</summary>
    public static bool Ends(string body, string key) =>
        Regex.IsMatch(body, $@"(?:PATCH|MERGE|PUT|DELETE) [^\n]*RowKey='{Regex.Escape(key)}'", RegexOptions.None, TimeSpan.FromSeconds(1));

    /// <summary>The row that a call addresses; null where it addresses none.</summary>
    public static string? RowOf(ServiceCall call) => Row().Match(Uri.UnescapeDataString(call.Path)) is { Success: true } match ? match.Groups["row"].Value : null;

    public static string TableOf(ServiceCall call) => Table().Match(call.Path).Groups["table"].Value;

    public static bool Claims(ServiceCall call) => ClaimedBy().IsMatch(call.Body ?? "");

    /// <summary>The path without the ids in it.</summary>
    public static string Template(string path)
    {
        var plain = Uri.UnescapeDataString(path);
        plain = Ids().Replace(plain, "/${kind}/{id}");
        return Named().Replace(plain, ":/{path}:");
    }

    [GeneratedRegex("\"RowKey\":\"c-[^\"]*\"[^{}]*?\"Type\":\"(?<type>\\w+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Command();

    [GeneratedRegex("\"RowKey\":\"(?<key>o-[^\"]*)\"[^{}]*?\"Type\":\"(?<type>\\w+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Effect();

    [GeneratedRegex("RowKey='(?<row>[^']*)'", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Row();

    [GeneratedRegex("^/tables/[^/]+/(?<table>[A-Za-z$]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Table();

    [GeneratedRegex("\"ClaimedBy\":\"[^\"]+\"", RegexOptions.None, 1000)]
    private static partial Regex ClaimedBy();

    [GeneratedRegex(":/[^:]+:", RegexOptions.None, 1000)]
    private static partial Regex Named();

    [GeneratedRegex("/(?<kind>users|teams|channels|drives|items|messages|events|permissions|attachments|conversations|activities|_upload)/[^/]+?(?=/|:/|:?$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ids();
}
