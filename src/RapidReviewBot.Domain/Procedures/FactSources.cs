namespace RapidReviewBot.Domain.Procedures;

/// <summary>Which facts a procedure can bring about with the steps that it switches on. A milestone completed by any other fact would never be done.</summary>
public static class FactSources
{
    /// <summary>Whether something in this procedure can establish the fact.</summary>
    public static bool Brings(Procedure procedure, Fact fact) =>
        Always.Contains(fact)
        || procedure.Opening.Dates.Any(one => one.Fact == fact)
        || procedure.SignOff.Any(one => one.Completes == fact || one.AlsoRatifies == fact)
        || BySwitch(procedure, fact) is null;

    /// <summary>The keys of a procedure file that would establish the fact, in words; null when it is established already.</summary>
    public static string? BySwitch(Procedure procedure, Fact fact) => fact switch
    {
        Fact.LocalAuthorityDutiesConfirmed => Unless(procedure.Opening.AuthorityDuties.Count > 0, "opening: authority-duties"),
        Fact.ThresholdDiscussionSet => Unless(procedure.Threshold is { Mode: ThresholdMode.Discussion }, "threshold: mode: discussion"),
        Fact.ThresholdViewsIn => Unless(procedure.Threshold is { Views.Count: > 0 }, "threshold: views"),
        Fact.ScrutineerConsulted => Unless(procedure.Threshold?.OnDisagreement is not null, "threshold: on-disagreement"),
        Fact.ThresholdDecided => Unless(procedure.Threshold is not null, "threshold"),
        Fact.NotMetLetterSent or Fact.AssuranceReceived or Fact.MultiAgencyReviewHeld => Unless(procedure.Threshold is { NotMetLetter: true }, "threshold: not-met-letter: true"),
        Fact.Commissioned => Unless(procedure.Threshold is { MayChair.Count: > 0 }, "threshold: may-chair"),
        Fact.PartnersTold => Unless(procedure.Agencies.ToldAtStart.Count > 0, "agencies: told-at-start"),
        Fact.LeadsNamed => Unless(procedure.Agencies.PartnersNameLeads, "agencies: partners-name-leads: true"),
        Fact.HealthProvidersTold => Unless(procedure.Agencies.HealthToldBy is not null, "agencies: health-told-by"),
        Fact.TimescalesAgreed => Unless(procedure.Plan?.AgreedBy is not null, "plan: agreed-by"),
        Fact.PreMeetsHeld => Unless(procedure.Plan is { PreMeets: true }, "plan: pre-meets: true"),
        Fact.RecordsSecured => Unless(procedure.Returns.RecordsSecured, "returns: records-secured: true"),
        Fact.ReturnsSharedWithChair => Unless(procedure.Returns.SharedWith is not null, "returns: shared-with"),
        _ => ByMeetingOrReport(procedure, fact),
    };

    private static string? ByMeetingOrReport(Procedure procedure, Fact fact) => fact switch
    {
        Fact.MinuteTakerNamed => Unless(procedure.Meeting.MinuteTaker is not null, "meeting: minute-taker"),
        Fact.ConflictsDeclared => Unless(procedure.Meeting.ConflictsBeforePapers, "meeting: conflicts-before-papers: true"),
        Fact.MinutesCirculated => Unless(procedure.Document(DocumentKind.Minutes) is not null, "documents: kind: minutes"),
        Fact.ChairsDraftReleased => Unless(procedure.Report.ChairsDraftBeforeMeeting, "report: chairs-draft-before-meeting: true"),
        Fact.ReportQualityAssured => Unless(procedure.Report.MembersApprove, "report: members-approve: true"),
        Fact.ReportAgreed => Unless(procedure.Report.AgreedAtMeeting, "report: agreed-at-meeting: true"),
        Fact.DraftReleased => Unless(procedure.Report.ReleasedBy is not null, "report: released-by"),
        Fact.CommentsClosed => Unless(procedure.Report.Comments is not null, "report: comments"),
        Fact.PresentationDecided or Fact.FindingsShared => Unless(procedure.Outcome.ExecutivePresentation, "outcome: executive-presentation: true"),
        Fact.SubmittedToOfsted or Fact.OfstedResponseFiled => Unless(procedure.Submission.OfstedIfRequired, "submission: ofsted-if-required: true"),
        Fact.OutcomeTold => Unless(procedure.Outcome.TellAgencies || procedure.Outcome.TellReferrer, "outcome: tell-agencies: true"),
        Fact.InspectoratesConfirmed => Unless(procedure.Outcome.Inspectorates, "outcome: inspectorates: true"),
        Fact.SubstitutesAgreed => Unless(procedure.Outcome.SubstitutesOnCommission, "outcome: substitutes-on-commission: true"),
        Fact.OutcomeEndorsed or Fact.ReportFinal or Fact.SignedOff or Fact.RecommendationRatified => "sign-off: completes",
        _ => "opening: dates",
    };

    private static readonly HashSet<Fact> Always =
    [
        Fact.NotificationSent,
        Fact.AgenciesConfirmed,
        Fact.FolderMade,
        Fact.RequestsSent,
        Fact.ReturnsIn,
        Fact.ReturnsAccepted,
        Fact.MeetingSet,
        Fact.ReportStarted,
        Fact.PackCirculated,
        Fact.MeetingStarted,
        Fact.MeetingHeld,
        Fact.DecisionMade,
        Fact.ReportDrafted,
        Fact.DraftCirculated,
        Fact.Submitted,
        Fact.PanelResponseFiled,
        Fact.ActionsRecorded,
        Fact.PracticeReviewHeld,
        Fact.StoodDown,
        Fact.Closed,
    ];

    private static string? Unless(bool established, string keys) => established ? null : keys;
}
