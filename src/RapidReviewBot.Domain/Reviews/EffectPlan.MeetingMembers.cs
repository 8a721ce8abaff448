using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews;

public static partial class EffectPlan
{
    private static IEnumerable<Effect> OfMembers(MeetingEvent happened, Review after, ReviewContext context) => happened switch
    {
        ConflictDeclared { Conflict: null } declared => Cleared(declared.PersonId, after),
        ConflictDeclared => Access(after),
        ConflictConsidered { TakesPart: true } considered => Cleared(considered.PersonId, after),
        ConflictConsidered => Access(after),
        MinutesCirculated circulated => circulated.To.Select(person => new SendMail(Letters.MinutesCirculation, person, null, [])),
        InviteeAdded added => after.Meeting.Pack.Count > 0 && Conflicts.MayRead(after, added.Person.Id, context.Procedure) ? [Papers(added.Person)] : [],
        InviteeLeftOut or ReturnShared or CriteriaAgreed or VoteCast or VoteClosed => [],
        _ => throw new InvalidOperationException($"No plan says what follows from {happened.GetType().Name}."),
    };

    /// <summary>The invitations follow whoever is to come now: a lead named later, a substitute, a provider that a return names.</summary>
    private static IEnumerable<Effect> Reinvited(Review before, Review after, ReviewContext context)
    {
        if (after is not { IsOpen: true, Meeting: { Held: false, Set: not null, Booked: { } booked } } || before.Meeting.Booked != booked) return [];
        var was = Invitation.People(before, context.Procedure).Select(person => person.Id);
        return Invitation.People(after, context.Procedure).Select(person => person.Id).ToHashSet().SetEquals(was) ? [] : [new InviteToMeeting(booked.EventId)];
    }

    /// <summary>Minutes that have gone out are not written again over what people read.</summary>
    private static IEnumerable<DocumentKind> ToMinute(Review after) => after.Meeting.Minutes is null ? [DocumentKind.Minutes] : [];

    /// <summary>Who may read may open the folder, and gets the papers that are out already (T24).</summary>
    private static IEnumerable<Effect> Cleared(string personId, Review after) =>
        after.Meeting.Pack.Count > 0 && after.Find(personId) is { } person ? [.. Access(after), Papers(person)] : Access(after);

    /// <summary>The folder opens and closes with the roles: on the day on which somebody takes one up, covers one or lays it down.</summary>
    private static IEnumerable<Effect> Reopened(Review before, Review after, ReviewContext context) =>
        before.Folder is not null && !Acting(before, context).SetEquals(Acting(after, context)) ? Access(after) : [];

    private static HashSet<(string Person, string Role)> Acting(Review review, ReviewContext context) =>
        [.. review.Roles.Select(held => held.Person.Id).Distinct().SelectMany(person => review.ActingAs(person, context.Procedure).Select(role => (person, role.Id)))];

    private static IEnumerable<Effect> Access(Review after) => after.Folder is null ? [] : [new SetFolderAccess()];

    /// <summary>Those invited to whom the papers may go: where conflicts are declared first, only those who have none (T24).</summary>
    private static IEnumerable<Person> Readers(Review after, ReviewContext context) =>
        Invitation.People(after, context.Procedure).Where(person => Conflicts.MayRead(after, person.Id, context.Procedure));

    private static SendMail Papers(Person person) => new(Letters.PackCirculation, person.Id, null, []);

    /// <summary>The returns that nobody has been shown yet, to whoever takes up the role that gets them.</summary>
    private static IEnumerable<Effect> Unshared(Person person, Review after) =>
        after.Asked.Where(part => part.HasReturned && part.SharedVersion < part.LatestReturn!.Version).Select(part => Sharing(person, part.Agency.Id));

    /// <summary>A link to a return on the day it comes: by mail to everybody, in the tenant or not (J15).</summary>
    private static SendMail Sharing(Person person, string agencyId) => new(Letters.ReturnShared, person.Id, agencyId, []) { Keep = true };
}
