using RapidReviewBot.Conversation;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Tasks;
using RapidReviewBot.Conversation.Words;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Timetables;
using RapidReviewBot.Ledger;

namespace RapidReviewBot.Features.Watch;

/// <summary>"status": each review in which the speaker takes part, or the one of the channel, with its whole timetable.</summary>
public sealed class StatusWord(Whereabouts whereabouts) : ChatWord
{
    public override string Intent => "status";

    public override async Task<ChatAnswer> SaidAsync(ChatTurn turn, CancellationToken cancellationToken)
    {
        var reviews = await ReviewsOf.Async(turn, whereabouts, cancellationToken);
        if (reviews.Count == 0) return ChatAnswer.Say(ReviewsOf.None);
        return ChatAnswer.Show([.. reviews.Select(one => Card(one, turn))]);
    }

    private static WrittenCard Card(ReviewInContext one, ChatTurn turn)
    {
        var timetable = Timetable.For(one.Context.Procedure, one.Review.Facts(one.Context.Procedure), one.Context.Calendar, turn.Now);
        return CardWriting.Write(ReviewCard.AddressOf(one.Review.Id), "status", $"Rapid Review {one.Review.Reference}", ReviewWords.Lead(one.Review, one.Context, timetable),
            [CardWriting.Points(ReviewWords.Milestones(timetable))]);
    }
}

/// <summary>"what is due": a card for each thing that the speaker owes.</summary>
public sealed class DueWord(Whereabouts whereabouts, CardRack cards) : ChatWord
{
    private const int MostCards = 8;

    public override string Intent => "what is due";

    public override async Task<ChatAnswer> SaidAsync(ChatTurn turn, CancellationToken cancellationToken)
    {
        var reviews = await ReviewsOf.Async(turn, whereabouts, cancellationToken);
        var mine = reviews.SelectMany(one => OwedList.Of(one.Review with { AsOf = turn.Now }, one.Context.Procedure)
            .Where(owed => owed.By.Id == turn.Speaker.EntraId)
            .Select(owed => (In: one, Owed: owed, Due: OwedWords.DueAt(owed, one.Review, one.Context, turn.Now)))).OrderBy(one => one.Due ?? DateTimeOffset.MaxValue).ToList();
        if (mine.Count == 0) return ChatAnswer.Say("Nothing is due from you. Write \"who are we waiting for\" to see who else has something to do.");
        List<WrittenCard> drawn = [];
        foreach (var one in mine.Take(MostCards))
            if (await cards.DrawAsync(new(TaskCard.AddressOf(one.Owed, one.In.Review.Id), one.In, turn.Speaker.EntraId, turn.Now), cancellationToken) is { } card)
                drawn.Add(card);
        return ChatAnswer.Show(drawn);
    }
}

/// <summary>"who are we waiting for": who owes what, the most pressing first.</summary>
public sealed class WaitingWord(Whereabouts whereabouts) : ChatWord
{
    public override string Intent => "who are we waiting for";

    public override async Task<ChatAnswer> SaidAsync(ChatTurn turn, CancellationToken cancellationToken)
    {
        var reviews = (await ReviewsOf.Async(turn, whereabouts, cancellationToken)).Where(one => one.Review.IsOpen).ToList();
        if (reviews.Count == 0) return ChatAnswer.Say(ReviewsOf.None);
        return ChatAnswer.Show([.. reviews.Select(one =>
        {
            var waited = ReviewWords.Waiting(one.Review, one.Context, turn.Now);
            return CardWriting.Write(new("waiting", one.Review.Id.Value), "waiting", $"Rapid Review {one.Review.Reference}", waited.Count == 0 ? "We are waiting for nobody." : $"We are waiting for {waited.Count} {(waited.Count == 1 ? "person" : "people")}.",
                waited.Count == 0 ? [] : [CardWriting.Points(waited)]);
        })]);
    }
}

