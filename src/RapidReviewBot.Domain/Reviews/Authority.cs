using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews.Commands;

namespace RapidReviewBot.Domain.Reviews;

/// <summary>Who may do what, and when: the matrix of role, command and state (design, section 9).</summary>
public static class Authority
{
    /// <summary>The row of the matrix for a kind of command.</summary>
    /// <param name="Capacities">Whoever holds a role of one of these may.</param>
    /// <param name="OwnAgency">Whoever answers for the agency that the command names may.</param>
    /// <param name="Signers">Whoever holds a role that signs in the step may; the rule itself checks which.</param>
    /// <param name="Viewers">Whoever is asked for a view on the threshold may.</param>
    /// <param name="Invited">Whoever is invited to the meeting may.</param>
    /// <param name="Readers">Whoever the draft was circulated to may.</param>
    /// <param name="Referrer">Whoever made the referral may; the rule itself checks what.</param>
    /// <param name="Proofs">How the actor must have been proven.</param>
    public sealed record Grant(
        IReadOnlyList<ReviewStatus> States,
        IReadOnlyList<Capacity> Capacities,
        bool OwnAgency = false,
        bool Signers = false,
        bool Invited = false,
        bool Readers = false,
        bool Viewers = false,
        bool Referrer = false)
    {
        public IReadOnlyList<Proof> Proofs { get; init; } = [Proof.Teams, Proof.PersonalLink];
    }

    private static readonly Capacity[] Office = [Capacity.Manager, Capacity.Delegate, Capacity.Coordinator];
    private static readonly Capacity[] OfficeAndChair = [.. Office, Capacity.Chair, Capacity.ViceChair];
    private static readonly Capacity[] OfficeAndPartners = [.. Office, Capacity.PartnerLead, Capacity.Signatory];
    private static readonly Capacity[] Meeting = [.. OfficeAndChair, Capacity.MinuteTaker];
    private static readonly Capacity[] Anyone = Enum.GetValues<Capacity>();
    private static readonly Capacity[] Anybody = [.. Enum.GetValues<Capacity>().Where(capacity => capacity is not (Capacity.Observer or Capacity.Substitute))];
    private static readonly ReviewStatus[] WhileOpen = [ReviewStatus.Open];
    private static readonly ReviewStatus[] OnceOpened = [ReviewStatus.Open, ReviewStatus.StoodDown, ReviewStatus.Closed];

