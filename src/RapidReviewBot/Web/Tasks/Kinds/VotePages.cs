using RapidReviewBot.Domain.Returns;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;

namespace RapidReviewBot.Web.Tasks.Kinds;

/// <summary>Whether the threshold is met: a record of its own, before the vote (T15).</summary>
public sealed class AgreeCriteriaPage : TaskPage
{
    public override OwedKind Kind => OwedKind.AgreeCriteria;

    public override TaskView Show(Visit visit, Owed owed) => new(
        "Record whether the threshold for a practice review is met",
        [
            "The meeting decides this first. If the threshold is met, each voting member who came is asked for their vote; then you record the decision with its grounds.",
            .. visit.Context.Procedure.Decision.Criteria.Select(criterion => criterion.Title),
        ],
        Questions.Form(
            "Record whether the threshold is met",
            Questions.YesNo("met", "Is the threshold for a practice review met?", "whether the threshold is met", "Select yes if the meeting found the threshold met")),
        "Record the threshold decision",
        "Threshold decision recorded");

    public override Task<TaskReading> ReadAsync(Visit visit, Owed owed, TaskPost post, CancellationToken cancellationToken) =>
        Do(new AgreeCriteria(post.Answers.IsYes("met")));
}

/// <summary>One vote of one voting member (T15).</summary>
public sealed class CastVotePage : TaskPage
{
    public override OwedKind Kind => OwedKind.CastVote;

    public override TaskView Show(Visit visit, Owed owed) => new(
        "Vote on recommending a practice review",
        ["The meeting found the threshold met. Meeting it does not by itself mean that a practice review must follow.", "You vote once; a vote can't be changed."],
        Questions.Form(
            "Vote on recommending a practice review",
            Questions.Choice("vote", "Should a child safeguarding practice review be recommended?", "your vote", "Select how you vote", [.. VoteWords.Choices.Select(one => new FormOption(one.Value, one.Title))])),
        "Cast my vote",
        "Your vote is in")
    {
        Next = "The vote closes when everybody who may vote has done so. The chair then records the decision.",
    };

    public override Task<TaskReading> ReadAsync(Visit visit, Owed owed, TaskPost post, CancellationToken cancellationToken) =>
        Do(new CastVote(VoteWords.Read(post.Answers.Text("vote"))));
}

/// <summary>Ends a vote in which somebody has not voted.</summary>
public sealed class CloseVotePage : TaskPage
{
    public override OwedKind Kind => OwedKind.CloseVote;

    public override TaskView Show(Visit visit, Owed owed) => new(
        "Close the vote",
        [
            "The vote closes by itself when everybody who may vote has done so. You can also close it without those who have not:",
            string.Join(", ", Voting.Missing(visit.Review with { AsOf = visit.Now }, visit.Context.Procedure).Select(person => person.Name)),
        ],
        Questions.Form("Close the vote", Questions.Statement("sure", "The vote is over.", "Tick the box to confirm that the vote is over")),
        "Close the vote",
        "Vote closed");

    public override Task<TaskReading> ReadAsync(Visit visit, Owed owed, TaskPost post, CancellationToken cancellationToken) => Do(new CloseVote());
}
