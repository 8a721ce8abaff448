using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;
using RapidReviewBot.Testing.Reviews;
using Xunit;

namespace RapidReviewBot.Domain.Tests.Reviews;

[Trait("Duty", "T15")]
public sealed class VoteTests
{
    private static readonly string[] Voters = ["chair", "public-protection", "designated-doctor", "designated-nurse", "named-gp", "education-safeguarding", "barts", "elft"];

    private readonly ReviewInHand review = MeetingsInHand.PanelHeld();

    [Fact]
    public void The_threshold_is_decided_before_anybody_votes()
    {
        review.By("elft", new CastVote(VoteChoice.For));

        Assert.Equal("threshold-first", review.Refusal?.Code);
        Assert.Contains(review.Owed, owed => owed.Kind == OwedKind.AgreeCriteria && owed.By == review.InRole("chair"));
    }

    [Fact, Trait("Duty", "T07")]
    public void Every_voting_member_who_came_is_asked_for_a_vote_and_nobody_else()
    {
        review.By("chair", new AgreeCriteria(true));

        Assert.Equal(Voters.Select(role => review.InRole(role).Id).Order(), review.Owed.Where(owed => owed.Kind == OwedKind.CastVote).Select(owed => owed.By.Id).Order());
    }

    [Fact, Trait("Duty", "T07")]
    public void The_vote_of_a_non_voting_member_is_refused_and_changes_nothing()
    {
        review.By("chair", new AgreeCriteria(true));
        var before = review.Review.Version;

        review.By("manager", new CastVote(VoteChoice.For));

        Assert.Equal("no-vote", review.Refusal?.Code);
        Assert.StartsWith("You take part without a vote. These vote: ", review.Refusal?.Sentence, StringComparison.Ordinal);
        Assert.Equal(before, review.Review.Version);
    }

    [Fact]
    public void A_second_vote_is_refused_and_the_first_stands()
    {
        review.By("chair", new AgreeCriteria(true)).By("elft", new CastVote(VoteChoice.Against));

        review.By("elft", new CastVote(VoteChoice.For));

        Assert.Equal("already-voted", review.Refusal?.Code);
        Assert.Equal(VoteChoice.Against, review.Review.Meeting.Votes[review.InRole("elft").Id]);
    }

    [Fact]
    public void The_vote_closes_with_the_last_vote_and_then_the_decision_is_owed()
    {
        Vote(forIt: 8);

        Assert.Equal(new VoteClosed(8, 0, 0, 0), review.Review.Meeting.Vote);
        Assert.Contains(review.Owed, owed => owed.Kind == OwedKind.RecordDecision);
    }

    [Fact]
    public void Threshold_decision_and_vote_are_two_records()
    {
        Vote(forIt: 3);

        Assert.Contains(review.History, recorded => recorded.What is CriteriaAgreed { Met: true });
        Assert.Contains(review.History, recorded => recorded.What is VoteClosed { For: 3, Against: 5 });
    }

    [Fact]
    public void A_decision_against_the_vote_is_refused()
    {
        Vote(forIt: 3);

        review.By("chair", review.Deciding());

        Assert.Equal("against-the-vote", review.Refusal?.Code);
    }

    [Fact, Trait("Duty", "T29")]
    public void All_outcomes_stay_in_sight_and_those_that_agree_with_the_vote_come_first()
    {
        Vote(forIt: 3);

        var shown = Voting.InOrder(review.Review, review.Procedure).Select(outcome => outcome.Id).ToList();

        Assert.Equal("same-themes", shown[0]);
        Assert.Equal(review.Procedure.Decision.Outcomes.Select(outcome => outcome.Id).Order(), shown.Order());
    }

    [Fact]
    public void No_decision_is_recorded_before_the_vote_is_over()
    {
        review.By("chair", new AgreeCriteria(true)).By("elft", new CastVote(VoteChoice.For));

        review.By("chair", review.Deciding());

        Assert.Equal("vote-first", review.Refusal?.Code);
    }

    [Fact]
    public void A_tie_goes_on_as_a_tie_and_as_nothing_else()
    {
        Vote(forIt: 4);

        Assert.Equal(["tied"], Voting.Open(review.Review, review.Procedure).Select(outcome => outcome.Id));
        review.By("chair", review.Deciding() with { Outcome = "tied" });
        Assert.Null(review.Refusal);
        Assert.Equal("tied", review.Review.Decision?.Decision.Outcome);
    }

    [Fact]
    public void Where_the_threshold_is_not_met_nobody_votes_and_no_practice_review_can_follow()
    {
        review.By("chair", new AgreeCriteria(false));

        Assert.DoesNotContain(review.Owed, owed => owed.Kind == OwedKind.CastVote);
        review.By("chair", review.Deciding() with { Criteria = review.Procedure.Decision.Criteria.ToDictionary(criterion => criterion.Id, _ => false) });
        Assert.Equal("against-the-vote", review.Refusal?.Code);
    }

    [Fact]
    public void The_chair_may_close_a_vote_that_some_do_not_cast_but_not_at_once()
    {
        review.By("chair", new AgreeCriteria(true)).By("elft", new CastVote(VoteChoice.For));
        Assert.DoesNotContain(review.Owed, owed => owed.Kind == OwedKind.CloseVote);

        review.At("2026-04-16T21:59").By("chair", new CloseVote());

        Assert.Equal(new VoteClosed(1, 0, 0, 7), review.Review.Meeting.Vote);
    }

    [Fact]
    public void A_procedure_without_a_vote_takes_none()
    {
        var other = new ReviewInHand().Opened();

        other.By("chair", new CastVote(VoteChoice.For));

        Assert.Equal("no-vote-here", other.Refusal?.Code);
    }

    private void Vote(int forIt) => review.Voted(forIt);
}
