using System.Text.Json;
using System.Text.Json.Nodes;
using RapidReviewBot.LocalTenant.State;

namespace RapidReviewBot.LocalTenant.Teams;

/// <summary>A person's Teams over HTTP: <c>/control/people/{id}/...</c>. Nobody can do here what Teams would not let them.</summary>
internal static class TeamsControl
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var person = routes.MapGroup("/control/people/{id}").AddEndpointFilter(ControlRefused.Filter).DisableAntiforgery();
        person.MapGet("/teams", Places);
        person.MapGet("/conversations/{conversation}/messages", Messages);
        person.MapPost("/say", Say);
        person.MapPost("/press", Press);
        person.MapGet("/links", (string id, People people, ShownLinks links) => Results.Json(links.Of(people.Require(id)).Order(StringComparer.Ordinal), TenantJson.Options));
        person.MapPost("/open-link", OpenLink);
        person.MapPost("/block-bot", (string id, bool blocked, People people, BotAccess access) =>
        {
            if (blocked)
                access.Block(people.Require(id));
            else
                access.Unblock(people.Require(id));
        });
    }

    private static IResult Places(string id, People people, ShownPlaces shown) => Results.Json(shown.Of(people.Require(id)), TenantJson.Options);

    /// <summary>
    /// What stands in a chat or channel as this person sees it. <c>opened=false</c> looks without bringing it into view, so no card is refreshed;
    /// <c>message</c> is the only one that comes into view.
    /// </summary>
    private static async Task<IResult> Messages(
        string id, string conversation, bool? opened, string? message, People people, TeamsReading reading, HttpContext context)
    {
        var viewer = people.Require(id);
        var place = people.RequirePlace(viewer, conversation);
        var shown = await reading.ReadAsync(viewer, place, InView, context.RequestAborted);
        return Results.Json(new { messages = shown }, TenantJson.Options);

        IEnumerable<ChatMessage> InView(IEnumerable<ChatMessage> all) =>
            opened == false ? [] : message is null ? TeamsReading.Newest(all) : all.Where(one => one.Id == message);
    }

    private static async Task<IResult> Say(string id, SayRequest said, People people, Speaking speaking, ChatMessages messages, HttpContext context)
    {
        var person = people.Require(id);
        var place = people.RequirePlace(person, said.Conversation);
        if (string.IsNullOrWhiteSpace(said.Text))
            throw new ControlRefused("There is nothing to say.");
        if (said.Thread is { } thread)
            place = messages.Find(place.Id, thread) is { } first ? place with { Thread = first.Thread } : throw new ControlRefused("There is no such thread here.");

        var (message, answer) = await speaking.SayAsync(person, place, said.Text.Trim(), said.Mention ?? !place.IsPersonal, context.RequestAborted);
        return Results.Json(new { id = message.Id, heard = answer is not null, delivered = answer?.Took, problem = answer?.Problem }, TenantJson.Options);
    }

    private static async Task<IResult> Press(string id, PressRequest pressed, People people, ChatMessages messages, CardViews views, Presses presses, HttpContext context)
    {
        var person = people.Require(id);
        var place = people.RequirePlace(person, pressed.Conversation);
        if (messages.Find(place.Id, pressed.Message) is not { Deleted: false } message)
            throw new ControlRefused("The message is not there any more.");

        int number = NumberOf(pressed.Action, views.CardFor(message, person));
        try
        {
            var answer = await presses.PressAsync(person, place, message, number, pressed.Inputs ?? [], pressed.OldClient ?? false, context.RequestAborted);
            return Results.Json(answer, TenantJson.Options);
        }
        catch (PressRefused refused)
        {
            throw new ControlRefused(refused.Message);
        }
    }

    /// <summary>Only an address that was shown to this person can be opened; the caller follows it with a browser of its own.</summary>
    private static IResult OpenLink(string id, OpenRequest asked, People people, ShownLinks links) => links.Of(people.Require(id)).Contains(asked.Url)
        ? Results.Json(new { url = asked.Url })
        : throw new ControlRefused("That link was not shown to this person.");

    /// <summary>A button is named by its number, or by its title where only one has it.</summary>
    private static int NumberOf(JsonElement action, JsonObject? card)
    {
        if (action.ValueKind == JsonValueKind.Number)
            return action.GetInt32();

        string title = action.GetString() ?? "";
        var found = card is null ? [] : CardActions.Of(card).Where(one => one.Title == title || (string?)one.Json["id"] == title).ToList();
        return found.Count == 1 ? found[0].Number : throw new ControlRefused($"{found.Count} buttons on the card are called '{title}'.");
    }

    internal sealed record OpenRequest(string Url);

    internal sealed record SayRequest(string Conversation, string Text, string? Thread = null, bool? Mention = null);

    internal sealed record PressRequest(
        string Conversation, string Message, JsonElement Action, Dictionary<string, string>? Inputs = null, bool? OldClient = null);
}