    public static IReadOnlyDictionary<Type, Grant> Matrix { get; } = new Dictionary<Type, Grant>
    {
        [typeof(OpenReview)] = new([ReviewStatus.NotOpened], Office),
        [typeof(FileReferral)] = new(WhileOpen, Office),
        [typeof(CallThresholdMeeting)] = new(WhileOpen, Office, Viewers: true),
        [typeof(ArrangeDiscussion)] = new(WhileOpen, Office, Viewers: true),
        [typeof(CallOffThresholdMeeting)] = new(WhileOpen, Office, Viewers: true),
        [typeof(GiveThresholdView)] = new(WhileOpen, [], Viewers: true),
        [typeof(CorrectThresholdView)] = new(WhileOpen, [], Viewers: true),
        [typeof(AdviseOnThreshold)] = new(WhileOpen, [.. OfficeAndChair, Capacity.Scrutineer]),
        [typeof(DecideThreshold)] = new(WhileOpen, Office, Viewers: true),
        [typeof(DeclineNotification)] = new(WhileOpen, OfficeAndPartners),
        [typeof(CommissionReview)] = new(WhileOpen, Office),
        [typeof(AskDeclaration)] = new(WhileOpen, Office),
        [typeof(DeclareNoInvolvement)] = new(WhileOpen, Anybody),
        [typeof(ConcludeNotMet)] = new(WhileOpen, OfficeAndChair),
        [typeof(GiveAssurance)] = new(WhileOpen, Office, OwnAgency: true, Referrer: true),
        [typeof(RecordMultiAgencyReview)] = new(WhileOpen, Anybody),
        [typeof(RecordNotification)] = new(WhileOpen, OfficeAndPartners, Viewers: true),
        [typeof(ConfirmStatutoryDuty)] = new(WhileOpen, OfficeAndPartners),
        [typeof(CorrectDates)] = new(WhileOpen, Office),
        [typeof(GiveRole)] = new(WhileOpen, Office),
        [typeof(EndRole)] = new(WhileOpen, Office),
        [typeof(NoteAbsence)] = new(WhileOpen, OfficeAndChair),
        [typeof(AddAgency)] = new(WhileOpen, OfficeAndChair),
        [typeof(RemoveAgency)] = new(WhileOpen, OfficeAndChair),
        [typeof(ConfirmAgencies)] = new(WhileOpen, OfficeAndChair),
        [typeof(TellPartners)] = new(WhileOpen, Office),
        // The rules of these say which role: it is the procedure's to name.
        [typeof(NamePartnerLead)] = new(WhileOpen, Anyone),
        [typeof(ConfirmHealthTold)] = new(WhileOpen, Anyone),
        [typeof(ListAgencies)] = new(WhileOpen, Anyone),
        [typeof(AgreeAgencies)] = new(WhileOpen, Anyone),
        [typeof(AgreePlan)] = new(WhileOpen, Anyone),
        [typeof(ReopenPlan)] = new(WhileOpen, OfficeAndChair),
        [typeof(SetPreMeet)] = new(WhileOpen, OfficeAndChair),
        [typeof(ConfirmPreMeet)] = new(WhileOpen, OfficeAndChair),
        [typeof(ReplaceContact)] = new(WhileOpen, OfficeAndChair),
        [typeof(NameLead)] = new(WhileOpen, Office, OwnAgency: true),
        [typeof(ConfirmRecordsSecured)] = new(WhileOpen, Office, OwnAgency: true),
        [typeof(ReceiveReturn)] = new(WhileOpen, Office, OwnAgency: true) { Proofs = [Proof.Teams, Proof.PersonalLink, Proof.Mail] },
        [typeof(AcceptReturn)] = new(WhileOpen, Office),
        [typeof(SendBackReturn)] = new(WhileOpen, Office),
        [typeof(PlanMeeting)] = new(WhileOpen, OfficeAndChair),
        [typeof(AnswerSlots)] = new(WhileOpen, Office, Invited: true),
        [typeof(SetMeeting)] = new(WhileOpen, OfficeAndChair),
        [typeof(CallOffMeeting)] = new(WhileOpen, OfficeAndChair),
        [typeof(CirculatePack)] = new(WhileOpen, Office),
        [typeof(DeclareConflict)] = new(WhileOpen, Office, Invited: true),
        [typeof(SettleInvitee)] = new(WhileOpen, OfficeAndChair),
        [typeof(ConsiderConflict)] = new(WhileOpen, OfficeAndChair),
        [typeof(AgreeCriteria)] = new(WhileOpen, OfficeAndChair),
        [typeof(CastVote)] = new(WhileOpen, Office, Invited: true),
        [typeof(CloseVote)] = new(WhileOpen, OfficeAndChair),
        [typeof(CirculateMinutes)] = new(WhileOpen, Meeting),
        [typeof(RecordAttendance)] = new(WhileOpen, Meeting),
        [typeof(FileMinutes)] = new(WhileOpen, Meeting),
        [typeof(RecordDecision)] = new(WhileOpen, OfficeAndChair),
        [typeof(CompleteDraft)] = new(WhileOpen, OfficeAndChair),
        [typeof(ReleaseDraft)] = new(WhileOpen, OfficeAndChair),
        [typeof(CirculateDraft)] = new(WhileOpen, Office),
        [typeof(GiveComment)] = new(WhileOpen, Office, Signers: true, Invited: true, Readers: true) { Proofs = [Proof.Teams, Proof.PersonalLink, Proof.Mail] },
        [typeof(KeepDraft)] = new(WhileOpen, OfficeAndChair),
        [typeof(AssureReport)] = new(WhileOpen, OfficeAndChair, Invited: true),
        [typeof(CompleteAction)] = new(OnceOpened, Office, OwnAgency: true),
        [typeof(FileReportVersion)] = new(WhileOpen, OfficeAndChair),
        [typeof(AgreeReport)] = new(WhileOpen, [Capacity.Manager, Capacity.Chair, Capacity.ViceChair]),
        [typeof(SignOff)] = new(WhileOpen, [], Signers: true),
        [typeof(RefuseSignOff)] = new(WhileOpen, [], Signers: true),
        [typeof(ApproveSubmission)] = new(WhileOpen, [Capacity.Manager, Capacity.Delegate, Capacity.Chair, Capacity.Executive, Capacity.ExecutiveChair]),
        [typeof(RatifyRecommendation)] = new(WhileOpen, [], Signers: true),
        [typeof(RefuseRatification)] = new(WhileOpen, [], Signers: true),
        [typeof(DecidePresentation)] = new(WhileOpen, [Capacity.Chair, Capacity.ViceChair]),
        [typeof(ShareFindings)] = new(WhileOpen, [.. OfficeAndChair, Capacity.PartnerLead]),
        [typeof(ApproveOfstedSubmission)] = new(WhileOpen, [Capacity.Manager, Capacity.Delegate, Capacity.Chair, Capacity.ExecutiveChair]),
        [typeof(SettleResponse)] = new(WhileOpen, Office),
        [typeof(RecordActionPlan)] = new(WhileOpen, Office),
        [typeof(CommissionPracticeReview)] = new(WhileOpen, [Capacity.Chair, Capacity.ViceChair, Capacity.ExecutiveChair]),
        [typeof(RecordPracticeReview)] = new(WhileOpen, OfficeAndChair),
        [typeof(AgreeTimelines)] = new(WhileOpen, Office),
        [typeof(RecordOtherNotifications)] = ByService,
        [typeof(RecordLaterNotification)] = ByService,
        [typeof(CallExecutiveMeeting)] = new(WhileOpen, OfficeAndChair),
        [typeof(ReviewDecision)] = new(WhileOpen, [Capacity.Chair, Capacity.ViceChair]),
        [typeof(DecideEscalation)] = new(WhileOpen, [Capacity.ExecutiveChair]),
        [typeof(ConfirmInspectorate)] = new(OnceOpened, Office, OwnAgency: true),
        [typeof(StandDown)] = new(WhileOpen, [Capacity.Manager, Capacity.Delegate, Capacity.Chair]),
        [typeof(CloseReview)] = new([ReviewStatus.Open, ReviewStatus.StoodDown], Office),
        [typeof(AddLogEntry)] = new(OnceOpened, Meeting),
        // The service itself takes the mark away when a later request has done what was given up.
        [typeof(RetryParked)] = new(OnceOpened, Office) { Proofs = [Proof.Teams, Proof.PersonalLink, Proof.Service] },
        [typeof(Tick)] = ByClock,
        [typeof(NoteMovedDeadlines)] = ByClock,
        [typeof(ParkEffect)] = ByService,
        [typeof(RecordChannel)] = ByService,
        [typeof(RecordCaseFolder)] = ByService,
        [typeof(RecordDocument)] = ByService,
        [typeof(RecordMailSent)] = ByService,
        [typeof(RecordBounce)] = ByService,
        [typeof(RecordAsked)] = ByService,
        [typeof(RecordSlots)] = ByService,
        [typeof(RecordMeetingBooked)] = ByService,
        [typeof(RecordMeetingDayTaken)] = ByService,
        [typeof(RecordMeetingCancelled)] = ByService,
        [typeof(RecordThresholdTimes)] = ByService,
        [typeof(RecordSideMeeting)] = ByService,
        [typeof(RecordSideMeetingCancelled)] = ByService,
        [typeof(RecordChannelArchived)] = ByService,
        [typeof(RecordReply)] = ByService,
    };

