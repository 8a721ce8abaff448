using RapidReviewBot.Conversation.Cards;

namespace RapidReviewBot.Conversation.Words;

/// <summary>What one can ask the bot. Also its welcome.</summary>
public sealed class HelpCard : Card
{
    public const string Name = "help";

    public override string Kind => Name;

    public override Task<WrittenCard?> DrawAsync(CardRequest request, CancellationToken cancellationToken) => Task.FromResult<WrittenCard?>(Draw());

    public static WrittenCard Draw() => Write("What you can ask me", "Type one of these words. In a channel, mention me first.");

    public static WrittenCard Welcome(string? teamName) => Write(
        "RapidReviewBot is here",
        teamName is null
            ? "I bring you what a Rapid Review needs from you, and remind you in time. Nothing to do now."
            : "I open and run Rapid Reviews in this team: a channel, a folder and a timetable for each. To set the partnership up, mention me and type: set up. Once that is done: new review.");

    /// <param name="nearest">What may have been meant, best first.</param>
    public static WrittenCard NotUnderstood(IReadOnlyList<Intent> nearest) => Write(
        "I did not understand that",
        nearest.Count > 0 ? $"Did you mean: {string.Join(", ", nearest.Select(intent => intent.Name))}? Type it, or one of the words below." : "Type one of these words.",
        nearest.Concat(Intent.All.Except(nearest)));

    private static WrittenCard Write(string title, string lead, IEnumerable<Intent>? intents = null) => CardWriting.Write(
        new CardAddress(Name),
        Name,
        title,
        lead,
        [
            CardWriting.Facts((intents ?? Intent.All).Select(intent => (intent.Example, intent.Help))),
            CardWriting.Note("Do not write the name of a child or of a family member here: use the reference. If a child is in danger now, call 999 or the children's social care front door."),
        ]);
}

internal sealed class HelpWord : ChatWord
{
    public override string Intent => HelpCard.Name;

    public override Task<ChatAnswer> SaidAsync(ChatTurn turn, CancellationToken cancellationToken) => Task.FromResult(ChatAnswer.Show(HelpCard.Draw()));
}
