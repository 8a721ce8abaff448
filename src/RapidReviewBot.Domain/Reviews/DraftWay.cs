using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;

namespace RapidReviewBot.Domain.Reviews;

/// <summary>Where the report stands after the decision, on the way that the procedure's data lays down.</summary>
public enum DraftStep
{
    /// <summary>There is no decision yet, or no version that holds it.</summary>
    NotWritten,

    /// <summary>Whoever drafts it says that it is complete.</summary>
    ToComplete,

    /// <summary>It waits for the role that releases it.</summary>
    ToRelease,

    ToCirculate,

    /// <summary>Comments are open.</summary>
    InComment,

    /// <summary>Comments have closed and are to be dealt with.</summary>
    ToSettle,

    /// <summary>A part that must be filled is empty (R10).</summary>
    ToFill,

    /// <summary>The sign-off may begin.</summary>
    Through,
}

/// <summary>The way of the report from the decision to its sign-off: what the procedure's data asks for, nothing else.</summary>
public static class DraftWay
{
    /// <summary>Whether the report is begun from the returns, before the meeting (J18, R09).</summary>
    public static bool BeginsBeforeMeeting(Procedure procedure) => Has(procedure, Fact.ReportStarted) || procedure.Report.ChairsDraftBeforeMeeting;

    /// <summary>Whether it is somebody's own act to say that the draft is complete.</summary>
    public static bool IsCompletedByHand(Procedure procedure) => Has(procedure, Fact.ReportDrafted);

    public static bool IsCirculated(Procedure procedure) => Has(procedure, Fact.DraftCirculated) || procedure.Report.Comments is not null;

    /// <summary>Whether each version is looked through for parts that must be filled, and for who wrote it.</summary>
    public static bool IsExamined(Procedure procedure) => procedure.Report.MustFill.Count > 0 || BeginsBeforeMeeting(procedure);

    public static DraftStep StepOf(Review review, Procedure procedure)
    {
        var (draft, rules) = (review.Draft, procedure.Report);
        if (review.Report.Newest is not { } newest || review.Decision is null || draft.UpdatedAt is null) return DraftStep.NotWritten;
        if (IsCompletedByHand(procedure) && draft.Completed is null) return DraftStep.ToComplete;
        if (rules.ReleasedBy is not null && draft.Circulated is null && draft.Released?.Version != newest.Version) return DraftStep.ToRelease;
        if (IsCirculated(procedure) && (draft.Circulated is null || (IsOpen(review, procedure) && draft.Circulated.Version != newest.Version))) return DraftStep.ToCirculate;
        if (IsOpen(review, procedure)) return DraftStep.InComment;
        if (draft is { ClosedAt: not null, SettledAt: null } && draft.Written.Any()) return DraftStep.ToSettle;
        return draft.Unfilled.Count > 0 ? DraftStep.ToFill : DraftStep.Through;
    }

    /// <summary>Whether comments on the draft are open.</summary>
    public static bool IsOpen(Review review, Procedure procedure) =>
        procedure.Report.Comments is not null && review.Draft is { Circulated: not null, ClosedAt: null };

    /// <summary>Whether somebody may comment now, as asked, once more, or late where that is taken (B13).</summary>
    public static bool TakesComments(Review review, Procedure procedure, string personId) =>
        procedure.Report.Comments is { } rules && review.IsOpen && review.Report.Submitted is null
        && review.Draft.Readers.Contains(personId) && (rules.LateMarked || IsOpen(review, procedure));

    /// <summary>Whether the chair may still release a draft to those who attend: before the meeting, once there is one (R09).</summary>
    public static bool IsBeforeMeeting(Review review, Procedure procedure) =>
        procedure.Report.ChairsDraftBeforeMeeting && review.Report.Newest is not null && review.Decision is null && !review.Meeting.Held;

    /// <summary>Everybody concerned: those invited, those who sign and, where the procedure says so, those who were told at the start, without the office that circulates it and whoever a conflict of interest keeps away.</summary>
    public static IReadOnlyList<Person> Readers(Review review, Procedure procedure) =>
    [
        .. Invitation.People(review, procedure)
            .Concat(SignOffSteps.Applying(review, procedure).SelectMany(step => step.Signers).SelectMany(role => review.Holding(role, procedure)))
            .Concat(procedure.Report.CirculatedToTold ? Preparation.People(review, procedure, review.Preparing.Notice?.Roles ?? []).Select(told => told.Person) : [])
            .DistinctBy(person => person.Id)
            .Where(person => !IsOfOffice(review, person, procedure) && !review.IsWithdrawn(person.Id)),
    ];

    /// <summary>The members who say whether the report holds what is needed: those of the group who were at the meeting (J21).</summary>
    public static IReadOnlyList<Person> Assuring(Review review, Procedure procedure)
    {
        if (!procedure.Report.MembersApprove || review.Meeting is not { Held: true, Attendance: { } attendance }) return [];
        return
        [
            .. review.With(procedure, Capacity.Chair, Capacity.PartnerLead, Capacity.Member)
                .Where(person => attendance.Present.Contains(person.Id) && !IsOfOffice(review, person, procedure)),
        ];
    }

    /// <summary>Names those of them who have said nothing yet, for whoever signs: the sign-off does not wait for them, but nobody signs without knowing (J21). Empty when all have.</summary>
    public static string Unheard(Review review, Procedure procedure)
    {
        var silent = Assuring(review, procedure).Where(member => !review.Draft.Assurances.ContainsKey(member.Id)).Select(member => member.Name).ToList();
        return silent.Count == 0 ? "" : $"Not yet heard from on whether the report holds what is needed: {string.Join(", ", silent)}. You may go on; they are still asked.";
    }

    /// <summary>Who releases the draft: before the meeting the owner of that milestone, afterwards the role that the report's rules name.</summary>
    public static string? Releaser(Review review, Procedure procedure) => review.Decision is not null
        ? procedure.Report.ReleasedBy
        : procedure.Milestones.FirstOrDefault(milestone => milestone.CompletedBy == Fact.ChairsDraftReleased)?.Owner ?? procedure.RolesOf(Capacity.Chair).FirstOrDefault()?.Id;

    private static bool IsOfOffice(Review review, Person person, Procedure procedure) =>
        review.RolesOf(person.Id, procedure).Any(role => role.Capacity is Capacity.Manager or Capacity.Delegate or Capacity.Coordinator or Capacity.MinuteTaker);

    private static bool Has(Procedure procedure, Fact fact) => procedure.Milestones.Any(milestone => milestone.CompletedBy == fact);
}
