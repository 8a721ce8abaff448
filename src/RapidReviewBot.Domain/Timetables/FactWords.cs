using RapidReviewBot.Domain.Procedures;

namespace RapidReviewBot.Domain.Timetables;

/// <summary>A fact as a noun in a sentence: "5 working days after the requests (Wed 1 Apr)".</summary>
public static class FactWords
{
    /// <summary>With its article, lower case: "the referral".</summary>
    public static string Noun(Fact fact) => fact switch
    {
        Fact.IncidentHappened => "the incident",
        Fact.LocalAuthorityAware => "the local authority becoming aware",
        Fact.PartnersAware => "the partners becoming aware",
        Fact.DeathReviewDiscussed => "the death review's discussion",
        Fact.ReferralReceived => "the referral",
        Fact.IntentionToNotifyReceived => "the notice of an intended notification",
        Fact.NotificationSent => "the serious incident notification",
        Fact.LocalAuthorityDutiesConfirmed => "the local authority's own duties",
        Fact.ThresholdDiscussionSet => "the arrangement of the threshold discussion",
        Fact.ThresholdViewsIn => "the partners' views on the threshold",
        Fact.ScrutineerConsulted => "the scrutineer's advice",
        Fact.ThresholdDecided => "the threshold decision",
        Fact.NotMetLetterSent => "the letter to the referrer",
        Fact.MultiAgencyReviewHeld => "the multi-agency review",
        Fact.AssuranceReceived => "the assurance asked for",
        Fact.Commissioned => "the commission",
        Fact.PartnersTold => "the notice to the partners",
        Fact.LeadsNamed => "the naming of the leads",
        Fact.HealthProvidersTold => "the notice to health providers",
        Fact.AgenciesConfirmed => "the agency list",
        Fact.TimescalesAgreed => "the agreed timescales",
        Fact.FolderMade => "the case folder",
        _ => Gathering(fact),
    };

    private static string Gathering(Fact fact) => fact switch
    {
        Fact.RequestsSent => "the requests to the agencies",
        Fact.RecordsSecured => "the securing of records",
        Fact.ReturnsIn => "the agencies' returns",
        Fact.ReturnsAccepted => "the acceptance of the returns",
        Fact.ReturnsSharedWithChair => "sharing the returns with the chair",
        Fact.MeetingSet => "the meeting invitations",
        Fact.MinuteTakerNamed => "the naming of a minute taker",
        Fact.PreMeetsHeld => "the pre-meets",
        Fact.ConflictsDeclared => "the declarations of interest",
        Fact.ChairsDraftReleased => "the chair's draft",
        Fact.ReportStarted => "the start of the report",
        Fact.PackCirculated => "the circulation of the papers",
        Fact.MeetingStarted => "the start of the meeting",
        Fact.MeetingHeld => "the meeting",
        Fact.ReportQualityAssured => "the members' approval",
        Fact.DecisionMade => "the decision",
        Fact.MinutesCirculated => "the circulation of the minutes",
        _ => Reporting(fact),
    };

    private static string Reporting(Fact fact) => fact switch
    {
        Fact.ReportAgreed => "the agreement of the report",
        Fact.OutcomeEndorsed => "the endorsement",
        Fact.ReportDrafted => "the draft report",
        Fact.DraftReleased => "the release of the draft",
        Fact.DraftCirculated => "the circulation of the draft",
        Fact.CommentsClosed => "the close of comments",
        Fact.ReportFinal => "the final report",
        Fact.PresentationDecided => "the decision on a presentation",
        Fact.FindingsShared => "sharing the findings",
        Fact.SignedOff => "the sign-off",
        Fact.RecommendationRatified => "the ratification",
        Fact.Submitted => "the submission to the Panel",
        Fact.SubmittedToOfsted => "the submission to Ofsted",
        Fact.OutcomeTold => "the outcome letters",
        Fact.InspectoratesConfirmed => "the inspectorate confirmations",
        Fact.PanelResponseFiled => "the Panel's answer",
        Fact.OfstedResponseFiled => "Ofsted's answer",
        Fact.ActionsRecorded => "the record of actions",
        Fact.SubstitutesAgreed => "the agreement of substitutes",
        Fact.PracticeReviewHeld => "the practice review",
        Fact.StoodDown => "the stand-down",
        Fact.Closed => "the close of the review",
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact, "This fact has no words."),
    };
}
