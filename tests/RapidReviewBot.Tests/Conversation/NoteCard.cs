using RapidReviewBot.Conversation;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Ledger;

namespace RapidReviewBot.Tests.Conversation;

/// <summary>A card of a review with one field and one button: as small as a feature's card can be. It asks anew after each note.</summary>
internal sealed class NoteCard(ReviewLedger ledger, Whereabouts whereabouts) : Card
{
    public override string Kind => "note";

    public override async Task<WrittenCard?> DrawAsync(CardRequest request, CancellationToken cancellationToken)
    {
        var history = await ledger.HistoryAsync(request.TheReview.Review.Id, cancellationToken);
        var notes = history.Count(one => one.What is LogEntryAdded);
        return CardWriting.Write(
            request.Address,
            $"note-{notes}",
            "Note for the log",
            $"{notes} so far",
            [
                CardWriting.Text($"Seen by {request.ViewerId ?? "everybody"}"),
                // The client lets anything through here: what is wrong is for the bot to find.
                CardFields.TextField("note", "Note", required: false, longest: 0),
                CardFields.DateField("when", "Day", required: false),
                request.ViewerId is null ? null : CardWriting.Buttons(CardButtons.MainPress("Put in the log", "note"), CardButtons.PressWithoutFields("Gone", "no-such-verb")),
            ],
            request.ViewerId is null ? [] : null);
    }

    public async Task<WrittenCard> ForAsync(Domain.Reviews.ReviewId review, string? viewer) =>
        (await DrawAsync(new(new(Kind, review.Value), await whereabouts.ReadAsync(review, default), viewer, default), default))!;
}

internal sealed class NoteVerb : ReviewVerb
{
    public override string Name => "note";

    public override ReviewCommand Read(Press press)
    {
        press.Fields.Date("when", "Day", required: false);
        return new AddLogEntry(press.Fields.Line("note", "a note"));
    }
}
