using AdaptiveCards;
using RapidReviewBot.Conversation.Cards;
using RapidReviewBot.Conversation.Presses;
using RapidReviewBot.Conversation.Tasks;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Features.HoldMeeting;

/// <summary>Whether the threshold is met: a record of its own, before the vote (T15).</summary>
public sealed class AgreeCriteriaCard : TaskCard
{
    public const string Met = "met";

    public static readonly IReadOnlyList<(string Value, string Title)> Answers = [("yes", "Yes, it is met"), ("no", "No, it is not met")];

    public override OwedKind Owed => OwedKind.AgreeCriteria;

    protected override IEnumerable<AdaptiveElement?> Body(TaskAtHand task) =>
    [
        CardWriting.Text("The meeting decides this first. If the threshold is met, each voting member who came is asked for their vote; then you record the decision with its grounds."),
        CardWriting.Points(task.Procedure.Decision.Criteria.Select(criterion => criterion.Title)),
        CardFields.ChoiceField(Met, "Is the threshold for a practice review met?", Answers),
        CardWriting.Buttons(CardButtons.MainPress("Record the threshold decision", AgreeCriteriaVerb.Verb)),
    ];
}

public sealed class AgreeCriteriaVerb : ReviewVerb
{
    public const string Verb = "agree-criteria";

    public override string Name => Verb;

    public override ReviewCommand Read(Press press) =>
        new AgreeCriteria(press.Fields.Choice(AgreeCriteriaCard.Met, "Is the threshold for a practice review met?", AgreeCriteriaCard.Answers.Select(answer => answer.Value)) == "yes");
}

/// <summary>One vote of one voting member (T15).</summary>
public sealed class CastVoteCard : TaskCard
{
    public const string Choice = "vote";

    public override OwedKind Owed => OwedKind.CastVote;

    protected override IEnumerable<AdaptiveElement?> Body(TaskAtHand task) =>
    [
        CardWriting.Text("The meeting found the threshold met. Meeting it does not by itself mean that a practice review must follow. You vote once; a vote can't be changed."),
        CardFields.ChoiceField(Choice, "Should a child safeguarding practice review be recommended?", VoteWords.Choices),
        CardWriting.Buttons(CardButtons.MainPress("Cast my vote", CastVoteVerb.Verb)),
    ];
}

public sealed class CastVoteVerb : ReviewVerb
{
    public const string Verb = "cast-vote";

    public override string Name => Verb;

    public override ReviewCommand Read(Press press)
    {
        var choice = press.Fields.Choice(CastVoteCard.Choice, "Should a child safeguarding practice review be recommended?", VoteWords.Choices.Select(one => one.Value));
        return new CastVote(VoteWords.Read(choice));
    }
}

/// <summary>Ends a vote in which somebody has not voted.</summary>
public sealed class CloseVoteCard : TaskCard
{
    public override OwedKind Owed => OwedKind.CloseVote;

    protected override string Seen(TaskAtHand task) => $"{task.Review.Meeting.Votes.Count}";

    protected override IEnumerable<AdaptiveElement?> Body(TaskAtHand task) =>
    [
        CardWriting.Text("These members have not voted. The vote closes by itself when they have; you can also close it without them."),
        CardWriting.Points(Voting.Missing(task.Review, task.Procedure).Select(person => person.Name)),
        CardWriting.Buttons(CardButtons.MainPress("Close the vote", CloseVoteVerb.Verb)),
    ];
}

public sealed class CloseVoteVerb : ReviewVerb
{
    public const string Verb = "close-vote";

    public override string Name => Verb;

    public override ReviewCommand Read(Press press) => new CloseVote();
}
