using RapidReviewBot.Domain.Partnerships;
using RapidReviewBot.Domain.Procedures;
using RapidReviewBot.Domain.Reviews.Commands;
using RapidReviewBot.Domain.Reviews.Events;

namespace RapidReviewBot.Domain.Reviews;

public static partial class ReviewRules
{
    private static Decision? Deciding(Moment at) => at.Command.What switch
    {
        RecordDecision decide => Decided(at, decide),
        CompleteAction done => ActionCompleted(at, done),
        FileReportVersion file => ReportFiled(at, file.Report, file.Unfilled),
        AgreeReport agree => Agreed(at, agree),
        SignOff sign => Signed(at, sign),
        RefuseSignOff refuse => SignOffRefused(at, refuse),
        _ => null,
    };

    private static Decision Decided(Moment at, RecordDecision decide)
    {
        var rules = at.Procedure.Decision;
        if (at.Review.Meeting.Attendance is { Quorate: false } && !at.Review.Meeting.Held)
            return No("inquorate", $"{Invitation.WhyInquorate(at.Review, at.Procedure)} It must be held again before a decision is recorded.", "W13");
        if (!at.Review.Meeting.Held) return No("meeting-first", "Record who attended the meeting first, then its decision.", "W13");
        if (at.Review.Report.Agreed is not null) return No("report-agreed", $"The report with this decision has been agreed. To change it, a new version of the report is needed. {NewVersion.How(at.Review, at.Procedure)}", "W15");
        if (rules.Criteria.FirstOrDefault(criterion => !decide.Criteria.ContainsKey(criterion.Id)) is { } unanswered)
            return No("criterion-missing", $"Say whether this criterion is met: {unanswered.Title}.", "N08");
        if (rules.Outcomes.All(outcome => outcome.Id != decide.Outcome)) return No("unknown-outcome", "Choose one of the listed outcomes.", "W14");
        if (OtherReviewMissing(at, decide.Outcome, decide.OtherReview) is { } missing) return missing;
        if (AgainstTheVote(at, decide) is { } against) return against;
        if (rules.KeyLinesOfEnquiry && decide.LinesOfEnquiry == 0 && Outcome(at, decide.Outcome).Establishes == Circumstance.PracticeReviewDecided)
            return No("lines-of-enquiry-missing", "A practice review is decided, so write at least one key line of enquiry with its questions.", "R16");
        if (decide.Actions.FirstOrDefault(action => at.Review.Agency(action.AgencyId) is null) is { } wrong)
            return No("unknown-agency", $"\"{Short(wrong.AgencyId)}\" is not an agency of this review. Choose who takes the action from the list.", "W14");
        if (decide.Actions.Any(action => action.Due < at.Today)) return No("date-in-past", "An action's date is in the past. Enter the day by which it is to be done.", "W14");
        return Decision.All(
        [
            new DecisionRecorded(decide.Criteria, decide.Outcome, decide.Grounds) { OtherReview = OtherReview(at, decide.Outcome, decide.OtherReview) },
            .. decide.Actions.Select((action, index) => new ActionAgreed(at.Review.Actions.Count + index + 1, action.AgencyId, action.Due, action.Immediate)),
        ]);
    }

    private static OutcomeChoice Outcome(Moment at, string id) => at.Procedure.Decision.Outcomes.First(outcome => outcome.Id == id);

    private static Decision ActionCompleted(Moment at, CompleteAction done)
    {
        if (at.Review.Actions.FirstOrDefault(action => action.Number == done.Number && action.AgencyId == done.AgencyId) is not { } action)
            return No("no-such-action", "There is no such action in this review. Choose one from the list.", "W14");
        if (done.On > at.Today) return No("date-in-future", "That date is in the future. Enter the day on which the action was done.", "W14");
        return action.DoneOn is not null ? Decision.NothingToDo : new ActionDone(done.Number, done.On);
    }

