using System.Text.Json;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Teams.Item.Channels.Item.Messages;

namespace RapidReviewBot.Graph.Channels;

/// <summary>
/// Finds what the bot posted in a channel when the answer to the posting was lost. Reads messages for nothing else.
/// A message's id in Graph is its activity's id. Source: learn.microsoft.com/graph/api/channel-list-messages.
/// </summary>
public sealed class ChannelPosts(GraphServiceClient graph, TimeProvider machine)
{
    private const string CardType = "application/vnd.microsoft.card.adaptive";
    private const int Page = 50;

    /// <summary>The id of a thread's first message that this app posted with a card of which this is true; null when there is none.</summary>
    /// <param name="appId">The app under which the bot posts.</param>
    /// <param name="isIt">Gets the card as it stands in the message.</param>
    /// <exception cref="Outbox.OutsideFault">The channel could not be read.</exception>
    public Task<string?> FindAsync(string teamId, string channelId, string appId, Func<JsonElement, bool> isIt, CancellationToken cancellationToken) =>
        GraphFaults.SortAsync(() => LookAsync(graph.Teams[teamId].Channels[channelId].Messages, message => IsBy(appId, message) && Cards(message).Any(isIt), cancellationToken), machine);

    private static async Task<string?> LookAsync(MessagesRequestBuilder messages, Func<ChatMessage, bool> isIt, CancellationToken cancellationToken)
    {
        var page = await messages.GetAsync(request => request.QueryParameters.Top = Page, cancellationToken);
        while (true)
        {
            if (page!.Value!.FirstOrDefault(isIt) is { } found) return found.Id;
            if (page.OdataNextLink is not { } next) return null;
            page = await messages.WithUrl(next).GetAsync(cancellationToken: cancellationToken);
        }
    }

    private static bool IsBy(string appId, ChatMessage message) =>
        message.DeletedDateTime is null && string.Equals(message.From?.Application?.Id, appId, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<JsonElement> Cards(ChatMessage message)
    {
        foreach (var attachment in (message.Attachments ?? []).Where(attachment => attachment.ContentType == CardType))
        {
            if (Parsed(attachment.Content) is { } card) yield return card;
        }
    }

    private static JsonElement? Parsed(string? content)
    {
        try
        {
            return content is null ? null : JsonElement.Parse(content);
        }
        catch (JsonException)
        {
            // Not a card that can be compared: then it is not ours.
            return null;
        }
    }
}
