using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews;

public static partial class ReviewRules
{
    private static Decision InviteeSettled(Moment at, SettleInvitee settle)
    {
        if (at.Review.Meeting.Held) return No("meeting-held", "The meeting has been held.");
        if (Invitees.Open(at.Review, at.Procedure).FirstOrDefault(one => one.Key == settle.Key) is not { Key: not null })
            return No("nobody-proposed", "This has been settled, or nobody of that kind is proposed.", "R11");
        if (settle.Invited is not { } person)
            return Invitees.Reasons.Any(reason => reason.Value == settle.Reason)
                ? new InviteeLeftOut(settle.Key, settle.Reason)
                : No("reason-missing", "Say why nobody is invited: choose one of the reasons. It goes into the Daily Log.", "R11");
        if (WrongPerson(person) is { } wrong) return wrong;
        return at.Procedure.Role(settle.Key) is { } role
            ? Decision.All(new InviteeAdded(settle.Key, person), new RoleGiven(new RoleHolder(role.Id, person, at.Today)))
            : new InviteeAdded(settle.Key, person);
    }

    private static Refusal? WrongPerson(Person person) =>
        string.IsNullOrWhiteSpace(person.Name) || person.Name.Length > 200 || !IsAddress(person.Email)
            ? No("person-missing", "Give the person's full name and a work email address, like name@example.gov.uk.")
            : null;

    /// <summary>Why no meeting may be on this day: another review's is on it or, where that is ruled out too, beside it (T21).</summary>
    private static Refusal? DayRuledOut(Moment at, DateOnly day)
    {
        var meeting = at.Review.Meeting;
        var words = LondonTime.Words(day);
        if (meeting.DaysTaken.Contains(day) || meeting.OthersDays.Contains(day))
            return No("day-taken", $"Another Rapid Review meets on {words}. Two never share a day; choose another.", "T21");
        var calendar = at.Context.Calendar;
        var beside = new[] { calendar.Previous(day), calendar.Next(day) }.Where(meeting.OthersDays.Contains).ToList();
        return at.Procedure.Meeting.NotBackToBack && beside.Count > 0
            ? No("back-to-back", $"Another Rapid Review meets on {LondonTime.Words(beside[0])}, the working day {(beside[0] < day ? "before" : "after")} {words}. Two never meet back to back; choose another day.", "T21")
            : null;
    }

    /// <summary>The substitute takes over the roles of whoever stays out, and their agencies (T24).</summary>
    private static IEnumerable<ReviewEvent> Substituted(Moment at, string personId, Person substitute) =>
    [
        .. at.Review.RolesOf(personId, at.Procedure).Select(role => new RoleGiven(new RoleHolder(role.Id, substitute, at.Today))),
        .. at.Review.Asked.Where(part => part.Lead.Id == personId).Select(part => new LeadNamed(part.Agency.Id, substitute)),
    ];
}
