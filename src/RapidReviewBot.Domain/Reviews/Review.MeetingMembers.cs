using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews;

public sealed partial record Review
{
    /// <summary>The review after what its members did; null when the event is no such thing.</summary>
    private Review? MembersActed(MeetingEvent happened, DateTimeOffset at) => happened switch
    {
        ReturnShared shared => With(shared.AgencyId, part => part with { SharedVersion = shared.Version, SharedAt = at }),
        InviteeAdded added => this with { Meeting = Meeting with { Invited = [.. Meeting.Invited, added] } },
        InviteeLeftOut left => this with { Meeting = Meeting with { LeftOut = Put(Meeting.LeftOut, left.Key, left.Reason) } },
        ConflictDeclared declared => (declared.Conflict is { } paper ? Filed(paper) : this) with
        {
            Meeting = Meeting with { Conflicts = Put(Meeting.Conflicts, declared.PersonId, new ConflictPart(declared.Conflict, at)) },
        },
        ConflictConsidered considered => this with
        {
            Meeting = Meeting with { Conflicts = Put(Meeting.Conflicts, considered.PersonId, Meeting.Conflicts[considered.PersonId] with { TakesPart = considered.TakesPart }) },
        },
        CriteriaAgreed agreed => this with { Meeting = Meeting with { CriteriaMet = agreed.Met } },
        VoteCast vote => this with { Meeting = Meeting with { Votes = Put(Meeting.Votes, vote.PersonId, vote.Choice) } },
        VoteClosed closed => this with { Meeting = Meeting with { Vote = closed } },
        MinutesCirculated minutes => this with { Meeting = Meeting with { Minutes = minutes } },
        _ => null,
    };
}
