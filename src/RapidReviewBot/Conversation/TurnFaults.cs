using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace RapidReviewBot.Conversation;

/// <summary>What happens when a turn fails through no fault of the person's: it is logged, and they are told. Whether the wish was carried out is not known then.</summary>
internal sealed partial class TurnFaults(ILogger<TurnFaults> logger)
{
    private const string Sentence = "Something went wrong on my side. Look at the card to see whether it was done, and try again in a minute. Trying again does nothing twice.";

    public async Task TellAsync(ITurnContext turn, Exception fault)
    {
        Log.TurnFailed(logger, fault, turn.Activity.Type, turn.Activity.Id);
        if (turn.Activity.Type == ActivityTypes.Invoke)
            await turn.SendActivityAsync(new Activity { Type = ActivityTypesEx.InvokeResponse, Value = new InvokeResponse { Status = 200, Body = Told() } });
        else if (turn.Activity.Type == ActivityTypes.Message)
            await turn.SendActivityAsync(Sentence);
        else
            throw new InvalidOperationException($"An activity of the kind '{turn.Activity.Type}' could not be taken.", fault);
    }

    private static AdaptiveCardInvokeResponse Told() => new() { StatusCode = 500, Type = "application/vnd.microsoft.error", Value = new Error { Code = "ServiceError", Message = Sentence } };

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "A turn failed: activity {Type} {ActivityId}")]
        public static partial void TurnFailed(ILogger logger, Exception fault, string type, string? activityId);
    }
}
