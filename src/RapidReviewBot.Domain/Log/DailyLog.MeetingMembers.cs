using RapidReviewBot.Domain.Reviews;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Log;

public static partial class DailyLog
{
    private static LogLine OfMembers(MeetingEvent happened, Words say) => happened switch
    {
        ReturnShared shared => new(LogCategory.Returns, $"Return of {say.Agency(shared.AgencyId)}, version {shared.Version}, shared with {say.Person(shared.PersonId)}.", say.Review.Agency(shared.AgencyId)?.Returns.FirstOrDefault(given => given.Version == shared.Version)?.Form),
        InviteeAdded added => new(LogCategory.Meeting, $"{added.Person.Name}, {added.Person.Organisation}, is invited to the meeting."),
        InviteeLeftOut left => new(LogCategory.Meeting, $"Nobody is invited to the meeting for {Invitees.Title(say.Review, say.Procedure, left.Key) ?? say.Role(left.Key)}: {Invitees.Reasons.FirstOrDefault(reason => reason.Value == left.Reason).Title}."),
        ConflictDeclared { Conflict: null } declared => new(LogCategory.Meeting, $"{say.Person(declared.PersonId)} declared no conflict of interest."),
        ConflictDeclared declared => new(LogCategory.Meeting, $"{say.Person(declared.PersonId)} declared a conflict of interest and has no access until it has been considered.", declared.Conflict),
        ConflictConsidered considered => new(LogCategory.Meeting, $"The conflict of interest of {say.Person(considered.PersonId)} was considered: {(considered.TakesPart ? "takes part all the same" : "takes no part")}."),
        CriteriaAgreed agreed => new(LogCategory.Decision, $"The meeting found the threshold for a practice review {(agreed.Met ? "met" : "not met")}."),
        VoteCast vote => new(LogCategory.Decision, $"{say.Person(vote.PersonId)}, {say.Role(vote.Role)}, voted {Vote(vote.Choice)}."),
        VoteClosed closed => new(LogCategory.Decision, $"Vote on recommending a practice review: {closed.For} for, {closed.Against} against, {closed.Abstained} abstained, {closed.NotCast} not cast.{(closed.For == closed.Against ? " It is a tie." : "")}"),
        MinutesCirculated minutes => new(LogCategory.Meeting, $"Minutes, version {minutes.Version}, circulated to {string.Join(", ", minutes.To.Select(say.Person))}.", say.Review.Documents.LastOrDefault(paper => paper.Document == Procedures.DocumentKind.Minutes && paper.Version == minutes.Version)),
        _ => throw Unsaid(happened),
    };

    private static string Vote(VoteChoice choice) => choice switch
    {
        VoteChoice.For => "for",
        VoteChoice.Against => "against",
        VoteChoice.Abstain => "to abstain",
        _ => throw new InvalidOperationException($"No words for {choice}."),
    };
}