/// <summary>"why": the clause, the sum, who decided and what happens next, for the next date or the milestone that is named.</summary>
public sealed class WhyWord(Whereabouts whereabouts, ReviewLedger ledger) : ChatWord
{
    public override string Intent => "why";

    public override async Task<ChatAnswer> SaidAsync(ChatTurn turn, CancellationToken cancellationToken)
    {
        var reviews = await ReviewsOf.Async(turn, whereabouts, cancellationToken);
        if (reviews.Count == 0) return ChatAnswer.Say(ReviewsOf.None);
        var (review, context) = reviews[0];
        var timetable = Timetable.For(context.Procedure, review.Facts(context.Procedure), context.Calendar, turn.Now);
        var dated = Named(turn.Rest, timetable) ?? timetable.Next;
        if (dated is null) return ChatAnswer.Say($"Nothing is due in {review.Reference}.");
        var words = new WhyWords(review, context, timetable, await ledger.HistoryAsync(review.Id, cancellationToken)).Of(dated);
        return ChatAnswer.Show([CardWriting.Write(new("why", review.Id.Value, dated.Milestone.Id), "why", dated.Milestone.Title, $"Review {review.Reference}, {dated.Citation}. {words[0]}", [.. words.Skip(1).Select(CardWriting.Text)])]);
    }

    /// <summary>The milestone most of whose words were said.</summary>
    private static DatedMilestone? Named(string said, Timetable timetable)
    {
        var words = said.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 3).ToList();
        return words.Count == 0 ? null : timetable.Milestones
            .Select(one => (One: one, Hits: words.Count(word => one.Milestone.Title.Contains(word, StringComparison.OrdinalIgnoreCase) || one.Milestone.Id.Contains(word, StringComparison.OrdinalIgnoreCase))))
            .Where(one => one.Hits > 0).OrderByDescending(one => one.Hits).Select(one => one.One).FirstOrDefault();
    }
}

/// <summary>"log ...": a line in the Daily Log of the review.</summary>
public sealed class LogWord(Whereabouts whereabouts, ReviewLedger ledger) : ChatWord
{
    public override string Intent => "log";

    public override async Task<ChatAnswer> SaidAsync(ChatTurn turn, CancellationToken cancellationToken)
    {
        var reviews = (await ReviewsOf.Async(turn, whereabouts, cancellationToken)).Where(one => one.Review.Status != ReviewStatus.Closed).ToList();
        if (reviews.Count == 0) return ChatAnswer.Say(ReviewsOf.None);
        if (reviews.Count > 1) return ChatAnswer.Say($"You take part in {reviews.Count} reviews. Say it in the review's channel, or name its reference: \"log {reviews[0].Review.Reference} ...\".");
        var review = reviews[0].Review;
        var text = turn.Rest.Replace(review.Reference, "", StringComparison.OrdinalIgnoreCase).Trim();
        var command = new Command(CommandIds.Of("log", turn.MessageId, turn.Speaker.EntraId), review.Id, turn.Speaker.Actor with { Name = review.Find(turn.Speaker.EntraId)?.Name ?? turn.Speaker.Name }, turn.Now, new AddLogEntry(text));
        return await ledger.HandleAsync(command, cancellationToken) is LedgerAnswer.Refused refused
            ? ChatAnswer.Say(refused.Refusal.Sentence)
            : ChatAnswer.Say($"Logged in {review.Reference}.");
    }
}

internal static class ReviewsOf
{
    public const string None = "You take part in no open review here; a closed one stays in its channel and case folder. Write \"new review\" to open one, if that is yours to do.";

    public static async Task<IReadOnlyList<ReviewInContext>> Async(ChatTurn turn, Whereabouts whereabouts, CancellationToken cancellationToken)
    {
        if (turn.Review is { } review) return [review];
        return [.. (await whereabouts.ReviewsOfAsync(turn.Speaker.EntraId, cancellationToken)).Where(one => one.Review.Status != ReviewStatus.Closed)];
    }
}
