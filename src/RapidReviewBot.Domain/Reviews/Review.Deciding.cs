using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews;

public sealed partial record Review
{
    private Review Decided(DecidingEvent happened, DateTimeOffset at) => happened switch
    {
        DecisionRecorded decided => Filed(decided.Grounds) with { Decision = new(decided, at), Draft = Draft with { UpdatedAt = null } },
        ActionAgreed agreed => this with { Actions = [.. Actions, new(agreed.Number, agreed.AgencyId, agreed.Due, agreed.Immediate)] },
        ActionDone done => this with { Actions = [.. Actions.Select(action => action.Number == done.Number ? action with { DoneOn = done.On } : action)] },
        ReportVersionFiled filed => Filed(filed.Report) with { Report = new() { Versions = [.. Report.Versions, filed.Report] }, Draft = Draft.Filed(at, Decision is not null) },
        SignOffsVoided => this,
        ReportAgreed agreed => this with { Report = Report with { Agreed = agreed } },
        SignedOff signed => this with { Report = Report.With(signed, at) },
        SignOffRefused refused => Filed(refused.Reason) with { Report = Report with { Refusals = [.. Report.Refusals, refused] } },
        SubmissionApproved approved => this with { Report = Report with { Approved = approved } },
        ReportSubmitted submitted => this with { Report = Report with { Submitted = submitted, SubmittedAt = at } },
        OutcomeTold told => With(told.AgencyId, part => part with { OutcomeToldAt = part.OutcomeToldAt ?? at }),
        InspectorateConfirmed confirmed => With(confirmed.AgencyId, part => part with { Inspectorate = confirmed }),
        ReviewStoodDown => this with { Status = ReviewStatus.StoodDown },
        ReviewClosed => this with { Status = ReviewStatus.Closed },
        _ => throw Unknown(happened),
    };
}
