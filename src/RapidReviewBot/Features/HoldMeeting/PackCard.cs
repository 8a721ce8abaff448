using AdaptiveCards;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Conversation.Tasks;
using RapidReviewBot.Domain.Log;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;

namespace RapidReviewBot.Features.HoldMeeting;

/// <summary>Shares the meeting's papers with everybody invited (W11, W12).</summary>
public sealed class PackCard : TaskCard
{
    public override OwedKind Owed => OwedKind.CirculatePack;

    protected override string Seen(TaskAtHand task) => string.Join(' ', MeetingPack.ToCirculate(task.Review, task.Procedure).Select(paper => paper.ItemId));

    protected override IEnumerable<AdaptiveElement?> Body(TaskAtHand task)
    {
        var waiting = string.Join(", ", task.Review.Outstanding.Select(part => part.Agency.Name));
        return
        [
            CardWriting.Text("Everybody invited gets a link to these papers; none of them is attached to a mail."),
            CardWriting.Points(MeetingPack.ToCirculate(task.Review, task.Procedure).Select(paper => Name(paper, task))),
            waiting.Length == 0 ? null : CardWriting.Note($"Outstanding: the return of {waiting}. Returns can be circulated when they arrive, or tabled at the meeting."),
            CardWriting.Buttons(CardButtons.MainPress("Circulate the papers", PackVerb.Verb)),
        ];
    }

    private static string Name(FiledDocument paper, TaskAtHand task)
    {
        var name = DocumentWords.Name(paper.Document, task.Procedure);
        return paper.AgencyId is { } agency ? $"{name}: {task.Review.Agency(agency)?.Agency.Name ?? agency}" : name;
    }
}

public sealed class PackVerb : ReviewVerb
{
    public const string Verb = "circulate-pack";

    public override string Name => Verb;

    public override ReviewCommand Read(Press press) => new CirculatePack();
}