    private static Grant ByClock => new(OnceOpened, []) { Proofs = [Proof.Clock] };

    private static Grant ByService => new(OnceOpened, []) { Proofs = [Proof.Service] };

    /// <summary>Why the actor may not do this now; null when they may.</summary>
    public static Refusal? Refusal(Review review, Command command, ReviewContext context)
    {
        if (!Matrix.TryGetValue(command.What.GetType(), out var grant))
            throw new InvalidOperationException($"The matrix has no row for {command.What.GetType().Name}.");
        if (!grant.States.Contains(review.Status)) return WrongState(review);
        if (!grant.Proofs.Contains(command.By.Proof))
            return new("not-proven", "This can't be done from here. Use the card in Teams or your personal link.");
        return !command.By.IsPerson || MayAct(review, command, grant, context) ? null : NotYours(grant, context.Procedure);
    }

    private static bool MayAct(Review review, Command command, Grant grant, ReviewContext context)
    {
        var person = command.By.PersonId;
        var roles = review.Status == ReviewStatus.NotOpened
            ? context.Partnership.Roster
                .Where(held => held.Person.Id == person && held.HoldsOn(LondonTime.DateOf(command.At)))
                .Select(held => context.Procedure.Role(held.Role)).OfType<Role>()
            : (review with { AsOf = command.At }).ActingAs(person, context.Procedure);
        return roles.Any(role => grant.Capacities.Contains(role.Capacity))
            || (grant.OwnAgency && command.What is IForAgency { AgencyId: var agency } && review.Agency(agency)?.AnswersFor(person) == true)
            || (grant.Referrer && review.Referrer?.Id == person)
            || (grant.Signers && context.Procedure.SignOff.SelectMany(step => step.Signers).Any(signer => review.Holding(signer, context.Procedure).Any(holder => holder.Id == person)))
            || (grant.Viewers && ThresholdSteps.Viewers(review with { AsOf = command.At }, context.Procedure).Any(viewer => viewer.Id == person))
            || (grant.Readers && review.Draft.Readers.Contains(person) && !(review with { AsOf = command.At }).HasLeft(person))
            || (grant.Invited && (review.Meeting.Conflicts.ContainsKey(person) || Invitation.People(review, context.Procedure).Any(invited => invited.Id == person)));
    }

