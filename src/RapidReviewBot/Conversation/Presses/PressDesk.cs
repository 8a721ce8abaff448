using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Deadlines;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Ledger;

namespace RapidReviewBot.Conversation.Presses;

/// <summary>
/// Where every press of a button is taken. A press counts only on the card of today: on an older one nothing happens but that the card of today comes back.
/// The same press twice is carried out once.
/// </summary>
public sealed class PressDesk
{
    private const string OutOfDate = "This card was out of date. Nothing was done. Here it is as it is now.";

    private readonly Dictionary<string, CardVerb> verbs;
    private readonly CardRack cards;
    private readonly Whereabouts whereabouts;
    private readonly ReviewLedger ledger;
    private readonly PressRecord record;

    public PressDesk(IEnumerable<CardVerb> verbs, CardRack cards, Whereabouts whereabouts, ReviewLedger ledger, PressRecord record)
    {
        this.verbs = verbs.ToDictionary(verb => verb.Name, StringComparer.Ordinal);
        (this.cards, this.whereabouts, this.ledger, this.record) = (cards, whereabouts, ledger, record);
    }

    internal async Task<DeskAnswer> TakeAsync(Speaker speaker, PressedButton pressed, CancellationToken cancellationToken)
    {
        var answer = await AnswerAsync(speaker, pressed, cancellationToken);
        if (answer.NotDone is { } why)
            record.Note(pressed, speaker, why);
        return answer;
    }

    private async Task<DeskAnswer> AnswerAsync(Speaker speaker, PressedButton pressed, CancellationToken cancellationToken)
    {
        var review = pressed.Card.ReviewId.Length == 0 ? null : await whereabouts.ReadAsync(new ReviewId(pressed.Card.ReviewId), cancellationToken);
        if (pressed.Card.ReviewId.Length > 0 && (review is null || !MaySee(review, speaker)))
            return DeskAnswer.Say("You take no part in this review, so its card cannot be shown to you here. Ask the Partnership Manager if you should.", "takes no part");

        var now = record.Now;
        var current = await cards.DrawAsync(new(pressed.Card, review, ViewerOf(review, speaker), now), cancellationToken);
        if (current is null)
            return DeskAnswer.Say("Nothing is asked here any more. Type \"what is due\" to see what is.", "nothing is asked");
        if (pressed.Verb == CardButtons.RefreshVerb)
            return DeskAnswer.Show(current);
        if (pressed.Stamp != current.Stamp)
            return DeskAnswer.Show(current.WithNews(OutOfDate)) with { NotDone = "out of date" };
        return verbs.TryGetValue(pressed.Verb, out var verb)
            ? await CarryOutAsync(verb, PressOf(speaker, pressed, review, now), current, cancellationToken)
            : DeskAnswer.Show(current.WithNews("This button is not in use any more. Nothing was done.")) with { NotDone = "no such button" };
    }

    /// <summary>The card as everybody in its channel sees it.</summary>
    internal async Task<WrittenCard?> ForEverybodyAsync(CardAddress address, CancellationToken cancellationToken)
    {
        var review = address.ReviewId.Length == 0 ? null : await whereabouts.ReadAsync(new ReviewId(address.ReviewId), cancellationToken);
        return await cards.DrawAsync(new(address, review, null, record.Now), cancellationToken);
    }

    private async Task<DeskAnswer> CarryOutAsync(CardVerb verb, Press press, WrittenCard current, CancellationToken cancellationToken) => verb switch
    {
        ReviewVerb asks => await CarryOutAsync(asks, press, current, cancellationToken),
        OwnVerb own => await AnswerAsync(await own.PressedAsync(press, cancellationToken), press, current, cancellationToken),
        _ => throw new InvalidOperationException($"No rule says how {verb.GetType().Name} is carried out."),
    };

