using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews;

public static partial class ReviewRules
{
    private static Decision? Members(Moment at) => at.Command.What switch
    {
        DeclareConflict declare => ConflictDeclared(at, declare),
        ConsiderConflict consider => ConflictConsidered(at, consider),
        SettleInvitee settle => InviteeSettled(at, settle),
        AgreeCriteria agree => CriteriaAgreed(at, agree),
        CastVote vote => Voted(at, vote),
        CloseVote => VoteEnded(at),
        CirculateMinutes minutes => MinutesOut(at, minutes),
        _ => null,
    };

    private static Decision ConflictDeclared(Moment at, DeclareConflict declare)
    {
        var person = at.Command.By.PersonId;
        if (!at.Procedure.Meeting.ConflictsBeforePapers) return No("no-declarations", "This procedure does not ask for declarations here. Tell the chair at the meeting.", "T24");
        if (at.Review.Meeting.Conflicts.TryGetValue(person, out var before) && before.What is null && declare.Conflict is null) return Decision.NothingToDo;
        if (before is { What: not null } && declare.Conflict is null)
            return No("conflict-stands", "You have declared a conflict of interest. The chair considers it; tell the chair if it was a mistake.", "T24");
        return new ConflictDeclared(person, declare.Conflict);
    }

    private static Decision ConflictConsidered(Moment at, ConsiderConflict consider)
    {
        if (!at.Review.Meeting.Conflicts.TryGetValue(consider.PersonId, out var declared) || declared.What is null)
            return No("no-conflict", "This person has declared no conflict of interest, so there is nothing to consider.", "T24");
        if (at.Command.By.PersonId == consider.PersonId)
            return No("own-conflict", "You can't decide about your own conflict of interest. The vice chair or the office does.", "T24");
        if (!consider.TakesPart && consider.Substitute is { } named && WrongPerson(named) is { } wrong) return wrong;
        if (declared.TakesPart == consider.TakesPart) return Decision.NothingToDo;
        var considered = new ConflictConsidered(consider.PersonId, consider.TakesPart);
        return !consider.TakesPart && consider.Substitute is { } substitute
            ? Decision.All([considered, .. Substituted(at, consider.PersonId, substitute)])
            : considered;
    }

    private static Decision CriteriaAgreed(Moment at, AgreeCriteria agree)
    {
        if (NotVoting(at) is { } refusal) return refusal;
        if (at.Review.Meeting.Votes.Count > 0) return No("vote-runs", "Members have voted already, so the decision on the threshold stands.", "T15");
        return at.Review.Meeting.CriteriaMet == agree.Met ? Decision.NothingToDo : new CriteriaAgreed(agree.Met);
    }

    private static Decision Voted(Moment at, CastVote vote)
    {
        if (NotVoting(at) is { } refusal) return refusal;
        var person = at.Command.By.PersonId;
        var members = Voting.Members(at.Review, at.Procedure);
        if (at.Review.Meeting.Votes.ContainsKey(person)) return No("already-voted", "Your vote is in. Each member votes once, and a vote can't be changed.", "T15");
        if (members.FirstOrDefault(member => member.Person.Id == person) is not { Role: { } role }) return NoVote(at, person);
        if (at.Review.Meeting.Vote is not null) return No("vote-over", "The vote is over. Ask the chair what was decided.", "T15");
        if (at.Review.Meeting.CriteriaMet is not true) return No("threshold-first", "The meeting first decides whether the threshold is met; then its members vote.", "T15");
        var votes = new Dictionary<string, VoteChoice>(at.Review.Meeting.Votes) { [person] = vote.Choice };
        var cast = new VoteCast(person, role, vote.Choice);
        return members.All(member => votes.ContainsKey(member.Person.Id)) ? Decision.All(cast, Voting.Count(at.Review, at.Procedure, votes)) : cast;
    }

    private static Refusal NoVote(Moment at, string person) => at.Review.IsWithdrawn(person)
        ? No("conflicted", "You have declared a conflict of interest, so you do not vote on this case.", "T24")
        : at.Review.ActingAs(person, at.Procedure).Any(role => role.Voting)
            ? No("not-there", "The record says that you were not at the meeting. Only members who were there vote; ask the minute taker if that is wrong.", "T15")
            : No("no-vote", $"You take part without a vote. These vote: {Titles(at, at.Procedure.Roles.Where(role => role is { Voting: true, Capacity: not Capacity.ViceChair }).Select(role => role.Id))}.", "T15");

