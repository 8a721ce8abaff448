using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using RapidReviewBot.LocalTenant.Control;
using RapidReviewBot.LocalTenant.State;

namespace RapidReviewBot.LocalTenant.Teams;

/// <summary>
/// Teams as files: <c>cards/</c> every card as it was last shown to somebody, one a file; <c>chat.jsonl</c> every message, one a line.
/// </summary>
public sealed partial class ChatExport(TenantState state, ChatMessages messages, CardViews views, Places places, BotName bot)
{
    public IEnumerable<(string Path, Func<byte[]> Content)> All(TenantPart? part = null) => Cards(part).Append(("chat.jsonl", () => Chat(part)));

    private IEnumerable<(string, Func<byte[]>)> Cards(TenantPart? part)
    {
        int number = 0;
        foreach (var (message, viewer, card) in views.LastShown(In(part).Where(one => !one.Deleted)))
        {
            string seen = viewer is null ? "as posted" : $"as {state.People.Find(viewer)?.DisplayName} sees it";
            string name = $"{(++number).ToString("0000", CultureInfo.InvariantCulture)} {NameOf(message)} {seen}";
            yield return ($"cards/{Unfit().Replace(name, "-")}.json", () => JsonSerializer.SerializeToUtf8Bytes(card, TenantJson.Indented));
        }
    }

    private IEnumerable<ChatMessage> In(TenantPart? part) => part is null ? messages.All : messages.All.Where(one => places.Find(one.Conversation) is { } place && part.Has(place));

    private byte[] Chat(TenantPart? part)
    {
        var lines = In(part).Select(message => JsonSerializer.Serialize(
            new
            {
                message.Id,
                Conversation = NameOf(message),
                message.Thread,
                From = message.IsFromBot ? bot.Name : state.People.Find(message.From)?.DisplayName,
                message.At,
                message.EditedAt,
                message.Deleted,
                message.Activity,
            },
            TenantJson.Options));
        return Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n")));
    }

    private string NameOf(ChatMessage message) => places.Find(message.Conversation) is { } place
        ? place.Channel?.DisplayName ?? $"Chat with {place.Person!.DisplayName}"
        : "A deleted channel";

    [GeneratedRegex("[^A-Za-z0-9-]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Unfit();
}
