using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews;

/// <summary>What somebody who is asked to the meeting declared (T24).</summary>
/// <param name="What">What the conflict is, filed; null: none.</param>
/// <param name="At">UTC.</param>
/// <param name="TakesPart">What was decided about a conflict; null while it is not considered.</param>
public sealed record ConflictPart(FiledDocument? What, DateTimeOffset At, bool? TakesPart = null)
{
    /// <summary>Whether the person may see the papers and take part.</summary>
    public bool IsClear => What is null || TakesPart == true;
}

/// <summary>Conflicts of interest (T24): who is asked, who is cleared, who stays out.</summary>
public static class Conflicts
{
    /// <summary>Those who must declare: everybody asked to the meeting but the office, which keeps the papers.</summary>
    public static IReadOnlyList<Person> Declaring(Review review, Procedure procedure) =>
        procedure.Meeting.ConflictsBeforePapers
            ? [.. Invitation.Everybody(review, procedure, review.Circumstances.ToHashSet()).Where(person => !IsOffice(review, person.Id, procedure))]
            : [];

    /// <summary>The declaration that a short mark names, and whose it is; null when there is none. The mark stands in addresses, where no mail address may.</summary>
    public static (string PersonId, ConflictPart Declared)? ByMark(Review review, string? mark) =>
        review.Meeting.Conflicts.Where(one => one.Value.What is not null && Mark(one.Value) == mark).Select(one => ((string, ConflictPart)?)(one.Key, one.Value)).FirstOrDefault();

    public static string Mark(ConflictPart declared) => declared.What is { } paper ? paper.Sha256[..12] : "";

    /// <summary>Whether the person has declared a conflict and was not cleared: no papers, no folder, no meeting, no vote.</summary>
    public static bool IsWithdrawn(this Review review, string personId) =>
        review.Meeting.Conflicts.TryGetValue(personId, out var declared) && !declared.IsClear;

    /// <summary>Whether the meeting's papers may go to this person.</summary>
    public static bool MayRead(Review review, string personId, Procedure procedure) =>
        !procedure.Meeting.ConflictsBeforePapers || IsOffice(review, personId, procedure)
        || (review.Meeting.Conflicts.TryGetValue(personId, out var declared) && declared.IsClear);

    private static bool IsOffice(Review review, string personId, Procedure procedure) =>
        review.RolesOf(personId, procedure).Any(role => role.Capacity is Capacity.Manager or Capacity.Delegate or Capacity.Coordinator);
}

/// <summary>The vote on recommending a practice review (T15).</summary>
public static class Voting
{
    /// <summary>Who votes, and for which role: holders of voting roles who came, each once. A vice chair votes in the chair's place only.</summary>
    public static IReadOnlyList<(Person Person, string Role)> Members(Review review, Procedure procedure) =>
    [
        .. procedure.Roles.Where(role => role is { Voting: true, Capacity: not Capacity.ViceChair })
            .SelectMany(role => review.Holding(role.Id, procedure).Select(person => (Person: person, Role: role.Id)))
            .Where(member => review.Meeting.Attendance?.Present.Contains(member.Person.Id) == true)
            .DistinctBy(member => member.Person.Id),
    ];

    public static IEnumerable<Person> Missing(Review review, Procedure procedure) =>
        Members(review, procedure).Select(member => member.Person).Where(person => !review.Meeting.Votes.ContainsKey(person.Id));

    /// <summary>Whether the vote is still to be held or running: the threshold not agreed yet, or agreed as met and the vote not over.</summary>
    public static bool IsOpen(Review review, Procedure procedure) =>
        procedure.Decision.Vote && review.Meeting is { CriteriaMet: null } or { CriteriaMet: true, Vote: null };

    public static VoteClosed Count(Review review, Procedure procedure, IReadOnlyDictionary<string, VoteChoice> votes)
    {
        int Of(VoteChoice choice) => votes.Values.Count(vote => vote == choice);
        var members = Members(review, procedure);
        return new(Of(VoteChoice.For), Of(VoteChoice.Against), Of(VoteChoice.Abstain), members.Count(member => !votes.ContainsKey(member.Person.Id)));
    }

    /// <summary>All outcomes, those that agree with the threshold decision and the vote first: any other is refused (T15).</summary>
    public static IReadOnlyList<OutcomeChoice> InOrder(Review review, Procedure procedure)
    {
        var open = Open(review, procedure);
        return [.. open, .. procedure.Decision.Outcomes.Except(open)];
    }

    /// <summary>The outcomes that agree with the threshold decision and the vote; all of them where no vote is held (T15).</summary>
    public static IReadOnlyList<OutcomeChoice> Open(Review review, Procedure procedure) => !procedure.Decision.Vote
        ? procedure.Decision.Outcomes
        : [.. procedure.Decision.Outcomes.Where(outcome => Agrees(outcome, review.Meeting))];

    private static bool Agrees(OutcomeChoice outcome, MeetingPart meeting) => meeting switch
    {
        { Vote: { } vote } when vote.For == vote.Against => outcome.OnTie,
        { Vote: { } vote } => !outcome.OnTie && outcome.Establishes is Circumstance.PracticeReviewDecided == vote.For > vote.Against,
        _ => !outcome.OnTie && outcome.Establishes is not Circumstance.PracticeReviewDecided,
    };
}