    private static Decision VoteEnded(Moment at)
    {
        if (NotVoting(at) is { } refusal) return refusal;
        if (at.Review.Meeting.Vote is not null) return Decision.NothingToDo;
        return at.Review.Meeting.Votes.Count == 0
            ? No("no-votes", "Nobody has voted yet. Members vote by card or page.", "T15")
            : Voting.Count(at.Review, at.Procedure, at.Review.Meeting.Votes);
    }

    /// <summary>Why no vote can be taken now.</summary>
    private static Refusal? NotVoting(Moment at)
    {
        if (!at.Procedure.Decision.Vote) return No("no-vote-here", "This procedure takes no vote. The decision is recorded with its grounds.", "T15");
        if (at.Review.Decision is not null) return No("decided", "The decision has been recorded; nothing is voted on any more.", "T15");
        return at.Review.Meeting.Held ? null : No("meeting-first", "Record who attended the meeting first.", "T15");
    }

    private static bool RestsOnAnother(Moment at, string chosen) => at.Procedure.Decision.Outcomes.Any(outcome => outcome.Id == chosen && outcome.NeedsOtherReview);

    /// <summary>The other review's reference; what was entered for another outcome is dropped.</summary>
    private static string OtherReview(Moment at, string chosen, string other) => RestsOnAnother(at, chosen) ? other.Trim() : "";

    private static Refusal? OtherReviewMissing(Moment at, string chosen, string other) =>
        RestsOnAnother(at, chosen) && (string.IsNullOrWhiteSpace(other) || other.Length > 60)
            ? No("other-review-missing", "Give the reference of the open review that has the same themes, in at most 60 characters.", "T29")
            : null;

    /// <summary>Why the decision does not agree with the threshold decision and the vote that the procedure asks for (T15).</summary>
    private static Refusal? AgainstTheVote(Moment at, RecordDecision decide)
    {
        if (!at.Procedure.Decision.Vote) return null;
        if (at.Review.Meeting.CriteriaMet is not { } met) return No("threshold-first", "Record first whether the meeting finds the threshold met.", "T15");
        if (Voting.IsOpen(at.Review, at.Procedure)) return No("vote-first", "The vote is not over. Record the decision when every member has voted, or close the vote.", "T15");
        if (decide.Criteria.Values.Any(yes => yes) != met)
            return No("threshold-differs", $"The meeting found the threshold {(met ? "met, so at least one criterion is met" : "not met, so no criterion is met")}. Mend the criteria, or the threshold decision.", "T15");
        return Voting.Open(at.Review, at.Procedure).Any(outcome => outcome.Id == decide.Outcome)
            ? null
            : No("against-the-vote", $"This outcome does not agree with the vote. These do: {string.Join("; ", Voting.Open(at.Review, at.Procedure).Select(outcome => outcome.Title))}.", "T15");
    }

    private static Decision MinutesOut(Moment at, CirculateMinutes circulate)
    {
        if (!at.Review.Meeting.Held) return No("meeting-first", "The meeting has not been held yet.", "J26");
        if (circulate.Own is null && at.Review.Newest(DocumentKind.Minutes) is not { } drafted)
            return No("no-minutes", "The minutes are drafted when the decision is recorded. Hand in your own on the page, or wait for them.", "J26");
        if (circulate.Own is null && at.Review.Newest(DocumentKind.Minutes)!.Version != circulate.Version)
            return No("old-version", "There is a newer version of the minutes. Read that one, then circulate it.", "J26");
        var version = circulate.Own?.Version ?? circulate.Version;
        if (at.Review.Meeting.Minutes?.Version == version) return Decision.NothingToDo;
        var circulated = new MinutesCirculated(version, [.. Invitation.People(at.Review, at.Procedure).Select(person => person.Id)]);
        return circulate.Own is { } own ? Decision.All(new MinutesFiled(own), circulated) : circulated;
    }
}