    private static Refusal WrongState(Review review) => review.Status switch
    {
        ReviewStatus.NotOpened => new("no-such-review", "There is no such review. Open one with \"new review\", or check the link."),
        ReviewStatus.StoodDown => new("stood-down", $"Review {review.Reference} was stood down. Nothing more is due in it."),
        ReviewStatus.Closed => new("closed", $"Review {review.Reference} is closed. Ask the Partnership Manager if something must still change."),
        ReviewStatus.Open => new("already-open", $"Review {review.Reference} is open already."),
        _ => throw new InvalidOperationException($"No sentence says that a review is {review.Status}."),
    };

    private static Refusal NotYours(Grant grant, Procedure procedure)
    {
        var titles = grant.Capacities.SelectMany(procedure.RolesOf).Select(role => role.Title).ToList();
        if (grant.OwnAgency) titles.Add("the agency's own lead");
        if (grant.Referrer) titles.Add("the referrer");
        if (grant.Signers) titles.Add("the people named to sign");
        if (grant.Viewers) titles.Add("those asked for their view on the threshold");
        if (grant.Invited) titles.Add("those invited to the meeting");
        if (grant.Readers) titles.Add("those to whom the draft was sent");
        return new("not-your-role", $"Only these people can do this: {string.Join(", ", titles)}. Ask one of them, or ask for the role to be given to you.");
    }
}
