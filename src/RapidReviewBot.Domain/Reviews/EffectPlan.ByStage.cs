using RapidReviewBot.Domain.Calendar;
using RapidReviewBot.Domain.Effects;
using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews;

public static partial class EffectPlan
{
    private static IEnumerable<Effect> OfOpening(OpeningEvent happened, Review after, ReviewContext context) => happened switch
    {
        ReviewOpened => [new CreateChannel(after.Reference), new CreateCaseFolder(CaseFolderName.For(after, context.Procedure), context.Procedure.Folder.SubFolders),
            .. after.Dates.ContainsKey(Fact.NotificationSent) && after.Notification is null ? OthersNotified(context) : []],
        RoleGiven given => [Acting(given.Holder.Person, given.Holder.Role, given.Holder.From ?? LondonTime.DateOf(after.AsOf), given.Holder.Until),
            .. given.Holder.Role == context.Procedure.Returns.SharedWith && after.Folder is not null ? Unshared(given.Holder.Person, after) : []],
        AbsenceNoted absence => (after with { AsOf = LondonTime.At(absence.From, new TimeOnly(12, 0)) }).Holding(absence.Role, context.Procedure)
            .Where(person => person.Id != absence.PersonId).Select(person => Acting(person, absence.Role, absence.From, absence.Until, covers: true)),
        ReferralFiled => [.. TalkToArrange(after, context), .. Copies(after, context)],
        NotificationRecorded => OthersNotified(context),
        RoleEnded or StatutoryDutyConfirmed or DatesCorrected or AgencyAdded or AgencyRemoved => [],
        _ => throw new InvalidOperationException($"No plan says what follows from {happened.GetType().Name}."),
    };

    private static IEnumerable<Effect> OfGathering(GatheringEvent happened, Review after, ReviewContext context) => happened switch
    {
        AgenciesConfirmed confirmed => confirmed.AgencyIds.SelectMany(agency =>
            context.Procedure.Returns.SentWith.Select(kind => new WriteDocument(kind, agency))),
        ReturnReceived received => SharedWith(context.Procedure.Returns.SharedWith, after, context)
            .Select(person => Sharing(person, received.AgencyId)),
        ReturnSentBack back => after.Agency(back.AgencyId) is { } part ? SentBack(part, context) : [],
        LeadNamed named => Handed(named.AgencyId, named.Lead, after, context),
        ContactReplaced replaced => [.. Handed(replaced.AgencyId, replaced.Contact, after, context), .. CommentStill(replaced.Contact, after, context)],
        RequestSent or RecordsSecured or ReturnAccepted => [],
        _ => throw new InvalidOperationException($"No plan says what follows from {happened.GetType().Name}."),
    };

    private static IReadOnlyList<Person> SharedWith(string? role, Review after, ReviewContext context) =>
        role is null ? [] : after.Holding(role, context.Procedure);

    private static IEnumerable<Effect> SentBack(AgencyPart part, ReviewContext context) =>
        [new SendMail(Letters.ReturnSentBack, part.Lead.Id, part.Agency.Id, []) { Cc = Copies(part, context), Keep = true }];

    private static IReadOnlyList<string> Copies(AgencyPart part, ReviewContext context) =>
        context.Procedure.Returns.SendBackCopiesMember && part.Agency.GroupMember is { } member ? [member.Id] : [];

    private static IEnumerable<Effect> OfMeeting(MeetingEvent happened, Review after, ReviewContext context) => happened switch
    {
        MeetingPlanned or MeetingDayTaken => [new FindMeetingSlots()],
        MeetingSet set => after.Meeting.Booked is { } booked
            ? [new MoveMeeting(booked.EventId, set.Start, set.Length)]
            : [new BookMeeting(set.Start, set.Length)],
        MeetingBooked => context.Procedure.Document(DocumentKind.Agenda) is null ? [] : [new WriteDocument(DocumentKind.Agenda)],
        MeetingCalledOff => after.Meeting.Booked is { } booked
            ? [new CancelMeeting(booked.EventId, booked.Start), new FindMeetingSlots()]
            : [new FindMeetingSlots()],
        PackCirculated => Readers(after, context).Select(Papers),
        AttendanceRecorded { Quorate: false } => [new FindMeetingSlots(), .. after.With(context.Procedure, Capacity.Manager, Capacity.Chair).Select(person => Telling(person, Notices.NotQuorate))],
        AttendanceRecorded or SlotsFound or SlotsAnswered or MinutesFiled => [],
        _ => OfMembers(happened, after, context),
    };