    private async Task<DeskAnswer> CarryOutAsync(ReviewVerb verb, Press press, WrittenCard current, CancellationToken cancellationToken)
    {
        var wanted = verb.Read(press);
        if (press.Fields.Problems.Count > 0)
            return NotDone(current, press, press.Fields.Problems);
        var review = press.TheReview.Review;
        var name = review.Find(press.Speaker.EntraId)?.Name ?? press.Speaker.Name;
        var answer = await ledger.HandleAsync(new Command(press.CommandId, review.Id, press.Speaker.Actor with { Name = name }, press.Now, wanted), review, cancellationToken);
        return answer switch
        {
            LedgerAnswer.Refused refused => NotDone(current, press, [refused.Refusal.Sentence]),
            LedgerAnswer.Accepted accepted => await AfterAsync(press, press.TheReview with { Review = accepted.Review }, null, cancellationToken),
            LedgerAnswer.Repeated repeated => await AfterAsync(press, press.TheReview with { Review = repeated.Answer.Review }, null, cancellationToken),
            _ => throw new InvalidOperationException($"No rule says how {answer.GetType().Name} is answered."),
        };
    }

    private async Task<DeskAnswer> AnswerAsync(PressAnswer answer, Press press, WrittenCard current, CancellationToken cancellationToken) => answer switch
    {
        PressAnswer.NotDone not => NotDone(current, press, not.Problems),
        PressAnswer.Done { Instead: { } instead } done => DeskAnswer.Show(instead.WithNews(done.Sentence)),
        PressAnswer.Done done => await AfterAsync(press, press.Review is null ? null : await whereabouts.ReadAsync(press.Review.Review.Id, cancellationToken), done.Sentence, cancellationToken),
        _ => throw new InvalidOperationException($"No rule says how {answer.GetType().Name} is answered."),
    };

    private async Task<DeskAnswer> AfterAsync(Press press, ReviewInContext? review, string? sentence, CancellationToken cancellationToken)
    {
        var after = await cards.DrawAsync(new(press.Card, review, ViewerOf(review, press.Speaker), press.Now), cancellationToken);
        return after is null ? DeskAnswer.Say(sentence ?? "Done. Nothing more is asked here.") : DeskAnswer.Show(after.WithNews(sentence));
    }

    private static DeskAnswer NotDone(WrittenCard current, Press press, IReadOnlyList<string> problems) =>
        DeskAnswer.Show(current.WithProblems(problems, press.Fields.Entered), isProblem: true) with { NotDone = $"{problems.Count} problem(s)" };

    private static Press PressOf(Speaker speaker, PressedButton pressed, ReviewInContext? review, DateTimeOffset now)
    {
        var once = CommandIds.Of("card", pressed.Card.Kind, pressed.Card.ReviewId, pressed.Card.Subject, pressed.Stamp, pressed.Verb);
        var fields = new PressedFields(pressed.Entered, Domain.Calendar.LondonTime.DateOf(now));
        return new(speaker, pressed.Card, pressed.With, fields, review, CommandIds.Of(once, speaker.EntraId), once, now);
    }

    // Whoever stands in the channel sees what hangs there; everything else is for those who take part.
    private static bool MaySee(ReviewInContext review, Speaker speaker) =>
        Whereabouts.TakesPart(review, speaker.EntraId) || (!speaker.Place.IsPersonal && review.Review.Channel?.ChannelId == speaker.Place.ChannelId);

    private static string? ViewerOf(ReviewInContext? review, Speaker speaker) => review is null || Whereabouts.TakesPart(review, speaker.EntraId) ? speaker.EntraId : null;
}

/// <summary>What goes back to the person who pressed: a card in the place of the one pressed, or a sentence.</summary>
internal sealed record DeskAnswer(WrittenCard? Card, string? Sentence, bool IsProblem = false)
{
    /// <summary>Why nothing was done, for the service's log; null when it was.</summary>
    public string? NotDone { get; init; }

    public static DeskAnswer Show(WrittenCard card, bool isProblem = false) => new(card, null, isProblem);

    public static DeskAnswer Say(string sentence, string? notDone = null) => new(null, sentence) { NotDone = notDone };
}
