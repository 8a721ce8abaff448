using RapidReviewBot.Domain.Procedures;

namespace RapidReviewBot.Domain.Log;

/// <summary>What a document is called.</summary>
public static class DocumentWords
{
    /// <summary>The procedure's own title where it has a rule for the kind, else a plain noun.</summary>
    public static string Name(DocumentKind kind, Procedure procedure) => procedure.Document(kind)?.Title ?? kind switch
    {
        DocumentKind.Referral => "Referral Form",
        DocumentKind.Notification => "Serious incident notification",
        DocumentKind.NoticeToPartners => "Notice to the partners",
        DocumentKind.RequestLetter => "Letter to agencies",
        DocumentKind.ReturnForm => "Return",
        DocumentKind.Agenda => "Agenda",
        DocumentKind.Minutes => "Minutes",
        DocumentKind.Report => "Report",
        DocumentKind.DecisionSheet => "Decision Sheet",
        DocumentKind.LetterToPanel => "Letter to the Panel",
        DocumentKind.OutcomeLetter => "Outcome letter",
        DocumentKind.NotMetLetter => "Letter to the referrer",
        DocumentKind.DailyLog => "Daily Log",
        DocumentKind.ReturnsChecklist => "Agency Returns Checklist",
        DocumentKind.SignedPdf => "Signed report (PDF)",
        DocumentKind.DecisionRecord => "Record of the decision",
        DocumentKind.Disagreement => "Reason for not signing",
        DocumentKind.ConflictOfInterest => "Conflict of interest",
        DocumentKind.ThresholdView => "View on the threshold",
        DocumentKind.ScrutineerAdvice => "Advice to the partners",
        DocumentKind.Assurance => "Assurance or feedback",
        DocumentKind.MultiAgencyReview => "Multi-agency review",
        DocumentKind.DecisionReview => "Review of the decision",
        DocumentKind.ActionPlan => "Action plan",
        DocumentKind.SentMail => "Mail sent",
        DocumentKind.Reply => "Reply",
        DocumentKind.Comment => "Comment on the draft",
        _ => throw new InvalidOperationException($"No words for {kind}."),
    };
}