    private static IEnumerable<Effect> OfDeciding(DecidingEvent happened, Review after, ReviewContext context) => happened switch
    {
        DecisionRecorded => Written(context, [.. ToMinute(after), context.Procedure.Report.Document]),
        ActionAgreed { Immediate: true } action when after.Agency(action.AgencyId) is { } part =>
            [Telling(part.Lead, Notices.ImmediateAction, action.Number.ToString(System.Globalization.CultureInfo.InvariantCulture))],
        SignOffsVoided voided => voided.PersonIds.Select(after.Find).OfType<Person>().Select(person => Telling(person, Notices.SignOffsVoid)),
        SignedOff or SignOffRefused or ReportAgreed => ToSubmit(after, context),
        SubmissionApproved => [new SendMail(Letters.PanelSubmission, context.Partnership.PanelMailbox, null, Parts(after, context)) { Keep = true }],
        ReportSubmitted => Outcomes(after, context),
        ReviewStoodDown => [.. Cancelled(after), .. ThresholdMeetingOff(after), .. FollowUpMeetingsOff(after), .. ToAgencies(after, Letters.StoodDown)],
        ReviewClosed or ActionAgreed or ActionDone or ReportVersionFiled or OutcomeTold or InspectorateConfirmed => [],
        _ => throw new InvalidOperationException($"No plan says what follows from {happened.GetType().Name}."),
    };

    private static IEnumerable<Effect> Written(ReviewContext context, params DocumentKind[] kinds) =>
        kinds.Where(kind => context.Procedure.Document(kind) is not null).Select(kind => new WriteDocument(kind));

    /// <summary>Once the last signature stands: the PDF of exactly what was signed, and what goes with it.</summary>
    private static IEnumerable<Effect> ToSubmit(Review after, ReviewContext context)
    {
        if (!SignOffSteps.AllComplete(after, context.Procedure)) return [];
        if (after.Newest(DocumentKind.SignedPdf)?.Version == after.Report.Newest?.Version) return [];
        IEnumerable<Effect> pdf = context.Procedure.Submission.Form == SubmissionForm.Word ? [] : [new ConvertToPdf(context.Procedure.Report.Document)];
        return [.. pdf, .. Written(context, [.. context.Procedure.Submission.With])];
    }

    private static IReadOnlyList<DocumentPart> Parts(Review after, ReviewContext context) =>
        [.. Submission.Files(after, context.Procedure).OfType<FiledDocument>().Select(file => new DocumentPart(file.Document, file.AgencyId))];

    /// <summary>Each is told by mail; where the procedure has a letter for it, that is written first and goes with the mail (W17).</summary>
    private static IEnumerable<Effect> Outcomes(Review after, ReviewContext context) =>
        OutcomeRecipients.Of(after, context.Procedure).Select(part => context.Procedure.Document(DocumentKind.OutcomeLetter) is null
            ? Outcome(part, [])
            : new WriteDocument(DocumentKind.OutcomeLetter, part.Agency.Id));

    private static Effect Outcome(AgencyPart part, IReadOnlyList<DocumentPart> letter) =>
        new SendMail(Letters.Outcome, part.Lead.Id, part.Agency.Id, letter) { Keep = true };

    private static IEnumerable<Effect> WithLetter(string agencyId, Review after) =>
        after.Agency(agencyId) is { OutcomeToldAt: null } part ? [Outcome(part, [new DocumentPart(DocumentKind.OutcomeLetter, agencyId)])] : [];