    private static Decision ReportFiled(Moment at, FiledDocument report, IReadOnlyList<string> unfilled)
    {
        if (at.Review.Report.Submitted is not null) return No("already-submitted", "The report has gone to the Panel. It can't be changed any more.", "W16");
        if (at.Review.Report.Newest?.Sha256 == report.Sha256) return Decision.NothingToDo;
        var signed = at.Review.Report.Signatures.Select(given => given.What.PersonId).Distinct().ToList();
        return Decision.All(
        [
            new ReportVersionFiled(report),
            .. DraftWay.IsExamined(at.Procedure) ? [new ReportExamined(report.Version, at.Command.By.IsPerson, unfilled)] : Array.Empty<ReviewEvent>(),
            .. signed.Count == 0 ? Array.Empty<ReviewEvent>() : [new SignOffsVoided(report.Version - 1, signed)],
        ]);
    }

    private static Decision Agreed(Moment at, AgreeReport agree)
    {
        if (at.Review.Decision is null) return No("decision-first", "Record the decision first; the report is made with it.", "W15");
        if (!at.Review.Report.IsNewest(agree.Version, agree.Sha256)) return OldVersion(at, "W15");
        if (at.Review.Draft.Unfilled.Count > 0)
            return No("parts-empty", $"The report is not complete.{(agree.Empty.Count == 0 ? "" : $" Still empty: {string.Join("; ", agree.Empty)}.")} They must be filled before it is agreed. {NewVersion.How(at.Review, at.Procedure)}", "W15");
        return at.Review.Report.Agreed is not null ? Decision.NothingToDo : new ReportAgreed(agree.Version, agree.Sha256);
    }

    private static Decision Signed(Moment at, SignOff sign) => InStep(at, sign.Step, sign.Version, (step, role) =>
    {
        if (at.Review.Report.Newest!.Sha256 != sign.Sha256) return OldVersion(at, "W16");
        return Decision.All([new SignedOff(step.Id, role, at.Command.By.PersonId, sign.Version, sign.Sha256, false), .. Ratification(at, step, role, sign.Ratify, sign.NotRatified)]);
    });

    private static Decision SignOffRefused(Moment at, RefuseSignOff refuse) => InStep(at, refuse.Step, refuse.Version, (step, role) => Decision.All(
        [new SignOffRefused(step.Id, role, at.Command.By.PersonId, refuse.Version, refuse.Reason), .. Ratification(at, step, role, refuse.Ratify, refuse.NotRatified)]));

    /// <summary>A part in a step of the sign-off: the step must be open, the version the newest, the role the actor's own.</summary>
    private static Decision InStep(Moment at, string stepId, int version, Func<SignOffStep, string, Decision> decide)
    {
        if (at.Review.Report.Newest is not { } newest) return No("no-report", "There is no report to sign yet.");
        if (newest.Version != version) return OldVersion(at, "W16");
        if (at.Procedure.SignOff.FirstOrDefault(known => known.Id == stepId) is not { } step)
            return No("unknown-step", "This is not a step of the sign-off. Open today's card or page.");
        var mine = step.Signers.Where(role => at.Review.Holding(role, at.Procedure).Any(person => person.Id == at.Command.By.PersonId)).ToList();
        if (mine.Count == 0) return No("not-your-role", $"Only these people sign here: {Titles(at, step.Signers)}.");
        if (mine.FirstOrDefault(role => at.Review.Report.SignatureOf(step.Id, role) is null) is not { } role) return Decision.NothingToDo;
        return SignOffSteps.Open(at.Review, at.Procedure).Any(open => open.Id == stepId)
            ? decide(step, role)
            : No("step-not-open", $"It is not yet time to sign. {NotYet(at, DraftWay.StepOf(at.Review, at.Procedure))}");
    }

    private static string Titles(Moment at, IEnumerable<string> roles) =>
        string.Join(", ", roles.Select(role => at.Procedure.Role(role)?.Title ?? role));

    private static Refusal OldVersion(Moment at, string duty) =>
        No("old-version", $"This is not the newest version of the report. Version {at.Review.Report.Newest?.Version} is; read that one.", duty);
}
