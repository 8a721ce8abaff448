using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews;

public sealed partial record Review
{
    /// <summary>What came of the decision.</summary>
    public FollowUpPart FollowUp { get; init; } = new();

    /// <summary>What the executive's disagreement has led to.</summary>
    public ExecutivePart Executive { get; init; } = new();

    private Review After(FollowUpEvent happened, DateTimeOffset at) => happened switch
    {
        PresentationDecided decided => this with { FollowUp = FollowUp with { Presentation = decided } },
        FindingsShared shared => this with { FollowUp = FollowUp with { Findings = shared } },
        RecommendationRatified ratified => this with { Report = Report with { Ratifications = [.. Report.Ratifications, new(ratified, at)] } },
        RatificationRefused refused => Filed(refused.Reason) with { Report = Report with { Unratified = [.. Report.Unratified, refused] } },
        OfstedSubmissionApproved approved => this with { FollowUp = FollowUp with { OfstedApproved = approved } },
        ReportSubmittedToOfsted submitted => this with { FollowUp = FollowUp with { Ofsted = submitted, OfstedAt = at } },
        ResponseSettled settled => (settled.Answer is { } answer ? Filed(answer) : this) with { FollowUp = FollowUp.Answered(settled.Of, at) },
        ActionsRecorded recorded => Filed(recorded.Plan) with { FollowUp = FollowUp with { Actions = recorded } },
        PracticeReviewCommissioned commissioned => this with { FollowUp = FollowUp with { Commission = commissioned } },
        SubstitutesAgreed agreed => this with { FollowUp = FollowUp with { Substitutes = agreed.Substitutes } },
        PracticeReviewHeld held => this with { FollowUp = FollowUp with { Held = held } },
        AnswerExpected expected => this with { FollowUp = FollowUp with { Expected = [.. FollowUp.Expected, expected.Of] } },
        OtherNotificationsFound found => this with { FollowUp = FollowUp with { OtherNotifications = found.References } },
        LaterNotificationFound found => this with { FollowUp = FollowUp with { LaterNotifications = [.. FollowUp.LaterNotifications, found.Reference] } },
        TimelinesAgreed agreed => this with { FollowUp = FollowUp with { Timelines = agreed } },
        ExecutiveMeetingSet set => this with { Executive = Executive with { Meeting = set } },
        DecisionReviewed reviewed => Reconsidered(reviewed.Outcome, reviewed.OtherReview, reviewed.Grounds) with { Executive = Executive with { Reviewed = reviewed } },
        EscalationDecided decided => Reconsidered(decided.Outcome, decided.OtherReview, decided.Grounds) with { Executive = Executive with { Final = decided } },
        _ => throw Unknown(happened),
    };

    private Review Reconsidered(string outcome, string other, FiledDocument grounds) =>
        Filed(grounds) with { Decision = Decision is { } decided ? decided with { Decision = decided.Decision with { Outcome = outcome, OtherReview = other } } : null };
}