    private static IEnumerable<Effect> ToAgencies(Review after, string letter) =>
        after.Asked.Select(part => new SendMail(letter, part.Lead.Id, part.Agency.Id, []) { Keep = true });

    private static IEnumerable<Effect> Cancelled(Review after) =>
        after.Meeting is { Held: false, Booked: { } booked } ? [new CancelMeeting(booked.EventId, booked.Start)] : [];

    private static IEnumerable<Effect> OfWatching(WatchingEvent happened, Review after, ReviewContext context) => happened switch
    {
        ReminderGiven given => after.Find(given.PersonId) is { } person ? [Reminding(person, given.MilestoneId, given.Reminder)] : [],
        PlanFoundImpossible found => after.With(context.Procedure, Capacity.Manager, Capacity.Chair)
            .Select(person => Telling(person, Notices.PlanCannotBeMet, found.MilestoneId)),
        DeadlinesMoved moved => Moved(moved, after, context),
        DailyStatusGiven given => context.Procedure.Outcome.DailyStatusTo.SelectMany(role => after.Holding(role, context.Procedure)).Append(after.Runner(context.Procedure)).OfType<Person>()
            .DistinctBy(person => person.Id).Select(person => Telling(person, Notices.DailyStatus, given.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))),
        // Its task tells whoever runs the review; where Teams itself did not work, a mail does.
        EffectParked parked => IsOfTeams(parked.Kind) && after.Runner(context.Procedure) is { } runner ? [Mailing(runner, Notices.EffectParked, parked.Key)] : [],
        AttentionGiven or ReminderMissed or MilestoneMissed or LogEntryAdded or EffectRetried => [],
        _ => throw new InvalidOperationException($"No plan says what follows from {happened.GetType().Name}."),
    };

    private static IEnumerable<Effect> Moved(DeadlinesMoved moved, Review after, ReviewContext context) =>
    [
        .. moved.Moved.Count == 0 ? [] : after.Everyone().Select(person => Telling(person, Notices.DeadlineMoved)),
        .. after.MeetsOnClosedDay(context.Calendar) && after.Runner(context.Procedure) is { } runner ? [Telling(runner, Notices.MeetingOnClosedDay), new FindMeetingSlots()] : (Effect[])[],
    ];

    private static IEnumerable<Effect> OfRecorded(RecordedAct happened, Review after, ReviewContext context) => happened switch
    {
        CaseFolderCreated => [new SetFolderAccess()],
        DocumentFiled { Document: { AgencyId: { } agency } filed } when context.Procedure.Returns.SentWith.Contains(filed.Document) => Request(agency, after, context),
        DocumentFiled { Document.Document: DocumentKind.NotMetLetter } => NotMetLetter(after),
        DocumentFiled { Document: { Document: DocumentKind.OutcomeLetter, AgencyId: { } told } } => WithLetter(told, after),
        ReplyFiled filed => ToRunner(after, context, Notices.ReplyFiled, $"{filed.Reply.Version}/{filed.From}"),
        MailBounced bounced => after.Runner(context.Procedure) is { } runner ? [Telling(runner, Notices.MailBounced, bounced.PersonId)] : [],
        ChannelCreated or DocumentFiled or MailSent or PersonAsked or MeetingCancelled or SideMeetingBooked or SideMeetingCancelled or ChannelArchived => [],
        _ => throw new InvalidOperationException($"No plan says what follows from {happened.GetType().Name}."),
    };

    /// <summary>The request leaves as soon as everything that goes with it is filed.</summary>
    private static IEnumerable<Effect> Request(string agencyId, Review after, ReviewContext context)
    {
        var kinds = context.Procedure.Returns.SentWith;
        var part = after.Agency(agencyId);
        return part is { Asked: true, RequestSentAt: null } && kinds.All(kind => after.Newest(kind, agencyId) is not null)
            ? [new SendMail(Letters.ScopingRequest, part.Lead.Id, agencyId, [.. kinds.Select(kind => new DocumentPart(kind, agencyId))]) { Keep = true }]
            : [];
    }
}
