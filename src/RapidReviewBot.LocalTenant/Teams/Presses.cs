using System.Text.Json.Nodes;
using RapidReviewBot.LocalTenant.State;

namespace RapidReviewBot.LocalTenant.Teams;

/// <summary>What a press came to, for the person who pressed.</summary>
/// <param name="Outcome"><c>card</c>: the card was replaced for this person; <c>message</c> or <c>error</c>: <paramref name="Text"/> is shown; <c>sent</c>: the bot took it.</param>
public sealed record PressAnswer(string Outcome, string? Text);

/// <summary>A person presses a button that is on the card shown to them, and Teams does what it does with it.</summary>
public sealed class Presses(CardViews views, Activities activities, BotDelivery delivery, BotAccess access)
{
    private const string WentWrong = "Something went wrong. Please try again.";

    /// <param name="number">The button's place among the actions of the card as shown to this person.</param>
    /// <param name="inputs">What was typed, by input id; other inputs keep what they hold.</param>
    /// <param name="oldClient">Presses as a client that knows no <c>Action.Execute</c> does: its fallback.</param>
    /// <exception cref="PressRefused">The client would not have sent it.</exception>
    public async Task<PressAnswer> PressAsync(
        Person person, Place place, ChatMessage message, int number, IReadOnlyDictionary<string, string> inputs, bool oldClient, CancellationToken cancellationToken)
    {
        var card = views.CardFor(message, person) ?? throw new PressRefused("The message shows no card.");
        var action = CardActions.Of(card).ElementAtOrDefault(number) ?? throw new PressRefused($"The card shows no button number {number}.");
        if ((bool?)action.Json["isEnabled"] == false)
            throw new PressRefused($"The button '{action.Title}' cannot be pressed now.");
        if (access.Problem(place) is not null)
            return new PressAnswer("error", "The app is not available here.");

        var json = oldClient && action.Type == "Action.Execute" ? action.Json["fallback"] as JsonObject ?? throw new PressRefused("An old client draws no button here.") : action.Json;
        var data = Data(json, CardInputs.Fill(action.Inputs, inputs));
        return (string?)json["type"] switch
        {
            "Action.Execute" => await ExecuteAsync(person, place, message, json, data, "manual", cancellationToken),
            "Action.Submit" => await SubmitAsync(person, place, message, data, cancellationToken),
            var other => throw new PressRefused($"'{action.Title}' is an {other}: the client does it itself."),
        };
    }

    /// <summary>Runs the card's refresh for a viewer whom it names, as Teams does when the card comes into view.</summary>
    public async Task RefreshAsync(Person viewer, Place place, ChatMessage message, CancellationToken cancellationToken)
    {
        if (RefreshOf(message, viewer) is { } action && access.Problem(place) is null)
            await ExecuteAsync(viewer, place, message, action, action["data"]?.DeepClone().AsObject() ?? [], "automatic", cancellationToken);
    }

    public JsonObject? RefreshOf(ChatMessage message, Person viewer)
    {
        var refresh = (views.CardFor(message, viewer)?["refresh"] ?? CardViews.OwnCard(message)?["refresh"]) as JsonObject;
        bool named = refresh?["userIds"]?.AsArray().Any(id => (string?)id == viewer.TeamsId) == true;
        return named ? refresh!["action"] as JsonObject : null;
    }

    private async Task<PressAnswer> SubmitAsync(Person person, Place place, ChatMessage message, JsonObject data, CancellationToken cancellationToken)
    {
        var answer = await delivery.SendAsync(activities.Submitted(person, place, message, data), cancellationToken);
        return answer.Took ? new PressAnswer("sent", null) : Tell(message, person, WentWrong, isError: true);
    }

    private async Task<PressAnswer> ExecuteAsync(
        Person person, Place place, ChatMessage message, JsonObject action, JsonObject data, string trigger, CancellationToken cancellationToken)
    {
        var answer = await delivery.SendAsync(activities.Executed(person, place, message, action, data, trigger), cancellationToken);
        return Take(person, place, message.Id, answer, quiet: trigger == "automatic");
    }

    private PressAnswer Take(Person person, Place place, string messageId, BotAnswer answer, bool quiet)
    {
        // The bot may have edited or deleted the message meanwhile: what it answers stands for the message as it is now.
        if (views.Now(place.Id, messageId) is not { Deleted: false } message)
            return new PressAnswer("sent", null);
        if (answer.Status != 200)
            return quiet ? new PressAnswer("error", WentWrong) : Tell(message, person, WentWrong, isError: true);

        int status = (int?)answer.Body?["statusCode"] ?? 200;
        string? type = (string?)answer.Body?["type"];
        if (status == 200 && type == CardViews.ContentType && answer.Body!["value"] is JsonObject card)
        {
            views.Replace(message, person, card);
            return new PressAnswer("card", null);
        }

        if (status == 200 && type == "application/vnd.microsoft.activity.message")
            return Tell(message, person, answer.Body!["value"]?.ToString() ?? "", isError: false);
        if (status == 200)
            return new PressAnswer("sent", null);

        string problem = (string?)(answer.Body?["value"] as JsonObject)?["message"] ?? WentWrong;
        return quiet ? new PressAnswer("error", problem) : Tell(message, person, problem, isError: true);
    }

    private PressAnswer Tell(ChatMessage message, Person person, string text, bool isError)
    {
        views.Note(message, person, text, isError);
        return new PressAnswer(isError ? "error" : "message", text);
    }

    private static JsonObject Data(JsonObject action, Dictionary<string, string> inputs)
    {
        var data = action["data"]?.DeepClone() as JsonObject ?? [];
        foreach (var (id, value) in inputs)
            data[id] = value;
        return data;
    }
}
