using RapidReviewBot.Deadlines;

namespace RapidReviewBot.Conversation.Presses;

/// <summary>By which time a press is taken, and the log of those that did nothing.</summary>
public sealed partial class PressRecord(ReviewClock clock, ILogger<PressRecord> logger)
{
    /// <summary>Review time, UTC.</summary>
    public DateTimeOffset Now => clock.Now;

    internal void Note(PressedButton pressed, Speaker speaker, string why) => Log.NotDone(logger, pressed.Card.Kind, pressed.Card.ReviewId, pressed.Verb, speaker.EntraId, why);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Card {Card} of review {Review}: {Verb} pressed by {Person} was not carried out ({Why})")]
        public static partial void NotDone(ILogger logger, string card, string review, string verb, string person, string why);
    }
}
